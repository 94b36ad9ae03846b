using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine;

/// <summary>
/// The law of one jurisdiction: its facts, questions, events and provisions, and the sources they cite, checked as a whole. Immutable;
/// safe to use from many threads at once. Everything listed is in the order of ids, whatever the order in the files.
/// </summary>
public sealed class Rulebook
{
    private readonly Lazy<string> _hash;
    private readonly ImmutableArray<Lazy<ImmutableArray<Question>>> _needed;
    private readonly ImmutableArray<ImmutableArray<Answer>> _answers;
    private readonly Dictionary<string, Fact> _facts;
    private readonly Dictionary<string, SeveralFact> _severalFacts;
    private readonly Dictionary<string, Question> _questions;
    private readonly Dictionary<string, Provision> _provisions;

    /// <param name="parts">What it consists of, ordered and numbered.</param>
    /// <param name="hash">Computes the hash of its canonical form, when that is first asked for.</param>
    internal Rulebook(RulebookParts parts, Func<Rulebook, string> hash)
    {
        Id = parts.Id;
        Title = parts.Title;
        Version = parts.Version;
        Jurisdiction = parts.Jurisdiction;
        Languages = parts.Languages;
        Translations = parts.Translations;
        Glossary = parts.Glossary;
        CompleteLanguages = parts.CompleteLanguages;
        StatementLanguages = parts.StatementLanguages;
        Place = parts.Place;
        LeapDay = parts.LeapDay;
        Covers = parts.Covers;
        NotModelled = parts.NotModelled;
        Sources = parts.Sources;
        Events = parts.Events;
        Facts = parts.Facts;
        SeveralFacts = parts.SeveralFacts;
        Groups = parts.Groups;
        Definitions = parts.Definitions;
        Questions = parts.Questions;
        Main = parts.Main;
        Provisions = parts.Provisions;
        Constraints = parts.Constraints;
        Properties = parts.Properties;
        Contradictions = parts.Contradictions;
        ConditionCount = parts.ConditionCount;
        var byQuestion = Provisions.ToLookup(p => p.Question);
        ProvisionsByQuestion = [.. Questions.Select(q => byQuestion[q].ToImmutableArray())];
        _answers = [.. Questions.Select(AllAnswers)];
        var depths = new Dictionary<Provision, int>();
        BasesFirst = [.. ProvisionsByQuestion.Select(all => all.OrderBy(p => Depth(p, x => x.ExceptionTo, depths)).ToImmutableArray())];
        _facts = Facts.ToDictionary(f => f.Id);
        _severalFacts = SeveralFacts.ToDictionary(f => f.Id);
        _questions = Questions.ToDictionary(q => q.Id);
        _provisions = Provisions.ToDictionary(p => p.Id);
        var depthsOfFacts = new Dictionary<Fact, int>();
        CountedFacts = [.. Facts.Where(f => f.Counted is not null)];
        DerivedFacts = [.. Facts.Where(f => f.Derivation is not null).OrderBy(f => Depth(f, x => x.Derivation?.Bases ?? [], depthsOfFacts))];
        NeverFacts = [.. Facts.Where(f => f.NeverOf is not null).Select(f => (f, DerivedFacts.Where(d => d.RestsOn(f.NeverOf!)).Prepend(f.NeverOf!).ToImmutableArray()))];
        var depthsOfOrdinary = new Dictionary<Fact, int>();
        OrdinaryOrder = [.. Facts.Where(f => f.HasOrdinary).OrderBy(f => Depth(f, x => FactsBehindOrdinary(x), depthsOfOrdinary))];
        var order = new QuestionOrder(this);
        QuestionOrder = order.All;
        FactConstraints = [.. Constraints.Where(c => !ConditionLeaves.QuestionsIn(c.Holds).Any())];
        _needed = [.. Questions.Select(q => new Lazy<ImmutableArray<Question>>(() => order.For(q)))];
        _hash = new Lazy<string>(() => hash(this));
    }

    /// <summary>The short id, such as <c>kz</c>.</summary>
    public string Id { get; }

    /// <summary>The title.</summary>
    public LocalText Title { get; }

    /// <summary>The version that its authors gave it.</summary>
    public string Version { get; }

    /// <summary>Whose law it is.</summary>
    public LocalText Jurisdiction { get; }

    /// <summary>The language of its plain texts.</summary>
    public string Language => Languages[0];

    /// <summary>The languages in which some of its texts are given, its own first.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>What its translations say of themselves, by language.</summary>
    public ImmutableArray<Translation> Translations { get; }

    /// <summary>The anniversary of a day that a year or month does not have; null where no fact needs it.</summary>
    public LeapDay? LeapDay { get; }

    /// <summary>The questions that are answered first and in full; they also lead <see cref="Questions"/>.</summary>
    public ImmutableArray<Question> Main { get; }

    /// <summary>What time of law is modelled, and until when it was read.</summary>
    public Cover Covers { get; }

    /// <summary>What it leaves out, and why.</summary>
    public ImmutableArray<NotModelled> NotModelled { get; }

    /// <summary>The documents.</summary>
    public ImmutableArray<Source> Sources { get; }

    /// <summary>The days on which the law changed.</summary>
    public ImmutableArray<LawEvent> Events { get; }

    /// <summary>What may be known about a case, and (see <see cref="Fact.Reading"/>) which readings may be chosen.</summary>
    public ImmutableArray<Fact> Facts { get; }

    /// <summary>Choices of which any number of values may be so; each value is one of <see cref="Facts"/>.</summary>
    public ImmutableArray<SeveralFact> SeveralFacts { get; }

    /// <summary>The readings.</summary>
    public IEnumerable<Reading> Readings => Facts.Where(f => f.Reading is not null).Select(f => f.Reading!);

    /// <summary>The conditions with a name.</summary>
    public ImmutableArray<Definition> Definitions { get; }

    /// <summary>What may be asked; the main questions first.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>What the law says; and, marked as such, whom law may touch that was not found (<see cref="Provision.Gap"/>).</summary>
    public ImmutableArray<Provision> Provisions { get; }

    /// <summary>The facts of which something is ordinary, each after those on which it hangs what that is.</summary>
    internal ImmutableArray<Fact> OrdinaryOrder { get; }

    /// <summary>The facts that a day never came, each with the facts of which one that is told says that it came: the day, and what follows from it.</summary>
    internal ImmutableArray<(Fact Never, ImmutableArray<Fact> Told)> NeverFacts { get; }

    /// <summary>The facts on which it hangs what is ordinary of a fact.</summary>
    internal static ImmutableArray<Fact> FactsBehindOrdinary(Fact fact) =>
        [.. fact.OrdinaryCases.Where(c => c.When is not null).SelectMany(c => ConditionLeaves.Of(c.When!, [])).OfType<FactTest>().Select(t => t.Fact).Distinct()];

    /// <summary>What is true of every person.</summary>
    public ImmutableArray<Constraint> Constraints { get; }

    /// <summary>What follows from the provisions, such as answers on which questions agree: tested on every scenario, and taken for granted nowhere.</summary>
    public ImmutableArray<Constraint> Properties { get; }

    /// <summary>Where the sources disagree.</summary>
    public ImmutableArray<Contradiction> Contradictions { get; }

    /// <summary>SHA-256 of the canonical form, as 64 small hexadecimal digits: the same law has the same hash, however its files are
    /// split and ordered.</summary>
    public string Hash => _hash.Value;

    /// <summary>Its terms, by language and in the order of the alphabet.</summary>
    internal ImmutableArray<GlossaryTerm> Glossary { get; }

    /// <summary>The languages in which, as it declares, every text is given that an answer or a reason needs.</summary>
    internal ImmutableArray<string> CompleteLanguages { get; }

    /// <summary>The languages in which, as it declares, every statement is given.</summary>
    internal ImmutableArray<string> StatementLanguages { get; }

    /// <summary>People or things that belong to the person; how many there are, and what may be known of each, is among <see cref="Facts"/>.</summary>
    internal ImmutableArray<MemberGroup> Groups { get; }

    /// <summary>The group with this name, or null.</summary>
    internal MemberGroup? FindGroup(string id) => Groups.FirstOrDefault(g => g.Id == id);

    /// <summary>Where it is named.</summary>
    internal TextPlace Place { get; }

    /// <summary>Questions so ordered that each comes after those whose answers it uses.</summary>
    internal ImmutableArray<Question> QuestionOrder { get; }

    /// <summary>The constraints that speak of facts alone, not of answers.</summary>
    internal ImmutableArray<Constraint> FactConstraints { get; }

    /// <summary>A question and those that its answer hangs on, each after those that it uses.</summary>
    internal ImmutableArray<Question> NeededFor(Question question) => _needed[question.Index].Value;

    /// <summary>The same, with those that constraints speak of.</summary>
    internal ImmutableArray<Question> NeededWithConstraints(Question question) =>
        Constraints.Length > FactConstraints.Length ? QuestionOrder : NeededFor(question);

    /// <summary>Derived facts so ordered that each comes after those it is derived from.</summary>
    internal ImmutableArray<Fact> DerivedFacts { get; }

    /// <summary>Facts that count over what a case says of other days.</summary>
    internal ImmutableArray<Fact> CountedFacts { get; }

    /// <summary>How many conditions there are; <see cref="Condition.Index"/> is below it.</summary>
    public int ConditionCount { get; }

    /// <summary>The provisions of each question, by <see cref="Question.Index"/>, in the order of ids.</summary>
    internal ImmutableArray<ImmutableArray<Provision>> ProvisionsByQuestion { get; }

    /// <summary>The same, so ordered that each comes after its bases and before the exceptions to it.</summary>
    internal ImmutableArray<ImmutableArray<Provision>> BasesFirst { get; }

    /// <summary>The fact or reading with this name, or null.</summary>
    public Fact? FindFact(string id) => _facts.GetValueOrDefault(id);

    /// <summary>The fact of several values with this name, or null.</summary>
    public SeveralFact? FindSeveral(string id) => _severalFacts.GetValueOrDefault(id);

    /// <summary>The question with this name, or null.</summary>
    public Question? FindQuestion(string id) => _questions.GetValueOrDefault(id);

    /// <summary>The provision with this id, or null.</summary>
    public Provision? FindProvision(string id) => _provisions.GetValueOrDefault(id);

    /// <summary>The provisions that answer a question, in the order of ids.</summary>
    /// <param name="question">A question of this rulebook.</param>
    public ImmutableArray<Provision> ProvisionsOf(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return ProvisionsByQuestion[question.Index];
    }

    /// <summary>Every answer that a question has: of an amount none, and those that provisions give or gaps name.</summary>
    internal ImmutableArray<Answer> AnswersOf(Question question) => _answers[question.Index];

    private ImmutableArray<Answer> AllAnswers(Question question) => question.IsAmount
        ? [.. ProvisionsByQuestion[question.Index].SelectMany(p => p.Opens.Concat(p.Answer is { } own ? [own] : []))
            .Concat(question.AmountsAdd ? AddedAmounts.AllOf(ProvisionsByQuestion[question.Index], Limits.Sums).Select(a => Answer.OfAmount(question, a)) : []).Append(Answer.None(question)).Distinct().OrderBy(a => a.Code)]
        : [.. question.Answers.Select((_, i) => Answer.OfChoice(question, i))];

    /// <summary>What time of law is modelled for a question, and until when it was read.</summary>
    /// <param name="question">A question of this rulebook.</param>
    public Cover CoverOf(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Covers?.Or(Covers) ?? Covers;
    }

    /// <summary>The title, version and the first digits of the hash.</summary>
    public override string ToString() => $"{Id} {Version} ({Hash[..12]})";

    /// <summary>The questions with these names; without any, all.</summary>
    internal ImmutableArray<Question> QuestionsNamed(ReadOnlySpan<string> names)
    {
        if (names.IsEmpty)
        {
            return Questions;
        }

        var questions = ImmutableArray.CreateBuilder<Question>(names.Length);
        foreach (var name in names)
        {
            questions.Add(QuestionNamed(name));
        }

        return questions.ToImmutable();
    }

    /// <exception cref="ArgumentException">There is none.</exception>
    internal Question QuestionNamed(string name) => FindQuestion(name)
        ?? throw new ArgumentException($"the rulebook has no question named `{name}`", nameof(name));

    /// <summary>The length of the longest chain that something builds on; each is measured once. The binder has refused chains that are too long to walk.</summary>
    internal static int Depth<T>(T item, Func<T, ImmutableArray<T>> bases, Dictionary<T, int> known)
        where T : notnull
    {
        if (!known.TryGetValue(item, out var depth))
        {
            depth = bases(item).Select(b => 1 + Depth(b, bases, known)).DefaultIfEmpty(0).Max();
            known.Add(item, depth);
        }

        return depth;
    }
}

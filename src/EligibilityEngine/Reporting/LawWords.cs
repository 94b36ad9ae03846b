using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Text;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Reporting;

/// <summary>Conditions, facts, answers and citations in words; without a situation, only what is required and not what is so.</summary>
internal sealed class LawWords(Phrases say, string? language, Situation? situation = null)
{
    /// <summary>What a text of the law has where a value stands.</summary>
    private const string Hole = "{value}";

    private Phrases Book => say;

    /// <summary>Words for what is said on its own: without a language, in that of a text of the law.</summary>
    public static LawWords In(string? language, LocalText own) => new(Phrases.In(language ?? own.MainLanguage), language);

    /// <summary>What a leaf requires, after "the person ...": "is 18 or more and less than 27 years old".</summary>
    public Prose Requirement(Condition leaf) => leaf switch
    {
        FactTest test => Requirement(test),
        DefinitionTest { Expected: true } test => say.Meets(Lower(test.Definition.Title)),
        DefinitionTest test => say.NotSo(Lower(test.Definition.Title)),
        AnswerTest test => Accepted(test),
        AmountTest test => Requirement(test.Written),
        { OfGroup: { } count } => Requirement(count),
        { OfAmounts: { } amounts } => Requirement(amounts),
        AllOf { Parts: [] } => say.IsAnybody(),
        AnyOf { Parts: [] } => say.IsNobody(),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>What a provision asked for where this test failed it.</summary>
    public Prose Demand(FailedCondition failed) => (OfReading(failed.Condition), failed.HadToBeTrue) switch
    {
        (false, true) => say.Asks(Requirement(failed.Condition)),
        (false, false) => say.AsksNot(Requirement(failed.Condition)),
        (true, true) => say.AsksReading(Requirement(failed.Condition)),
        (true, false) => say.AsksNotReading(Requirement(failed.Condition)),
    };

    /// <summary>What is so instead, as a clause of its own.</summary>
    public Prose Instead(FailedCondition failed, Verdict verdict) =>
        OfReading(failed.Condition) ? say.TheLawIsRead(Actual(failed.Condition, verdict)) : say.Person(Actual(failed.Condition, verdict));

    /// <summary>What is so, after "the person ...", or that it is not known.</summary>
    public Prose Actual(Fact fact) => situation is not null && situation.LeftOf(fact) is { IsSaid: true } left ? Say(fact, left) : say.OfWhomNotKnown(Unknown(fact));

    /// <summary>What is so about a leaf.</summary>
    public Prose Actual(Condition leaf, Verdict verdict) => leaf switch
    {
        FactTest test => say.Both(test.Facts.Select(Actual)),
        DefinitionTest test => verdict[test.Definition.When] switch
        {
            Truth.True => say.Meets(Lower(test.Definition.Title)),
            Truth.False => say.IsNotSo(Lower(test.Definition.Title)),
            _ => say.IsNotKnown(Lower(test.Definition.Title)),
        },
        AnswerTest test => Answered(test.Question, verdict),
        AmountTest test => say.Both(test.Written.Facts.Select(Actual).Append(Answered(test.Question, verdict))),
        { OfAmounts: { } amounts } => say.Both(amounts.Questions.Prepend(amounts.Question).Select(q => Answered(q, verdict)).Concat(amounts.Facts.Select(Actual))),
        { OfGroup: { } count } => say.Both(FactsOf(leaf, count).Select(Actual).DistinctBy(t => t.ToString())),
        AllOf { Parts: [] } or AnyOf { Parts: [] } => say.IsSomebody(),
        _ => throw new InvalidOperationException(),
    };

    private Prose Answered(Question question, Verdict verdict) =>
        OnGrounds(say.OrPerhaps(verdict.Answers[question.Index].Answers().Select(Say)), new Justifier(verdict).Grounds(question));

    private Prose Requirement(AmountComparison amounts)
    {
        Prose Told(LawWords w) => w.Book.Both([
            .. amounts.Bounds.Select(b => w.Relate(FactType.Number, b.Relation, w.Book.Number(b.Code))),
            .. amounts.Against.Select(a => w.Relate(FactType.Number, a.Relation, w.Terms.Of(a.Term)))]);
        return Fill(amounts.Question.Says, Told) ?? say.Titled(Lower(amounts.Question.Title), Told(this));
    }

    private Prose Requirement(GroupCount count)
    {
        var (group, when) = (Lower(count.Group.Count.Title), OfEach(count.When));
        return count.Quantifier switch
        {
            Quantifier.AtLeast => say.MembersAtLeast(group, say.Number(count.Count), when),
            Quantifier.AtMost => say.MembersAtMost(group, say.Number(count.Count), when),
            Quantifier.Exactly => say.MembersExactly(group, say.Number(count.Count), when),
            Quantifier.All => say.MembersAll(group, when),
            _ => say.MembersNone(group, when),
        };
    }

    /// <summary>What must be so, in one clause: of each member, or of the person.</summary>
    public Prose OfEach(Condition condition) => condition switch
    {
        AllOf { Parts: not [] } all => say.Both(all.Parts.Select(OfEach)),
        AnyOf { Parts: not [] } any => say.Or(any.Parts.Select(OfEach)),
        NoneOf none => say.Both(none.Parts.Select(p => say.NotSo(OfEach(p)))),
        AtLeast some => say.Titled(say.AtLeast(some.Count), say.Semicolons(some.Parts.Select(OfEach))),
        _ => Requirement(condition),
    };

    /// <summary>How many members there are, and what is known of those whom there are, or may be.</summary>
    private IEnumerable<Fact> FactsOf(Condition leaf, GroupCount count) => ConditionLeaves.Of(leaf, []).OfType<FactTest>().SelectMany(t => t.Facts)
        .Where(f => f == count.Group.Count || (Known(f) is not null && !(f.Member is { } member && member.Number > (Known(count.Group.Count) ?? long.MaxValue))))
        .Distinct();

    /// <summary>What is not known about a leaf, after "open: ".</summary>
    public IEnumerable<Prose> Unknown(Condition leaf, Verdict verdict) => leaf is FactTest test
        ? test.Facts.Where(f => Known(f) is null).Select(Unknown)
        : [say.Whether(Actual(leaf, verdict))];

    /// <summary>A known value, after "the person ..."; of a reading, the alternative itself.</summary>
    public Prose Say(Fact fact, long code) => fact switch
    {
        { Type: FactType.YesNo } => (code != 0 ? fact.WhenTrue : fact.WhenFalse)!.In(language),
        { Type: FactType.Choice } => fact.Values[(int)code].Says.In(language),
        { Type: FactType.Number, Says: null, Unit: { } unit } => say.Has(Lower(fact.Title), Amount(code, unit)),
        _ => Fill(fact, w => w.Value(fact, code), fact.Type == FactType.Number ? code : null),
    };

    /// <summary>A known value, or the values that are left, after "the person ...".</summary>
    public Prose Say(Fact fact, Left left) => left.Part is not { } part ? Say(fact, left.Value.Code)
        : fact.Type == FactType.Choice && FactValues.All(fact).And(part.Not()) is var others && others.Codes.Count() < part.Codes.Count() ? say.OtherThan(Lower(fact.Title), say.Or(others.Codes.Select(c => Say(fact, c))))
        : fact.Type == FactType.Choice ? say.Or(part.Codes.Select(c => Say(fact, c)))
        : Fill(fact, w => w.Book.Or(part.Intervals.Select(i => w.Between(fact, i, Domain(fact)))));

    /// <summary>Some values of a fact, after "the person ...".</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="values">The values.</param>
    /// <param name="range">The least and the greatest that it can have, where more is known of that than the fact says.</param>
    public Prose Say(Fact fact, ValueSet values, (long Low, long High)? range = null)
    {
        var domain = range is var (least, greatest) ? new Interval(least, greatest) : Domain(fact);
        return fact.Type switch
        {
            FactType.YesNo or FactType.Choice => say.Or(values.Codes.Select(c => Say(fact, c))),
            _ when values.Intervals is [var only] && only.Low <= domain.Low && only.High >= domain.High => say.HasAny(Lower(fact.Title)),
            _ when values.Intervals is [var only] && Math.Max(only.Low, domain.Low) is var one && one == Math.Min(only.High, domain.High) => Say(fact, one),
            _ => Fill(fact, w => w.Book.Or(values.Intervals.Select(i => w.Range(fact, i, domain)))),
        };
    }

    /// <summary>By how much a fact is more than something else, or how many days later, after "the person ...".</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="than">Another fact, an event of law or a term.</param>
    /// <param name="values">The differences.</param>
    public Prose Compare(Fact fact, object than, ValueSet values) =>
        Fill(fact, w => w.Book.Or(values.Intervals.Select(i => w.Compare(fact.Type, i, w.Named(than)))));

    /// <summary>By how much what is no fact is more than something else.</summary>
    public Prose Compare(object one, object than, ValueSet values) =>
        say.ComesTo(Named(one), say.Or(values.Intervals.Select(i => Compare(one is Law.Term { Type: FactType.Number } ? FactType.Number : FactType.Date, i, Named(than)))));

    /// <summary>What a term comes to, after "the person ...".</summary>
    public Prose Say(Law.Term term, ValueSet values, (long Low, long High) range) =>
        say.ComesTo(Terms.Of(term), say.Or(values.Intervals.Select(i => Range(term.Type, i, new Interval(range.Low, range.High), c => Value(term.Type, c)))));

    /// <summary>Some days.</summary>
    public Prose Days(ValueSet values, (long Low, long High) range) =>
        say.Or(values.Intervals.Select(i => Range(FactType.Date, i, new Interval(range.Low, range.High), c => Value(FactType.Date, c))));

    private Prose Named(object subject) => subject switch
    {
        Fact fact => say.OtherFact(Lower(fact.Title)),
        LawEvent e => say.OtherFact(Lower(e.Title)),
        _ => Terms.Of((Law.Term)subject),
    };

    /// <summary>An answer, after "the person ...".</summary>
    public Prose Say(Answer answer) => answer switch
    {
        { Choice: { } choice } => In(answer.Question.Answers[choice].Says),
        { IsNone: true, Question: { SaysNone: { } none } } => In(none),
        { IsNone: true } => say.HasNo(Lower(answer.Question.Title)),
        { IsUntold: true } => say.Titled(In(answer.Question.Title), say.Untold()),
        _ => Fill(answer.Question.Says, w => w.Range(answer, w.Book.Number), answer.Most ?? answer.Least) ?? say.Titled(In(answer.Question.Title), Short(answer)),
    };

    /// <summary>An answer in a word or two: <c>liable</c>, <c>12 months</c>. Elsewhere than in English, where a name is no word, it is what the answer says.</summary>
    public Prose Short(Answer answer) => answer.Amount is { } amount ? Amount(amount, answer.Question.Unit!)
        : answer.IsRange ? Range(answer, amount => Amount(amount, answer.Question.Unit!))
        : Named(answer);

    /// <summary>An amount, or from which to which amount.</summary>
    private Prose Range(Answer answer, Func<long, Prose> last) => (answer.Least, answer.Most) switch
    {
        ({ } low, { } high) when low == high => last(low),
        ({ } low, { } high) => say.FromTo(Book.Number(low), last(high)),
        ({ } low, null) => say.OrMore(last(low)),
        (null, { } high) => say.OrLess(last(high)),
        _ => say.AnyAmount(),
    };

    /// <summary>The same without its unit.</summary>
    public Prose Named(Answer answer)
    {
        var says = answer.Choice is { } choice ? answer.Question.Answers[choice].Says : answer.IsNone ? answer.Question.SaysNone : null;
        if (answer.IsUntold || answer.IsRange)
        {
            return answer.IsUntold ? say.Untold() : Range(answer, Book.Number);
        }

        return say.Language == PhraseBook.FirstLanguage ? answer.Id
            : says is not null && says.OtherLanguages.Append(says.MainLanguage).Contains(say.Language) ? In(says)
            : answer.IsNone ? say.NoneAtAll()
            : answer.Id;
    }

    /// <summary>The possible answers of a decision in a word or two each.</summary>
    public Prose Short(QuestionDecision decision) => decision.Coverage == Coverage.NotModelled ? say.IsNotModelled()
        : decision.Status == DecisionStatus.Conflict ? say.Conflicting(say.Or(decision.Possible.Select(Short)))
        : say.Or(decision.Possible.Select(Short));

    /// <summary>How a condition combines its parts.</summary>
    public Prose Combination(Condition condition) => condition switch
    {
        AllOf => say.AllOf(),
        AnyOf => say.AnyOf(),
        NoneOf => say.NoneOf(),
        _ => say.AtLeast(((AtLeast)condition).Count),
    };

    /// <summary>An alternative of a reading, with who holds it.</summary>
    public Prose Alternative(NamedValue value) => value.HeldBy is { } holder
        ? say.AlternativeHeld(value.Id, In(value.Says), In(holder))
        : say.Alternative(value.Id, In(value.Says));

    public Prose Citation(Statement statement) =>
        say.Citation(In(statement.Source.Title), In(statement.At), Published(statement)).Naming(ReferenceKind.Statement, statement.Citation);

    /// <summary>A provision that applies, by what it does not stand.</summary>
    public Prose Displaced(Displacement displaced) => say.DisplacedBy(
        Naming.Of(displaced.Provision), In(displaced.Provision.Title), say.Commas(displaced.By.Select(p => (Prose)Naming.Of(p))).In(TextStyle.Name));

    /// <summary>The document of a statement, with its publication.</summary>
    public Prose Document(Statement statement) =>
        say.Document(In(statement.Source.Title), Published(statement)).Naming(ReferenceKind.Source, statement.Source.Id);

    /// <summary>By whom, where that is known, and when.</summary>
    private Prose Published(Statement statement) =>
        statement.Source.Publisher is { } publisher ? say.Commas([In(publisher), say.On(statement.Published)]) : say.On(statement.Published);

    /// <summary>What was taken for granted, in a sentence; or nothing.</summary>
    public IEnumerable<Prose> Assumptions(IEnumerable<UsedFact> assumed)
    {
        var facts = assumed.Distinct().OrderBy(a => a.Fact.Index).Select(a => Say(a.Fact, a.Value.Code)).ToList();
        return facts.Count == 0 ? [] : [say.Assuming(say.Semicolons(facts))];
    }

    /// <summary>Items, and how many are left out; null for as many as there are.</summary>
    public IEnumerable<Item> Most(IReadOnlyCollection<Item> items, int? most) =>
        items.Count > most ? [.. items.Take(most.Value), Blocks.Item(say.AndMore(items.Count - most.Value))] : items;

    /// <summary>Names in one text, and how many are left out.</summary>
    public Prose Most(IReadOnlyCollection<Prose> names, int? most) =>
        names.Count > most ? say.AndOthers(names.Count - most.Value, say.Commas(names.Take(most.Value))) : say.Commas(names);

    /// <summary>How much was assumed.</summary>
    public IEnumerable<Prose> SoManyAssumptions(IEnumerable<UsedFact> assumed) => assumed.Select(a => a.Fact.Id).Distinct().Count() is > 0 and var count ? [say.AssumesSoMany(count)] : [];

    /// <summary>The rulebook that tells all this, and who translated what is told.</summary>
    public Prose Source(Rulebook rulebook)
    {
        var told = say.Source(In(rulebook.Title), rulebook.Version, rulebook.Hash[..12]);
        return rulebook.Translations.FirstOrDefault(t => t.Language == language)?.By is { IsEmpty: false } by ? say.Translated(told, say.Semicolons(by.Select(b => (Prose)In(b)))) : told;
    }

    public string In(LocalText text) => text.In(language);

    /// <summary>A heading inside a sentence; names in capitals stay as they are.</summary>
    public string Lower(LocalText title) => In(title) is [var first, var second, ..] text && char.IsUpper(first) && !char.IsUpper(second)
        ? char.ToLowerInvariant(first) + text[1..]
        : In(title);

    /// <summary>An alternative of a reading is a clause of its own, and no predicate of the person.</summary>
    private bool OfReading(Condition leaf) => leaf is FactTest { Fact: { Reading: not null } reading } && Known(reading) is not null;

    private Prose Unknown(Fact fact) => fact switch
    {
        { Reading: { } reading } => say.HowRead(reading.Id),
        { Type: FactType.YesNo } => say.Whether(In(fact.WhenTrue!)),
        _ => Lower(fact.Title),
    };

    private Prose OnGrounds(Prose answer, IReadOnlyCollection<Provision> grounds) =>
        grounds.Count == 0 ? answer : say.OnGrounds(answer, say.Commas(grounds.Select(p => (Prose)p.Id)));

    private Prose Requirement(FactTest test)
    {
        var fact = test.Fact;
        if (test.Bounds.IsEmpty && test.Against.IsEmpty)
        {
            return say.Or(test.Accepts.Codes.Select(c => Say(fact, c)));
        }

        // What the least and the greatest possible value leave of a bound may be one value only.
        var (low, high) = Domain(fact);
        if (test.Against.IsEmpty && test.Accepts.Intervals is [var accepted] && Math.Max(low, accepted.Low) is var only && only == Math.Min(high, accepted.High))
        {
            return Say(fact, only);
        }

        return Fill(fact, w => w.Book.Both([
            .. test.Bounds.Select(b => w.Relate(fact.Type, b.Relation, w.Value(fact, b.Code))),
            .. test.Against.Select(a => w.Relate(fact.Type, a.Relation, w.Terms.Of(a.Term)))]));
    }

    private Prose Fill(Fact fact, Func<LawWords, Prose> value, long? count = null) => fact.IsDayOfCase ? say.IsJudgedOn(value(this)) : Fill(fact.Says, value, count) ?? say.Has(Lower(fact.Title), value(this));

    /// <summary>A text of the law with what stands at its <c>{value}</c>, which is told in the language of the text, whatever the language of the rest.</summary>
    /// <param name="says">The text, or null for none.</param>
    /// <param name="value">Tells what stands there.</param>
    /// <param name="count">The number that stands there, if it is one.</param>
    private Prose? Fill(LocalText? says, Func<LawWords, Prose> value, long? count = null) => says is null
        ? default(Prose?)
        : (count is { } number ? says.In(language, number) : In(says)).Replace(Hole, value(WordsOf(says)).ToString(), StringComparison.Ordinal);

    /// <summary>A number with its unit, in the language that the unit is told in.</summary>
    private Prose Amount(long amount, LocalText unit)
    {
        var (words, number) = (unit.In(language, amount), WordsOf(unit).Book.Number(amount));
        return words.Contains(Hole, StringComparison.Ordinal) ? words.Replace(Hole, number.ToString(), StringComparison.Ordinal) : WordsOf(unit).Book.Amount(number, words);
    }

    /// <summary>Words in the language in which a text of the law is told: where the text is missing in the language of the rest, another.</summary>
    private LawWords WordsOf(LocalText text) => text.LanguageIn(language) is var told && told == (language ?? text.MainLanguage) ? this : new LawWords(Phrases.In(told), told, situation);

    /// <summary>A number or a day.</summary>
    public Prose Value(FactType type, long code) => type == FactType.Date ? say.On(DayNumbers.Nearest(code)) : say.Number(code);

    private TermWords Terms => new(say, t => Lower(t), Other, Value, OfEach);

    private Prose Other(Fact other) => Known(other) is { } code
        ? say.OtherFactKnown(Lower(other.Title), Value(other, code))
        : say.OtherFact(Lower(other.Title));

    private long? Known(Fact fact) => situation?[fact] is { IsKnown: true } value ? value.Code : null;

    /// <summary>A number without a unit may be the number of a year, which has no thousands apart.</summary>
    private Prose Value(Fact fact, long code) => fact switch
    {
        { Type: FactType.Date } => say.On(DayNumbers.Nearest(code)),
        { Type: FactType.Number, Unit: not null } => say.Number(code),
        _ => FactValues.Write(fact, code),
    };

    private static Interval Domain(Fact fact) => fact.Type == FactType.Date
        ? new Interval(0, DateOnly.MaxValue.DayNumber)
        : new Interval(fact.Minimum ?? -Limits.Number, fact.Maximum ?? Limits.Number);

    private Prose Range(Fact fact, Interval interval, Interval domain) => Range(fact.Type, interval, domain, code => Value(fact, code));

    private Prose Range(FactType type, Interval interval, Interval domain, Func<long, Prose> value)
    {
        var (least, greatest) = domain;
        var isDate = type == FactType.Date;
        var (low, high) = (value(Math.Max(least, interval.Low)), value(Math.Min(greatest, interval.High)));
        return (interval.Low <= least, interval.High >= greatest) switch
        {
            _ when Math.Max(least, interval.Low) == Math.Min(greatest, interval.High) => low,
            (true, _) => isDate ? say.OrEarlier(high) : say.OrLess(high),
            (_, true) => isDate ? say.OrLater(low) : say.OrMore(low),
            _ => isDate ? say.FromDayToDay(low, high) : say.FromTo(low, high),
        };
    }

    /// <summary>A range of values of which one is so, though it is not known which.</summary>
    private Prose Between(Fact fact, Interval interval, Interval domain)
    {
        if (interval.Low == interval.High || interval.Low <= domain.Low || interval.High >= domain.High)
        {
            return Range(fact, interval, domain);
        }

        var (low, high) = (Value(fact, interval.Low), Value(fact, interval.High));
        return fact.Type == FactType.Date ? say.ADayBetween(low, high) : say.InBetween(low, high);
    }

    private Prose Compare(FactType type, Interval difference, Prose other) => type == FactType.Date ? Later(difference, other) : More(difference, other);

    private Prose Later(Interval days, Prose other) => days switch
    {
        (0, 0) => say.TheSameDayAs(other),
        (1, _) => say.After(other),
        (_, -1) => say.Before(other),
        (0, _) => say.OrLater(say.TheDayOf(other)),
        (_, 0) => say.OrEarlier(say.TheDayOf(other)),
        _ => More(days, say.TheDayOf(other)),
    };

    private Prose More(Interval amount, Prose other) => amount switch
    {
        (0, 0) => say.TheSameAs(other),
        (1, _) => say.MoreThan(other),
        (_, -1) => say.LessThan(other),
        (0, _) => say.OrMore(other),
        (_, 0) => say.OrLess(other),
        var (low, high) when low == high => say.Plus(other, Values.OfNumber(low)),
        ( > 0, _) => say.PlusOrMore(other, Values.OfNumber(amount.Low)),
        (_, < 0) => say.LessOrStillLess(other, Values.OfNumber(-amount.High)),
        var (low, high) => say.Within(other, Values.OfNumber(low), Values.OfNumber(high)),
    };

    private Prose Relate(FactType type, Relation relation, Prose value) => (relation, type) switch
    {
        (Relation.Equal, _) => say.TheSameAs(value),
        (Relation.From, FactType.Date) => say.OrLater(value),
        (Relation.Above, FactType.Date) => say.After(value),
        (Relation.Below, FactType.Date) => say.Before(value),
        (Relation.Through, FactType.Date) => say.OrEarlier(value),
        (Relation.From, _) => say.OrMore(value),
        (Relation.Above, _) => say.MoreThan(value),
        (Relation.Below, _) => say.LessThan(value),
        _ => say.OrLess(value),
    };

    private Prose Accepted(AnswerTest test)
    {
        var question = test.Question;
        if (!test.Bounds.IsEmpty)
        {
            Prose Told(LawWords w) => w.Book.Both(test.Bounds.Select(b => w.Relate(FactType.Number, b.Relation, w.Book.Number(b.Code))));
            return Fill(question.Says, Told) ?? say.Titled(Lower(question.Title), Told(this));
        }

        var none = test.AcceptsNone ? [Answer.None(question)] : Enumerable.Empty<Answer>();
        var answers = test.Accepts.Codes.Select(c => question.IsAmount ? Answer.OfAmount(question, c) : Answer.OfChoice(question, (int)c));
        return say.Or(none.Concat(answers).Select(Say));
    }
}

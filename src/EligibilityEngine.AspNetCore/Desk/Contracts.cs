using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using EligibilityEngine.Analysis;
using EligibilityEngine.Describing;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.AspNetCore.Desk;

[Description("The answers to some questions for a case, with their grounds and nothing else.")]
internal sealed class ShortContract : Contract
{
    public const string Name = "eligibility-short";

    private readonly ShortDecision _decision;
    private readonly string? _language;

    internal ShortContract(ShortDecision decision, string? language)
        : base(Name) => (_decision, _language) = (decision, language);

    [JsonPropertyOrder(-6), Description("The law that was applied.")]
    public RulebookContract Rulebook => new(_decision.Rulebook);

    [JsonPropertyOrder(-5), Description("The id of the case, where it has one.")]
    public string? Case => _decision.Case.Id;

    [Description("The day on which the facts were taken.")]
    public DateOnly On => _decision.Case.On;

    [Description("The day whose law was applied.")]
    public DateOnly LawOf => _decision.Case.LawOf ?? _decision.Case.On;

    [Description("The horizon of knowledge, where there is one.")]
    public DateOnly? KnownBy => _decision.Case.KnownBy;

    [Description("One entry for each question that was asked.")]
    public IEnumerable<ShortAnswerContract> Questions => _decision.Answers.Select(a => new ShortAnswerContract(a, _language));
}

/// <summary>The answer to a question.</summary>
internal sealed class ShortAnswerContract
{
    private readonly ShortAnswer _answer;
    private readonly string? _language;

    internal ShortAnswerContract(ShortAnswer answer, string? language) => (_answer, _language) = (answer, language);

    [Description("The name of the question.")]
    public string Question => _answer.Question.Id;

    [Description("Determined: one answer. Undetermined: more are possible. Conflict: standing provisions give different amounts.")]
    public DecisionStatus Status => _answer.Status;

    [Description("The answer, where it is determined.")]
    public Answer? Answer => _answer.Status == DecisionStatus.Determined ? _answer.Possible[0] : null;

    [Description("The answer in words that read after 'the person ...', where it is determined.")]
    public string? Says => Answer?.Say(_language);

    [Description("The answers still possible."), Narrowed(Least = 1)]
    public ImmutableArray<Answer> Possible => _answer.Possible;

    [Description("Whether each of these is the answer for somebody who can be so.")]
    public bool Exact => _answer.IsExact;

    [Description("Whether the rulebook speaks of the law of that day.")]
    public Coverage Coverage => _answer.Coverage;

    [Description("The last day of which the law was read, where the day of the law or the horizon is later.")]
    public DateOnly? ReadThrough => _answer.ReadThrough;

    [Description("The provisions that stand and give the answer.")]
    public IEnumerable<GroundContract> Grounds => _answer.Grounds.Select(p => new GroundContract(p, _language));

    [Description("Unknown facts that the question hangs on.")]
    public ImmutableArray<string> Missing => _answer.Missing;
}

/// <summary>A provision that gives an answer.</summary>
internal readonly struct GroundContract(Provision provision, string? language)
{
    [Description("Its id.")]
    public string Provision => provision.Id;

    [Description("What it says.")]
    public string Title => provision.Title.In(language);

    [Description("The statements that it rests on, as source/statement.")]
    public IEnumerable<string> Cites => provision.Cites.Select(c => c.Citation);
}

[Description("What to ask next, or that nothing is left to ask.")]
internal sealed class ScreenContract : Contract
{
    public const string Name = "eligibility-screen";

    private readonly Interview _interview;
    private readonly string? _language;

    internal ScreenContract(Interview interview, string? language)
        : base(Name) => (_interview, _language) = (interview, language);

    [JsonPropertyOrder(-6), Description("The law that is asked about.")]
    public RulebookContract Rulebook => new(_interview.Decision.Rulebook);

    [Description("The case with all replies so far: send it with the next reply.")]
    public Case Case => _interview.Case;

    [Description("Whether all questions are settled, whatever else is found out.")]
    public bool Settled => _interview.IsSettled;

    [Description("The question that is asked about now.")]
    public string Question => _interview.Question.Id;

    [Description("The answers to it that are still possible.")]
    public ImmutableArray<Answer> Possible => _interview.Possible;

    [Description("How many facts still make a difference.")]
    public int OpenFacts => _interview.Progress.OpenFacts;

    [Description("What still matters and would be taken to be as it ordinarily is.")]
    public IEnumerable<string> Ordinary => _interview.Ordinary.Select(f => f.Id);

    [Description("Readings and facts of which it was said that nobody knows them.")]
    public IEnumerable<string> NotKnown => _interview.NotKnown.Select(f => f.Id);

    [Description("What to ask, or nothing at the end.")]
    public AskedContract? Screen => _interview.Screen is { } screen ? new AskedContract(screen, _language) : null;
}

/// <summary>One block of questions that belong together.</summary>
internal sealed class AskedContract
{
    private readonly InterviewScreen _screen;
    private readonly string? _language;

    internal AskedContract(InterviewScreen screen, string? language) => (_screen, _language) = (screen, language);

    [Description("List: answered by the numbers of what is so, or none. Form: by a value for each fact.")]
    public ScreenKind Kind => _screen.Kind;

    [Description("The facts, or readings of the law, that are asked for.")]
    public IEnumerable<AskedFactContract> Facts => _screen.Facts.Select(f => new AskedFactContract(f, _language));

    [Description("The lines of a list; none of a form.")]
    public IEnumerable<AskedLineContract> Lines => _screen.Items.Select(i => new AskedLineContract(i, _language));

    [Description("The provisions that hang on it.")]
    public IEnumerable<string> Provisions => _screen.Provisions.Select(p => p.Id);
}

/// <summary>A fact that is asked for.</summary>
internal sealed class AskedFactContract
{
    private readonly Fact _fact;
    private readonly string? _language;

    internal AskedFactContract(Fact fact, string? language) => (_fact, _language) = (fact, language);

    [Description("The name of the fact or reading.")]
    public string Fact => _fact.Id;

    [Description("The question to put to a person.")]
    public string Ask => (_fact.Ask ?? _fact.Title).In(_language);

    [Description("What kind of value it has.")]
    public FactType Type => _fact.Type;

    [Description("The values of a choice, with their words.")]
    public IEnumerable<NamedValueContract> Values => _fact.Values.Select(v => new NamedValueContract(v, _language));

    [Description("The unit of a number.")]
    public string? Unit => _fact.Unit?.In(_language);

    [Description("The least possible number.")]
    public long? Minimum => _fact.Minimum;

    [Description("The greatest possible number.")]
    public long? Maximum => _fact.Maximum;
}

/// <summary>A value of a choice, or an answer of a question.</summary>
internal readonly struct NamedValueContract(NamedValue value, string? language)
{
    [Description("How it is written.")]
    public string Value => value.Id;

    [Description("How it reads.")]
    public string Says => value.Says.In(language);
}

/// <summary>A line of a list.</summary>
internal readonly struct AskedLineContract(ScreenItem item, string? language)
{
    [Description("Its number, from 1.")]
    public int Number => item.Number;

    [Description("The fact that it is about.")]
    public string Fact => item.Fact.Id;

    [Description("How it reads after 'the person ...'.")]
    public string Says => item.Says.In(language);
}

[Description("A rulebook that is served.")]
internal sealed class OverviewContract : Contract
{
    public const string Name = "eligibility-rulebook";

    private readonly string _name;
    private readonly Rulebook _rulebook;
    private readonly string? _language;

    internal OverviewContract(string name, Rulebook rulebook, string? language)
        : base(Name) => (_name, _rulebook, _language) = (name, rulebook, language);

    [Description("The name under which it is served.")]
    public string ServedAs => _name;

    [Description("The law.")]
    public RulebookContract Rulebook => new(_rulebook);

    [Description("Whose law it is.")]
    public string Jurisdiction => _rulebook.Jurisdiction.In(_language);

    [Description("The languages in which some of its texts are given.")]
    public ImmutableArray<string> Languages => _rulebook.Languages;

    [Description("The first day whose law is modelled.")]
    public DateOnly? CoversFrom => _rulebook.Covers.From;

    [Description("The last day of which the law was read.")]
    public DateOnly? ReadThrough => _rulebook.Covers.ReadThrough;

    [Description("What may be asked; the main questions first.")]
    public IEnumerable<AskableContract> Questions => _rulebook.Questions.Select(q => new AskableContract(q, _rulebook.Main.Contains(q), _language));
}

/// <summary>A question that may be asked.</summary>
internal sealed class AskableContract
{
    private readonly Question _question;
    private readonly bool _isMain;
    private readonly string? _language;

    internal AskableContract(Question question, bool isMain, string? language) => (_question, _isMain, _language) = (question, isMain, language);

    [Description("Its name.")]
    public string Question => _question.Id;

    [Description("A short heading.")]
    public string Title => _question.Title.In(_language);

    [Description("The question in a sentence.")]
    public string Ask => _question.Ask.In(_language);

    [Description("Whether it is one of the main questions.")]
    public bool Main => _isMain;

    [Description("The answers of a choice, weakest first.")]
    public IEnumerable<NamedValueContract> Answers => _question.Answers.Select(a => new NamedValueContract(a, _language));

    [Description("The unit of an amount.")]
    public string? Unit => _question.Unit?.In(_language);
}

[Description("Items of a rulebook.")]
internal sealed class ItemsContract : Contract
{
    public const string Name = "eligibility-items";

    private readonly Rulebook _rulebook;
    private readonly IEnumerable<Found> _items;
    private readonly string? _language;

    internal ItemsContract(Rulebook rulebook, IEnumerable<Found> items, string? language)
        : base(Name) => (_rulebook, _items, _language) = (rulebook, items, language);

    [JsonPropertyOrder(-6), Description("The law.")]
    public RulebookContract Rulebook => new(_rulebook);

    [Description("The items, in the order of the rulebook; of a search, the nearest first.")]
    public IEnumerable<ItemContract> Items => _items.Select(i => new ItemContract(i, _language));
}

/// <summary>Anything in a rulebook that has a name.</summary>
internal readonly struct ItemContract(Found found, string? language)
{
    [Description("What it is.")]
    public ReferenceKind Kind => found.Item.Kind;

    [Description("Its name.")]
    public string Name => found.Item.Name;

    [Description("What it is about.")]
    public string Title => found.Item.Title.In(language);

    [Description("A text that has the words of a search, where neither the name nor the title has them.")]
    public string? Context => found.Context;
}

[Description("When a provision is law, what it took the place of, and what takes its place.")]
internal sealed class HistoryContract : Contract
{
    public const string Name = "eligibility-history";

    private readonly Rulebook _rulebook;
    private readonly ProvisionHistory _history;
    private readonly string? _language;

    internal HistoryContract(Rulebook rulebook, ProvisionHistory history, string? language)
        : base(Name) => (_rulebook, _history, _language) = (rulebook, history, language);

    [JsonPropertyOrder(-6), Description("The law.")]
    public RulebookContract Rulebook => new(_rulebook);

    [Description("The provision and those before and after it on the same question, the oldest first.")]
    public IEnumerable<EditionContract> Editions => _history.Editions.Select(e => new EditionContract(e, e == _history.Provision, _language));
}

/// <summary>A provision in time.</summary>
internal readonly struct EditionContract(Provision provision, bool isAsked, string? language)
{
    [Description("Its id.")]
    public string Provision => provision.Id;

    [Description("What it says.")]
    public string Title => provision.Title.In(language);

    [Description("Whether it is the one that was asked for.")]
    public bool Asked => isAsked;

    [Description("Since when it is law; absent for an open beginning.")]
    public BoundContract? From => provision.InForce.From is { } from ? new BoundContract(from, language) : null;

    [Description("From when on it is law no longer; absent for an open end.")]
    public BoundContract? Until => provision.InForce.Until is { } until ? new BoundContract(until, language) : null;

    [Description("The statements that it rests on, with the days on which they were published.")]
    public IEnumerable<PublishedContract> Cites => provision.Cites.Select(c => new PublishedContract(c));
}

/// <summary>A day on which the law changed.</summary>
internal readonly struct BoundContract(LegalDay day, string? language)
{
    [Description("The event, where it is one.")]
    public string? Event => day.Event?.Id;

    [Description("What happens then.")]
    public string? Title => day.Event?.Title.In(language);

    [Description("The first day that it can be.")]
    public DateOnly Earliest => day.Span.Earliest;

    [Description("The last day that it can be.")]
    public DateOnly Latest => day.Span.Latest;
}

/// <summary>A statement and when it was published.</summary>
internal readonly struct PublishedContract(Statement statement)
{
    [Description("The statement, as source/statement.")]
    public string Statement => statement.Citation;

    [Description("The first day on which it can have been published.")]
    public DateOnly Earliest => statement.Published.Earliest;

    [Description("The last day on which it can have been published.")]
    public DateOnly Latest => statement.Published.Latest;
}

[Description("The sources of the answers, cited.")]
internal sealed class CitationsContract : Contract
{
    public const string Name = "eligibility-citations";

    private readonly Rulebook _rulebook;
    private readonly string _style;
    private readonly string _citations;

    internal CitationsContract(Rulebook rulebook, string style, string citations)
        : base(Name) => (_rulebook, _style, _citations) = (rulebook, style, citations);

    [JsonPropertyOrder(-6), Description("The law that was applied.")]
    public RulebookContract Rulebook => new(_rulebook);

    [Description("How they are cited.")]
    public string Style => _style;

    [Description("The citations, as that style writes them.")]
    public string Citations => _citations;
}

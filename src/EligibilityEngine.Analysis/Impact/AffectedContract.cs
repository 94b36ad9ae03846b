using System.Collections.Immutable;
using System.ComponentModel;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Impact;

[Description("Every pair of different answers that the same person gets under two laws, with the plainest persons who get it.")]
internal sealed class AffectedContract : Contract
{
    public const string Name = "eligibility-affected";

    private readonly ImpactAnalysis _groups;

    internal AffectedContract(ImpactAnalysis groups)
        : base(Name) => _groups = groups;

    [Description("The law that is named first.")]
    public LawContract First => new(_groups.First);

    [Description("The law that it is compared with.")]
    public LawContract Second => new(_groups.Second);

    [Description("The day on which the facts were taken, under both laws.")]
    public DateOnly On => _groups.On;

    [Description("How many nodes of decision diagrams a question may take; of one that would take more nothing is told."), Narrowed(Least = 1)]
    public int MostNodes => _groups.Limits.Nodes;

    [Description("One entry for each question that both rulebooks have and that was asked.")]
    public IEnumerable<AffectedQuestionContract> Questions => _groups.Questions.Select(q => new AffectedQuestionContract(q));

    [Description("Questions that both have, and on which one of the laws is earlier than what its rulebook models.")]
    public ImmutableArray<string> NotModelled => _groups.NotModelled;

    [Description("The questions that only the first rulebook has, or that are of another kind there.")]
    public ImmutableArray<string> OnlyInFirst => _groups.OnlyInFirst;

    [Description("The questions that only the second rulebook has, or that are of another kind there.")]
    public ImmutableArray<string> OnlyInSecond => _groups.OnlyInSecond;
}

/// <summary>The law of a day.</summary>
internal readonly struct LawContract(LawVersion law)
{
    [Description("The law that was applied.")]
    public RulebookContract Rulebook => new(law.Rulebook);

    [Description("The day whose law was applied.")]
    public DateOnly LawOf => law.LawOf;

    [Description("The horizon of knowledge, where there is one: statements published later do not exist.")]
    public DateOnly? KnownBy => law.KnownBy;

    [Description("The alternative that is chosen of each reading that is chosen.")]
    public IReadOnlyDictionary<string, string> Readings => new OrderedDictionary<string, string>(law.Readings.Select(r => KeyValuePair.Create(r.Name, r.Otherwise!)));
}

/// <summary>Who gets another answer to a question.</summary>
internal readonly struct AffectedQuestionContract(AffectedQuestion affected)
{
    [Description("The name of the question.")]
    public string Question => affected.Question.Id;

    [Description("A short heading.")]
    public ToldText Title => affected.Question.Title;

    [Description("Whether the pairs are all that anybody gets.")]
    public bool Exact => affected.IsExact;

    [Description("How complete the pairs are, in a sentence.")]
    public ToldText Completeness => AffectedText.Completeness(affected);

    [Description("What is ordinary and matters here: it is so of every person of whom nothing else is said.")]
    public IEnumerable<AddedContract> Assumed => affected.Assumed.Select(a => new AddedContract(a));

    [Description("The pairs of different answers: from weak to strong, small to large.")]
    public IEnumerable<PairContract> Pairs => affected.Pairs.Select(p => new PairContract(p));
}

/// <summary>Two different answers that the same person gets.</summary>
internal readonly struct PairContract(AffectedPair pair)
{
    [Description("The answer under the first law; several where amounts conflict."), Narrowed(Least = 1)]
    public ImmutableArray<Answer> First => pair.First;

    [Description("The answer under the second law; several where amounts conflict."), Narrowed(Least = 1)]
    public ImmutableArray<Answer> Second => pair.Second;

    [Description("Persons who get them, the plainest first: one for each provision that was found to make the difference."), Narrowed(Least = 1)]
    public IEnumerable<PersonContract> People => pair.People.Select(p => new PersonContract(p));
}

/// <summary>Somebody who gets different answers.</summary>
internal readonly struct PersonContract(AffectedPerson person)
{
    [Description("What is to be said of the person, all else being ordinary; by name.")]
    public IEnumerable<AddedContract> Facts => person.Facts.Select(f => new AddedContract(f));

    [Description("The readings of the law that the difference hangs on; by name.")]
    public IEnumerable<AddedContract> Readings => person.Readings.Select(r => new AddedContract(r));

    [Description("The undated changes of law and the statements that the difference hangs on.")]
    public IEnumerable<HangsOnContract> HangsOn => person.HangsOn.Select(h => new HangsOnContract(h));

    [Description("The provisions that make the difference.")]
    public IEnumerable<CauseContract> Causes => person.Causes.Select(c => new CauseContract(c));
}

/// <summary>Something about the law that is not known.</summary>
internal readonly struct HangsOnContract(HangsOn hangsOn)
{
    [Description("The event of law of which it is not known whether it had come.")]
    public string? Event => hangsOn.What.Event?.Id;

    [Description("The statement, as source/statement, of which it is not known whether it had been published.")]
    public string? Statement => hangsOn.What.Statement?.Citation;

    [Description("The side on whose date or horizon it matters.")]
    public Side Side => hangsOn.Side;

    [Description("That date or horizon.")]
    public DateOnly Day => hangsOn.Day;

    [Description("Whether it would have to be so by that day, or not be so.")]
    public bool IsSo => hangsOn.IsSo;

    [Description("The same in words, a clause of its own.")]
    public ToldText Says => new(hangsOn.Say);
}

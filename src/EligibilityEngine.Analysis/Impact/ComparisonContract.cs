using System.Collections.Immutable;
using System.ComponentModel;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Impact;

[Description("Two decisions side by side, with the provisions that make the difference.")]
internal sealed class ComparisonContract : Contract
{
    public const string Name = "eligibility-comparison";

    private readonly Comparison _comparison;

    internal ComparisonContract(Comparison comparison)
        : base(Name) => _comparison = comparison;

    [Description("The decision that is named first.")]
    public ComparedDecisionContract First => new(_comparison.First);

    [Description("The decision that it is compared with.")]
    public ComparedDecisionContract Second => new(_comparison.Second);

    [Description("One entry for each question that one of the rulebooks has: first those of the first, in its order.")]
    public IEnumerable<ComparedQuestionContract> Questions => _comparison.Questions.Select(q => new ComparedQuestionContract(q));
}

/// <summary>One of the two decisions.</summary>
internal readonly struct ComparedDecisionContract(Decision decision)
{
    [Description("The law that was applied.")]
    public RulebookContract Rulebook => new(decision.Rulebook);

    [Description("The day on which the facts were taken.")]
    public DateOnly On => decision.On;

    [Description("The day whose law was applied.")]
    public DateOnly LawOf => decision.LawOf;

    [Description("The horizon of knowledge, where there is one: statements published later do not exist.")]
    public DateOnly? KnownBy => decision.KnownBy;

    [Description("Whether facts that are not stated were taken to be what they are ordinarily.")]
    public bool AssumesOrdinary => decision.Case.AssumesOrdinary;

    [Description("What the case gives, in the order of the rulebook.")]
    public IEnumerable<ValueContract> Facts =>
        decision.Facts.Where(f => f.IsSaid && f.Origin == FactOrigin.Given).Select(f => new ValueContract(f));
}

/// <summary>A fact with its value.</summary>
internal readonly struct ValueContract(UsedFact given)
{
    [Description("The name of the fact or reading.")]
    public string Fact => given.Fact.Id;

    [Description("Its value as it is written in words; of a fact known in part, what is left.")]
    public string Value => given.Fact.Write(given.Left);
}

/// <summary>A question on both sides.</summary>
internal readonly struct ComparedQuestionContract(QuestionComparison compared)
{
    [Description("The name of the question.")]
    public string Question => compared.Id;

    [Description("A short heading.")]
    public ToldText Title => compared.Question.Title;

    [Description("Whether both rulebooks have the question and its status or its possible answers differ.")]
    public bool Differs => compared.IsDifferent;

    [Description("How the first decides it, where its rulebook has the question.")]
    public SideContract? First => compared.First is { } first ? new SideContract(first, compared.GroundsOnlyInFirst) : null;

    [Description("How the second decides it, where its rulebook has the question.")]
    public SideContract? Second => compared.Second is { } second ? new SideContract(second, compared.GroundsOnlyInSecond) : null;

    [Description("The provisions that make the difference; none where there is none.")]
    public IEnumerable<CauseContract> Causes => compared.Causes.Select(c => new CauseContract(c));
}

/// <summary>A question on one side.</summary>
internal readonly struct SideContract(QuestionDecision decided, ImmutableArray<Provision> onlyHere)
{
    [Description("Determined: one answer. Undetermined: more are possible. Conflict: standing provisions give different amounts.")]
    public DecisionStatus Status => decided.Status;

    [Description("The answers still possible: of a choice from the weakest, of an amount first none, then ascending."), Narrowed(Least = 1)]
    public ImmutableArray<Answer> Possible => decided.Possible;

    [Description("The provisions that stand and give the answer, by id.")]
    public IEnumerable<string> Grounds => decided.Justification.Grounds.Select(p => p.Id);

    [Description("Those that give it on this side only, by id.")]
    public IEnumerable<string> GroundsOnlyHere => onlyHere.Select(p => p.Id);

    [Description("The facts that this rests on and that were assumed, as they are ordinarily.")]
    public IEnumerable<ValueContract> Assumed => decided.Justification.Assumptions.Select(a => new ValueContract(a));
}

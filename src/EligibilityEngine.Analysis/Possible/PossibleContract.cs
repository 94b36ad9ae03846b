using System.Collections.Immutable;
using System.ComponentModel;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Possible;

[Description("What questions can still come to, over all that is not known, and what would lead there.")]
internal sealed class PossibleContract : AppliedContract
{
    public const string Name = "eligibility-possible";

    private readonly IReadOnlyList<PossibleAnswers> _possible;

    internal PossibleContract(IReadOnlyList<PossibleAnswers> possible)
        : base(Name, possible[0].Situation) => _possible = possible;

    [Description("How many nodes of decision diagrams a question may take; of one that would take more nothing is told."), Narrowed(Least = 1)]
    public int MostNodes => _possible[0].MostNodes;

    [Description("One entry for each question that was asked.")]
    public IEnumerable<PossibleQuestionContract> Questions => _possible.Select(p => new PossibleQuestionContract(p));
}

/// <summary>What a question can still come to.</summary>
internal readonly struct PossibleQuestionContract(PossibleAnswers possible)
{
    [Description("The name of the question.")]
    public string Question => possible.Decision.Question.Id;

    [Description("Whether the outcomes are exactly what is possible; otherwise there may be more.")]
    public bool Exact => possible.IsExact;

    [Description("The answers that three-valued logic alone leaves open, among which are the outcomes."), Narrowed(Least = 1)]
    public ImmutableArray<Answer> ThreeValued => possible.Decision.ThreeValued;

    [Description("What the question can come to: of a choice from the weakest, of an amount from none upwards.")]
    public IEnumerable<OutcomeContract> Outcomes => possible.Outcomes.Select(o => new OutcomeContract(o));

    [Description("What the answer depends on. Missing facts that make no difference are not among it.")]
    public IEnumerable<NamedContract> DependsOn => possible.DependsOn.Select(d => new NamedContract(d));
}

/// <summary>An outcome, with what would lead there.</summary>
internal readonly struct OutcomeContract(PossibleOutcome outcome)
{
    [Description("One answer; where amounts would conflict, those amounts; where a conflict in another question would leave several answers open, those."), Narrowed(Least = 1)]
    public ImmutableArray<Answer> Answers => outcome.Answers;

    [Description("Whether several amounts would stand.")]
    public bool Conflict => outcome.IsConflict;

    [Description("Whether nothing of the witness can be spared; false where that was not tried to the end.")]
    public bool Irreducible => outcome.IsIrreducible;

    [Description("Whether nothing with fewer parts than the witness leads there; false where that was not tried to the end.")]
    public bool Smallest => outcome.IsSmallest;

    [Description("In how many facts that are not known the most ordinary person who comes there is not as is ordinary."), Narrowed(Least = 0)]
    public int Departures => outcome.Departures;

    [Description("What would lead there, whatever else is so: what fits the most ordinary person who comes there, and of that the least.")]
    public IEnumerable<AddedContract> Witness => outcome.Witness.Select(w => new AddedContract(w));

    [Description("What would lead there with fewer parts than the witness, in circumstances that are less ordinary; left out where nothing does.")]
    public IEnumerable<AddedContract>? SmallerWitness => outcome.HasSmaller ? outcome.SmallestWitness.Select(w => new AddedContract(w)) : null;
}

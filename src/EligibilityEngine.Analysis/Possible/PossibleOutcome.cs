using System.Collections.Immutable;
using EligibilityEngine.Maps;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>An outcome that is still possible, and what would lead there.</summary>
public sealed record PossibleOutcome
{
    internal PossibleOutcome(Outcome outcome)
    {
        Answers = outcome.Answers;
        IsConflict = outcome.IsConflict;
        IsOpen = outcome.IsOpen;
    }

    /// <summary>One answer; or, where amounts would conflict, those amounts; or, where a gap in the law, or a conflict of amounts in another question, would leave answers open, those.</summary>
    public ImmutableArray<Answer> Answers { get; }

    /// <summary>The added facts that lead there, whatever the other facts are: those that fit a person in the most ordinary circumstances who comes there, and of these the fewest.</summary>
    public ImmutableArray<AddedFact> Witness { get; internal init; } = [];

    /// <summary>The fewest added facts that lead there, whatever the other facts are. The same as <see cref="Witness"/> where nothing less ordinary is smaller.</summary>
    public ImmutableArray<AddedFact> SmallestWitness { get; internal init; } = [];

    /// <summary>In how many facts the most ordinary person who comes there is not as is ordinary, among those facts that are not known. What is ordinary of facts that are compared
    /// with each other or added up is looked at one by one, so that it may be more of these.</summary>
    public int Departures { get; internal init; }

    /// <summary>Whether none of the facts of <see cref="Witness"/> can be spared; false where that was not tried to the end.</summary>
    public bool IsIrreducible { get; internal init; }

    /// <summary>Whether no set of fewer facts than <see cref="Witness"/> leads there; false where that was not tried to the end.</summary>
    public bool IsSmallest { get; internal init; }

    internal bool HasSmaller => SmallestWitness.Length < Witness.Length;

    /// <summary>Whether several amounts would stand.</summary>
    public bool IsConflict { get; }

    /// <summary>Whether a gap in the law, or amounts in conflict in another question, would leave answers open.</summary>
    public bool IsOpen { get; }
}

using System.Collections.Immutable;

namespace EligibilityEngine.Comparisons;

/// <summary>What a search looks for. A closed family of two.</summary>
internal abstract class Sought
{
    private protected Sought()
    {
    }

    /// <summary>Whether something sought may still be found below a state.</summary>
    public abstract bool IsOpenIn(JointState state);

    /// <summary>Takes a person who gets different outcomes.</summary>
    public abstract void Take(OutcomePair pair, JointState state, ImmutableArray<JointSettled> person);

    /// <summary>Whether nothing more is sought.</summary>
    public virtual bool IsDone => false;

    /// <summary>What to settle before anything else.</summary>
    public virtual IEnumerable<JointPoint> FirstIn(JointState state) => [];
}

/// <summary>Every pair of different outcomes that some person gets.</summary>
internal sealed class SoughtPairs : Sought
{
    /// <summary>The pairs found so far, each with a person who gets it.</summary>
    public Dictionary<OutcomePair, ImmutableArray<JointSettled>> Found { get; } = [];

    public override bool IsOpenIn(JointState state) => state.Pairs.Any(p => !Found.ContainsKey(p));

    public override void Take(OutcomePair pair, JointState state, ImmutableArray<JointSettled> person) => Found.TryAdd(pair, person);
}

/// <summary>A person who gets one pair while a provision stands on one side and not on the other.</summary>
internal sealed class SoughtProvision(JointQuestion question, OutcomePair pair, Side side, Provision provision) : Sought
{
    private readonly Provision? _twin = question.Slices[side.Other()].Rulebook.FindProvision(provision.Id);

    /// <summary>The person, or null.</summary>
    public ImmutableArray<JointSettled>? Person { get; private set; }

    public override bool IsDone => Person is not null;

    public override bool IsOpenIn(JointState state) => Stands(state) != Truth.False && StandsThere(state) != Truth.True && state.Pairs.Contains(pair);

    public override void Take(OutcomePair found, JointState state, ImmutableArray<JointSettled> person)
    {
        if (found.Equals(pair) && IsWanted(state))
        {
            Person = person;
        }
    }

    /// <summary>Whether the provision stands on its side only.</summary>
    public bool IsWanted(JointState state) => Stands(state) == Truth.True && StandsThere(state) == Truth.False;

    public override IEnumerable<JointPoint> FirstIn(JointState state) => Stands(state) == Truth.Unknown ? question.OpenFor(provision, side, state) : [];

    private Truth Stands(JointState state) => state.Verdicts[side].Stands[provision.Index];

    private Truth StandsThere(JointState state) => _twin is null ? Truth.False : state.Verdicts[side.Other()].Stands[_twin.Index];
}

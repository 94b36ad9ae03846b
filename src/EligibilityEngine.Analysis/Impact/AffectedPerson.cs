using System.Collections.Immutable;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>
/// A person who gets different answers under two laws: told by what is out of the ordinary, and no more than that. None of it can be
/// left out.
/// </summary>
public sealed class AffectedPerson
{
    internal AffectedPerson()
    {
    }

    /// <summary>What is to be said of the person, all else being ordinary; by name.</summary>
    public required ImmutableArray<AddedFact> Facts { get; init; }

    /// <summary>The readings of the law that the difference hangs on; by name.</summary>
    public required ImmutableArray<AddedFact> Readings { get; init; }

    /// <summary>The undated changes of law and the statements that the difference hangs on. While there are any, deciding the cases leaves the
    /// question open, and these are among what it is open on.</summary>
    public required ImmutableArray<HangsOn> HangsOn { get; init; }

    /// <summary>The person as a case under the first law.</summary>
    public required Case FirstCase { get; init; }

    /// <summary>The same person as a case under the second law.</summary>
    public required Case SecondCase { get; init; }

    /// <summary>The provisions that make the difference.</summary>
    public required ImmutableArray<CausingProvision> Causes { get; init; }

    internal int Size => Facts.Length + (2 * (Readings.Length + HangsOn.Length));
}

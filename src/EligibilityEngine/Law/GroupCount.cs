namespace EligibilityEngine.Law;

/// <summary>A condition on a group as it is written: of how many members something must be so.</summary>
/// <param name="Group">The group.</param>
/// <param name="Quantifier">How the count is compared.</param>
/// <param name="Count">What it is compared with; 0 where every member or none is meant.</param>
/// <param name="When">What must be so of a member, of the facts as they are declared for all.</param>
internal sealed record GroupCount(MemberGroup Group, Quantifier Quantifier, int Count, Condition When);

/// <summary>Of how many members something must be so.</summary>
internal enum Quantifier
{
    /// <summary>Of so many or more.</summary>
    AtLeast,

    /// <summary>Of so many or fewer.</summary>
    AtMost,

    /// <summary>Of just so many.</summary>
    Exactly,

    /// <summary>Of every one; so it is where there is none.</summary>
    All,

    /// <summary>Of not one.</summary>
    None,
}

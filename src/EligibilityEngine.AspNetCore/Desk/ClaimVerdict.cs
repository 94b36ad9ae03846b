namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>What the law says of a claim, or of a part of it.</summary>
internal enum ClaimVerdict
{
    /// <summary>It is so.</summary>
    Right,

    /// <summary>It is not so.</summary>
    Wrong,

    /// <summary>What is known does not decide it.</summary>
    NotDecided,
}

using EligibilityEngine.Law;

namespace EligibilityEngine.Scenarios;

/// <summary>How scenarios exercised a provision.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Stood">In how many scenarios it stood.</param>
/// <param name="Failed">In how many scenarios it was in force and its condition failed.</param>
public sealed record ProvisionCoverage(Provision Provision, int Stood, int Failed)
{
    /// <summary>Whether it stood in one scenario at least, and failed in one, unless it has no condition that could fail.</summary>
    public bool IsComplete => Stood > 0 && (Failed > 0 || Provision.When is null);
}

using EligibilityEngine.Decisions;

namespace EligibilityEngine.Testing;

/// <summary>How much of what is open is looked into where tests are about something else than how exact answers are: the same on every run, and soon done.</summary>
public static class Little
{
    /// <summary>The limits.</summary>
    public static AnalysisLimits Limits { get; } = new() { Nodes = 20_000, Steps = 500 };

    /// <summary>Decides a case within them.</summary>
    public static Decision DecideSoon(this Rulebook rulebook, Case @case)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        return rulebook.Decide(@case, limits: Limits).Value;
    }
}

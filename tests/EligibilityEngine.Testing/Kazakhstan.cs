using EligibilityEngine.Scenarios;

namespace EligibilityEngine.Testing;

/// <summary>The law of Kazakhstan as it lies in the repository, and the scenarios that test it.</summary>
public static class Kazakhstan
{
    private static readonly Lazy<Rulebook> LoadedRulebook = new(() => Rulebook.Load(Repository.PathTo("rules", "kz")).Value);
    private static readonly Lazy<ScenarioSuite> LoadedScenarios =
        new(() => ScenarioSuite.Load(Rulebook, Repository.PathTo("tests", "scenarios")).Value);

    /// <summary>The rulebook of <c>rules/kz</c>.</summary>
    public static Rulebook Rulebook => LoadedRulebook.Value;

    /// <summary>The scenarios of <c>tests/scenarios</c>.</summary>
    public static ScenarioSuite Scenarios => LoadedScenarios.Value;
}

using System.CommandLine;
using EligibilityEngine.Reporting;
using EligibilityEngine.Scenarios;

namespace EligibilityEngine.Cli;

/// <summary><c>test</c>: decides scenarios and compares.</summary>
internal sealed class TestVerb : Command
{
    private const string UsualFolder = "tests/scenarios";

    private readonly Terminal _terminal;
    private readonly RulesOption _rules;

    private readonly Argument<string[]> _paths = new("paths")
    {
        Description = $"Files of scenarios, or folders of them; without any, `{UsualFolder}`.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _coverage = new("--coverage") { Description = "List every provision, not only those that the scenarios leave out." };

    public TestVerb(Terminal terminal, RulesOption rules)
        : base("test", "Decides scenarios, compares the answers with what they expect, and counts which provisions they touch.")
    {
        _terminal = terminal;
        _rules = rules;
        _paths.Validators.Add(UsageMistakes.RefuseOptions);
        Add(_paths);
        Add(_coverage);
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var paths = result.GetValue(_paths) is { Length: > 0 } given ? given : [UsualFolder];
        if (paths.FirstOrDefault(p => !File.Exists(p) && !Directory.Exists(p)) is { } missing)
        {
            return UsageMistakes.Write($"there is no file or folder `{missing}`", this, _terminal.Errors);
        }

        if (_rules.Load(result, _terminal) is not { } rulebook)
        {
            return ExitCode.BrokenRulebook;
        }

        var suites = paths.Select(p => ScenarioSuite.Load(rulebook, p)).ToList();
        _terminal.Errors.Write([.. suites.SelectMany(s => s.Diagnostics)]);
        if (suites.Any(s => s.HasErrors))
        {
            return ExitCode.Usage;
        }

        return suites.All(s => s.Value.Scenarios.IsEmpty)
            ? UsageMistakes.Write($"there are no scenarios in `{string.Join("`, `", paths)}`", this, _terminal.Errors)
            : Run([.. suites.Select(s => s.Value)], result.GetValue(_coverage));
    }

    private int Run(List<ScenarioSuite> suites, bool showsAll)
    {
        var scenarios = suites.SelectMany(s => s.Scenarios.Select(c => (Suite: s, Scenario: c))).ToList();
        var failed = new List<ScenarioResult>();
        var coverage = Progress.Over(scenarios, _terminal, "Deciding scenarios", all => suites[0].Coverage(all.Select(s => Decide(s.Suite, s.Scenario, failed))));
        var say = Speech.Say;
        foreach (var result in failed)
        {
            Write(result, say);
        }

        var summary = say.ScenariosRun(scenarios.Count, say.Number(scenarios.Count - failed.Count), say.Number(failed.Count)).In(failed.Count > 0 ? TextStyle.Error : TextStyle.Good);
        _terminal.Output.Write(CoverageTable.Of(coverage, showsAll, say, summary));
        return failed.Count > 0 ? ExitCode.FailedScenario : ExitCode.Done;
    }

    /// <summary>Of a scenario that failed it is kept what differs, and never the decision.</summary>
    private static ScenarioResult Decide(ScenarioSuite suite, Scenario scenario, List<ScenarioResult> failed)
    {
        var result = suite.Run(scenario);
        if (!result.HasPassed)
        {
            failed.Add(result with { Decision = null });
        }

        return result;
    }

    private void Write(ScenarioResult result, Phrases say)
    {
        _terminal.Output.Say(say.ScenarioFailed(result.Scenario.Place.ToString(), result.Scenario.Title));
        foreach (var difference in result.Differences)
        {
            _terminal.Output.Say("  " + difference);
        }

        _terminal.Output.Line();
    }
}

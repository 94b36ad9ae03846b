using System.Collections.Immutable;
using System.CommandLine;
using EligibilityEngine.Cli.TestReports;
using EligibilityEngine.Reporting;
using EligibilityEngine.Scenarios;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Cli;

/// <summary><c>test</c>: decides scenarios and compares.</summary>
internal sealed class TestVerb : Command
{
    private const string UsualFolder = "tests/scenarios";
    private const string Plain = "text";

    private static readonly Dictionary<string, Func<TestRun, string>> Reports = new() { ["junit"] = JUnitReport.Of, ["trx"] = TrxReport.Of, ["tap"] = TapReport.Of };

    private readonly Terminal _terminal;
    private readonly RulesOption _rules;

    private readonly Argument<string[]> _paths = new("paths")
    {
        Description = Speech.Help(s => s.HelpTestPaths(UsualFolder)),
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _coverage = new("--coverage") { Description = Speech.Help(s => s.HelpCoverage()) };

    private readonly LanguageOption _language = new();
    private readonly Option<string> _format = new("--format")
    {
        Description = Speech.Help(s => s.HelpTestFormat()),
        HelpName = "FORMAT",
        DefaultValueFactory = _ => Plain,
    };

    private readonly Option<string?> _out = new("--out") { Description = Speech.Help(s => s.HelpTestOut()), HelpName = "FILE" };
    private readonly Option<bool> _watch = new("--watch") { Description = Speech.Help(s => s.HelpTestWatch()) };

    public TestVerb(Terminal terminal, RulesOption rules)
        : base("test", Speech.Help(s => s.HelpTest()))
    {
        _terminal = terminal;
        _rules = rules;
        _paths.Validators.Add(UsageMistakes.RefuseOptions);
        _format.OnlyFrom([Plain, .. Reports.Keys]);
        Add(_paths);
        foreach (var option in new Option[] { _coverage, _format, _out, _watch, _language })
        {
            Add(option);
        }

        Validators.Add(result =>
        {
            var isText = result.GetResult(_format) is not { Tokens: [{ Value: not Plain }, ..] };
            if (isText && result.GetResult(_out) is { Implicit: false })
            {
                result.AddError(Speech.Mistake(s => s.OutNeedsAFormat(Speech.Named(Reports.Keys))));
            }
            else if (!isText && result.GetResult(_out) is not { Implicit: false } && result.GetResult(_watch) is { Implicit: false })
            {
                result.AddError(Speech.Mistake(s => s.WatchNeedsAFile()));
            }
        });
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var rules = result.GetValue(_rules);
        var paths = result.GetValue(_paths) is { Length: > 0 } given ? given : [rules is null || Directory.Exists(UsualFolder) ? UsualFolder : rules];
        if (paths.FirstOrDefault(p => !File.Exists(p) && !Directory.Exists(p)) is { } missing)
        {
            return UsageMistakes.Write(Speech.Mistake(s => s.NoSuchFileOrFolder(missing)), this, _terminal.Errors);
        }

        if (!result.GetValue(_watch))
        {
            return Run(result, paths, default);
        }

        return new FilesWatch(_terminal).Over(() => [.. paths, .. rules is null ? [] : RulebookFolder.Trees(rules)], stop => Run(result, paths, stop));
    }

    private int Run(ParseResult result, string[] paths, CancellationToken stop)
    {
        if (_rules.Load(result, _terminal) is not { } rulebook)
        {
            return ExitCode.BrokenRulebook;
        }

        if (LanguageOption.Misuse(result, rulebook) is { } misuse)
        {
            return UsageMistakes.Write(misuse, this, _terminal.Errors);
        }

        LanguageOption.SayWhatIsMissing(result, _terminal, rulebook);
        var suites = paths.Select(p => ScenarioSuite.Load(rulebook, p, stop)).ToList();
        _terminal.Errors.Write([.. suites.SelectMany(s => s.Diagnostics)]);
        if (suites.Any(s => s.HasErrors))
        {
            return ExitCode.Usage;
        }

        return suites.All(s => s.Value.Scenarios.IsEmpty)
            ? UsageMistakes.Write(Speech.Mistake(s => s.NoScenarios(Speech.Named(paths))), this, _terminal.Errors)
            : Run(result, [.. suites.Select(s => s.Value)], LanguageOption.Chosen(result, _terminal, rulebook), stop);
    }

    private int Run(ParseResult result, List<ScenarioSuite> suites, string? language, CancellationToken stop)
    {
        var scenarios = suites.SelectMany(s => s.Scenarios.Select(c => (Suite: s, Scenario: c))).ToList();
        var (started, results) = (_terminal.Clock.GetUtcNow(), ImmutableArray.CreateBuilder<TimedResult>(scenarios.Count));
        var coverage = Progress.Over(scenarios, _terminal, Speech.Help(s => s.DecidingScenarios()), all => suites[0].Coverage(all.Select(s => Decide(s.Suite, s.Scenario, results, stop))));
        var run = new TestRun(results.ToImmutable(), started);
        return Report(result, run) ?? Write(run, coverage, result.GetValue(_coverage), language);
    }

    /// <summary>Of a scenario it is kept what differs, and never the decision.</summary>
    private ScenarioResult Decide(ScenarioSuite suite, Scenario scenario, ImmutableArray<TimedResult>.Builder results, CancellationToken stop)
    {
        var start = _terminal.Clock.GetTimestamp();
        var result = suite.Run(scenario, stop);
        results.Add(new TimedResult(result with { Decision = null }, _terminal.Clock.GetElapsedTime(start)));
        return result;
    }

    /// <summary>Writes the report for other programs; null where people still have to be told.</summary>
    private int? Report(ParseResult result, TestRun run)
    {
        if (!Reports.TryGetValue(result.GetValue(_format)!, out var report))
        {
            return null;
        }

        if (result.GetValue(_out) is { } file)
        {
            return OutputFile.Write(file, report(run)) is { } refusal ? UsageMistakes.Write(refusal, this, _terminal.Errors) : null;
        }

        _terminal.Output.Print(report(run));
        return Code(run);
    }

    private static int Code(TestRun run) => run.Failed > 0 ? ExitCode.FailedScenario : ExitCode.Done;

    private int Write(TestRun run, ImmutableArray<ProvisionCoverage> coverage, bool showsAll, string? language)
    {
        var say = Phrases.In(language);
        foreach (var failed in run.Results.Where(r => !r.Result.HasPassed))
        {
            Write(failed.Result, say);
        }

        var summary = say.ScenariosRun(run.Results.Length, say.Number(run.Results.Length - run.Failed), say.Number(run.Failed)).In(run.Failed > 0 ? TextStyle.Error : TextStyle.Good);
        _terminal.Output.Write(CoverageTable.Of(coverage, showsAll, say, language, summary));
        return Code(run);
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

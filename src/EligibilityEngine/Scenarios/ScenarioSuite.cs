using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Evaluation;

namespace EligibilityEngine.Scenarios;

/// <summary>Scenarios of one rulebook, from one or more files.</summary>
public sealed class ScenarioSuite
{
    internal ScenarioSuite(Rulebook rulebook, ImmutableArray<Scenario> scenarios)
    {
        Rulebook = rulebook;
        Scenarios = scenarios;
    }

    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>The scenarios, in the order of their files.</summary>
    public ImmutableArray<Scenario> Scenarios { get; }

    /// <summary>Reads scenario files.</summary>
    /// <param name="rulebook">The rulebook that they test.</param>
    /// <param name="files">The files.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The scenarios, or every mistake in the files.</returns>
    public static Result<ScenarioSuite> Load(Rulebook rulebook, IEnumerable<RulebookFile> files, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(files);
        var bag = new DiagnosticBag();
        var reader = new ScenarioReader(rulebook, bag);
        var scenarios = files.TakeWhile(_ => !cancellation.IsCancellationRequested).SelectMany(f => reader.Read(YamlFiles.Parse(f.Path, f.Content.Span, bag))).ToImmutableArray();
        cancellation.ThrowIfCancellationRequested();
        return new Result<ScenarioSuite>(new ScenarioSuite(rulebook, scenarios), bag.Sorted());
    }

    /// <summary>Reads scenario files from disk.</summary>
    /// <param name="rulebook">The rulebook that they test.</param>
    /// <param name="path">A file, or a folder all of whose YAML files are read, in its sub-folders too.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The scenarios, or every mistake in the files.</returns>
    public static Result<ScenarioSuite> Load(Rulebook rulebook, string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(path);
        var bag = new DiagnosticBag();
        var reader = new ScenarioReader(rulebook, bag);
        var files = File.Exists(path) ? FileAt(path, bag) : new RulebookFolder(path, bag, cancellation).Read().Where(f => !ScenarioReader.PassesOver(f));
        var scenarios = files.TakeWhile(_ => !cancellation.IsCancellationRequested).SelectMany(reader.Read).ToImmutableArray();
        cancellation.ThrowIfCancellationRequested();
        return new Result<ScenarioSuite>(new ScenarioSuite(rulebook, scenarios), bag.Sorted());
    }

    /// <summary>Decides one scenario.</summary>
    /// <param name="scenario">One of the scenarios.</param>
    /// <param name="cancellation">Gives up.</param>
    public ScenarioResult Run(Scenario scenario, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var decided = Rulebook.Decide(scenario.Case, cancellation: cancellation);
        Array.ForEach([.. decided.ValueOrNull is null ? [] : scenario.Expectations], e => decided.Value[e.Question.Id].Look(cancellation));
        return decided.ValueOrNull is { } decision
            ? new ScenarioResult(scenario, decision, [.. scenario.Expectations.SelectMany(e => e.Differences(decision)), .. Evaluator.BrokenProperties(decision.Verdict.Situation).Select(Expectation.Broken)])
            : new ScenarioResult(scenario, null, [.. decided.Diagnostics.Select(d => d.ToString())]);
    }

    /// <summary>Which provisions stood and failed in some of the scenarios.</summary>
    /// <param name="results">Results of scenarios of this suite. They are gone through once and not kept.</param>
    public ImmutableArray<ProvisionCoverage> Coverage(IEnumerable<ScenarioResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var (stood, failed) = (new int[Rulebook.Provisions.Length], new int[Rulebook.Provisions.Length]);
        foreach (var verdict in results.Select(r => r.Decision?.Verdict).OfType<Verdict>())
        {
            for (var i = 0; i < stood.Length; i++)
            {
                stood[i] += verdict.Stands[i] == Truth.True ? 1 : 0;
                failed[i] += verdict.InForce[i] == Truth.True && verdict.Holds[i] == Truth.False ? 1 : 0;
            }
        }

        return [.. Rulebook.Provisions.Where(p => p.IsNamed).Select(p => new ProvisionCoverage(p, stood[p.Index], failed[p.Index]))];
    }

    private static IReadOnlyList<Syntax.YamlFile> FileAt(string path, DiagnosticBag bag) =>
        BoundedFile.Read(path, path.Replace('\\', '/'), bag) is { } bytes ? [YamlFiles.Parse(path.Replace('\\', '/'), bytes, bag)] : [];
}

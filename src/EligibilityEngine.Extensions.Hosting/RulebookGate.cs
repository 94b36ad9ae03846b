using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Scenarios;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>What a rulebook has to pass before it is served: lint, and its scenarios.</summary>
internal sealed class RulebookGate(RulebookOrigin origin, bool refusesWarnings)
{
    /// <summary>What came of a rulebook at the gate.</summary>
    /// <param name="Rulebook">The rulebook, or null where it is refused.</param>
    /// <param name="Diagnostics">What lint says, and mistakes in scenarios.</param>
    /// <param name="Failed">The scenarios that failed.</param>
    /// <param name="Run">How many were decided.</param>
    /// <param name="Changes">Which of their answers differ from those of the rulebook before.</param>
    internal sealed record Passage(Rulebook? Rulebook, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<ScenarioResult> Failed, int Run, ImmutableArray<ScenarioChange> Changes);

    /// <summary>Reads the rulebook, and tries it.</summary>
    /// <param name="before">The one served until now, or null.</param>
    /// <param name="cancellation">Gives up.</param>
    public Passage Try(Rulebook? before, CancellationToken cancellation)
    {
        var read = origin.Read(cancellation);
        if (read.ValueOrNull is not { } rulebook)
        {
            return Refused(read.Diagnostics);
        }

        var suites = origin.ReadScenarios(rulebook, cancellation).ToList();
        ImmutableArray<Diagnostic> said = [.. read.Diagnostics, .. WarnsOnly ? [] : rulebook.Check(), .. suites.SelectMany(s => s.Diagnostics)];
        cancellation.ThrowIfCancellationRequested();
        return said.Any(d => refusesWarnings || d.Severity == Severity.Error) ? Refused(said)
            : Run(rulebook, [.. suites.Select(s => s.Value)], before is null || before.Hash == rulebook.Hash ? null : before, said, cancellation);
    }

    /// <summary>What lint finds in a rulebook that can be read are warnings: where nobody can mend the files, and a warning refuses nothing, it is not worth seconds of a start.</summary>
    private bool WarnsOnly => origin.IsFixed && !refusesWarnings;

    /// <summary>Errors come first: they are why.</summary>
    private static Passage Refused(ImmutableArray<Diagnostic> said) => new(null, [.. said.OrderByDescending(d => d.Severity)], [], 0, []);

    private static Passage Run(Rulebook rulebook, List<ScenarioSuite> suites, Rulebook? before, ImmutableArray<Diagnostic> said, CancellationToken cancellation)
    {
        var failed = ImmutableArray.CreateBuilder<ScenarioResult>();
        var changes = ImmutableArray.CreateBuilder<ScenarioChange>();
        var run = 0;
        foreach (var suite in suites)
        {
            foreach (var scenario in suite.Scenarios)
            {
                cancellation.ThrowIfCancellationRequested();
                var result = suite.Run(scenario, cancellation);
                run++;
                if (!result.HasPassed)
                {
                    failed.Add(result with { Decision = null });
                }

                if (before is not null)
                {
                    changes.AddRange(AnswerChanges.Of(scenario, before, rulebook, result.Decision, cancellation));
                }
            }
        }

        return new Passage(failed.Count == 0 ? rulebook : null, said, failed.ToImmutable(), run, changes.ToImmutable());
    }
}

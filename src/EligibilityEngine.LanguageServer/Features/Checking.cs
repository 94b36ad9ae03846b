using System.Collections.Immutable;
using EligibilityEngine.Cases;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.LanguageServer.Workspaces;
using EligibilityEngine.Scenarios;
using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>The mistakes of a rulebook, and of cases and scenarios by it.</summary>
internal static class Checking
{
    /// <summary>The page that explains the codes: the one beside or above the rulebook, else the one that comes with the tool.</summary>
    public static string PageOfCodes(string folder)
    {
        for (var above = folder; above.Length > 0; above = above[..Math.Max(0, above.LastIndexOf('/'))])
        {
            if (File.Exists(above + "/diagnostics.md"))
            {
                return above + "/diagnostics.md";
            }
        }

        return Path.Combine(AppContext.BaseDirectory, "diagnostics.md").Replace('\\', '/');
    }

    /// <summary>The mistakes of a rulebook; with proofs also what can be so of nobody, which takes longer and is only looked for where there are no errors.</summary>
    public static IEnumerable<Diagnostic> OfLaw(Snapshot snapshot, bool withProofs) =>
        withProofs && snapshot.Rulebook.ValueOrNull is { } rulebook ? snapshot.Rulebook.Diagnostics.Concat(rulebook.Check()) : snapshot.Rulebook.Diagnostics;

    /// <summary>Whether a file is a case or has scenarios, or would be if it could be read.</summary>
    public static bool IsBeside(ParsedFile file, Snapshot snapshot) => file.IsBesideTheLaw || !snapshot.Law.Any(f => f.Path == file.Path);

    /// <summary>The mistakes that are told of one document.</summary>
    public static IEnumerable<Diagnostic> Of(Context context, CancellationToken cancellation) => context.Snapshot is not { } snapshot ? []
        : (IsBeside(context.File, snapshot) ? OfBeside(context.File, snapshot.Rulebook.ValueOrNull, cancellation) : snapshot.Rulebook.Diagnostics)
            .Where(d => d.Place?.Path == context.File.Path);

    /// <summary>The mistakes of a case, or of scenarios, also where the rulebook cannot be used: then those of its shape.</summary>
    public static ImmutableArray<Diagnostic> OfBeside(ParsedFile file, Rulebook? rulebook, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        Array.ForEach([.. file.Mistakes], bag.Add);
        if (file.File.IsBroken || file.File.Root is not MappingNode root)
        {
            return [.. bag.Sorted()];
        }

        if (SpotWalk.FormOf(root) is { Shape: var shape } && (shape == PopulationForms.File || shape == PlanForms.File))
        {
            new ShapeChecker(bag).Check(root, shape);
            return [.. bag.Sorted()];
        }

        if (root["scenarios"] is null)
        {
            return CaseReader.Read(root, file.File.Source, bag) is { } @case && rulebook is not null
                ? [.. bag.Sorted(), .. rulebook.Decide(@case, cancellation: cancellation).Diagnostics]
                : [.. bag.Sorted()];
        }

        if (rulebook is null)
        {
            new ShapeChecker(bag).Check(root, Forms.ScenarioFile);
        }
        else
        {
            _ = new ScenarioReader(rulebook, bag).Read(file.File).ToList();
        }

        return [.. bag.Sorted()];
    }

    /// <summary>The scenarios of a file; none where it has mistakes.</summary>
    public static ImmutableArray<Scenario> Scenarios(ParsedFile file, Rulebook rulebook)
    {
        var bag = new DiagnosticBag();
        ImmutableArray<Scenario> scenarios = [.. new ScenarioReader(rulebook, bag).Read(file.File)];
        return bag.HasErrors ? [] : scenarios;
    }
}

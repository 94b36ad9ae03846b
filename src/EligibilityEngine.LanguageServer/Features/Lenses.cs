using System.Collections.Immutable;
using EligibilityEngine.Cases;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.LanguageServer.Workspaces;
using EligibilityEngine.Reporting;
using EligibilityEngine.Scenarios;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>A line above each provision that tells whether it stands for the case at hand, and above each scenario whether it passes.</summary>
internal static class Lenses
{
    /// <summary>The command that tells the decision on the question of a provision.</summary>
    public const string Explain = "eligibility.explain";

    /// <param name="context">The document.</param>
    /// <param name="case">The case at hand, or null.</param>
    /// <param name="cancellation">Gives up.</param>
    public static ImmutableArray<CodeLens> Of(Context context, ParsedFile? @case, CancellationToken cancellation)
    {
        if (context.Snapshot?.Rulebook.ValueOrNull is not { } rulebook)
        {
            return [];
        }

        if (context.File.IsBesideTheLaw)
        {
            return [.. Checking.Scenarios(context.File, rulebook).Select((s, i) => new CodeLens(Places.RangeOf(s.Place), null, new LensAbout(context.Document.Uri, i)))];
        }

        var provisions = context.File.Names.Where(n => n.Declares && n.Symbol.Realm == Realm.Provisions).ToList();
        if (@case is null || provisions.Count == 0)
        {
            return [];
        }

        var decision = Decide(rulebook, @case, cancellation);
        return [.. provisions.Select(p => new CodeLens(Places.RangeOf(p.Place), new Command(Title(rulebook, p.Symbol.Name, decision, @case, context.Say), Explain, [context.UriOf(@case.Path), p.Symbol.Name])))];
    }

    /// <summary>The lens of a scenario, with whether it passes.</summary>
    public static CodeLens Resolve(CodeLens lens, Context context, CancellationToken cancellation)
    {
        if (lens.Data?.Scenario is not { } number || context.Snapshot?.Rulebook.ValueOrNull is not { } rulebook)
        {
            return lens;
        }

        var scenarios = Checking.Scenarios(context.File, rulebook);
        var title = number < scenarios.Length ? Title(new ScenarioSuite(rulebook, scenarios).Run(scenarios[number], cancellation), context.Say) : context.Say.ScenarioWrong();
        return lens with { Command = new Command(title.ToString(), "", []) };
    }

    /// <summary>The decision on the question of a provision, for people; null where it cannot be told.</summary>
    public static string? Explanation(Rulebook rulebook, ParsedFile @case, string provision, string? language, CancellationToken cancellation) =>
        rulebook.FindProvision(provision) is { } known && Decide(rulebook, @case, cancellation) is { } decision
            ? decision.Brief(new ReportOptions { Questions = [known.Question.Id], Language = language }, cancellation).ToText()
            : null;

    private static Prose Title(ScenarioResult result, Phrases say) =>
        result.HasPassed ? say.ScenarioPasses() : say.ScenarioFails(say.Semicolons(result.Differences.Select(d => (Prose)d)));

    private static string Title(Rulebook rulebook, string provision, Decision? decision, ParsedFile @case, Phrases say) =>
        (decision is null || rulebook.FindProvision(provision) is not { } known
            ? say.NotDecidedFor(@case.CaseId!)
            : say.StandsFor(decision.Verdict.Stands[known.Index], @case.CaseId!)).ToString();

    private static Decision? Decide(Rulebook rulebook, ParsedFile file, CancellationToken cancellation) =>
        CaseReader.Read(file.File.Root, file.File.Source, new DiagnosticBag()) is { } @case ? rulebook.Decide(@case, cancellation: cancellation).ValueOrNull : null;
}

using EligibilityEngine.Law;

namespace EligibilityEngine.Tests.Conventions;

/// <summary>The house stands as <c>src/README.md</c> draws it.</summary>
public class FloorsTests
{
    /// <summary>What a user begins with, and the verbs.</summary>
    private static readonly string[] InTheRoot =
    [
        "Answer", "Case", "CaseValue", "Result", "Decision", "DecisionStatus", "Diagnostic", "DiagnosticText", "Document", "Documents", "GivenFact", "GivenPeriod", "Justification",
        "QuestionDecision", "ReportOptions", "Rulebook", "PopulationWriting", "PlanDrafting",
        "DecisionAsking", "DecisionBriefing", "DecisionChanges", "DecisionPossibilities", "DecisionReporting", "DecisionUnderReadings", "DecisionCiting", "DocumentCiting", "RulebookChecking", "RulebookCohorts", "RulebookComparing",
        "RulebookDeciding", "RulebookLoading", "DuckDBRulebooks", "CohortReading", "RulebookSchemaChecking", "RulebookTimelines", "RulebookVerifying", "Saying", "TimelineDrawing",
    ];

    [Fact]
    public void Every_type_lives_in_one_room_and_every_room_is_lived_in()
    {
        var written = House.Assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.IsNested && t.Namespace?.StartsWith("EligibilityEngine", StringComparison.Ordinal) == true && !t.Name.Contains('<', StringComparison.Ordinal)).ToList();
        written.Where(t => House.RoomsOf(t).Count != 1).Should().BeEmpty();
        House.Rooms.Except(written.SelectMany(House.RoomsOf)).Should().BeEmpty();
    }

    [Fact]
    public void A_room_uses_rooms_below_it_only()
    {
        var upwards = House.Assemblies.SelectMany(a => a.GetTypes())
            .SelectMany(user => Uses.Of(user).SelectMany(used => House.RoomsOf(user).SelectMany(a => House.RoomsOf(used).Where(b => a != b && a.Floor <= b.Floor).Select(b => $"{user} ({a}) uses {used} ({b})"))));
        upwards.Distinct().Order(StringComparer.Ordinal).Should().BeEmpty();
    }

    [Fact]
    public void A_use_is_seen_in_signatures_and_in_bodies()
    {
        Uses.Of(typeof(Fact)).Should().Contain([typeof(FactType), typeof(FactValues), typeof(Text.TextPlace)]);
        Uses.Of(typeof(RulebookDeciding)).Should().Contain([typeof(Rulebook), typeof(Decisions.Judging)]);
    }

    [Fact]
    public void A_namespace_is_a_folder()
    {
        var source = Repository.PathTo("src");
        Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(source, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal))
            .Select(f => (File: f, Text: File.ReadAllText(Path.Combine(source, f))))
            .Where(f => !f.Text.Contains($"\nnamespace {NamespaceOf(f.File, f.Text)};\n", StringComparison.Ordinal) && !f.Text.StartsWith($"namespace {NamespaceOf(f.File, f.Text)};\n", StringComparison.Ordinal))
            .Select(f => f.File).Should().BeEmpty();
    }

    /// <summary>Of public types of Analysis and Populations, the package's own.</summary>
    private static string NamespaceOf(string file, string text)
    {
        var folders = file.Split('/')[..^1];
        var isPublic = text.Contains("\npublic ", StringComparison.Ordinal);
        return InTheRoot.Contains(Path.GetFileNameWithoutExtension(file)) && isPublic ? "EligibilityEngine"
            : folders[0] is "EligibilityEngine.Analysis" or "EligibilityEngine.Populations" or "EligibilityEngine.Plans" && isPublic ? folders[0]
            : string.Join('.', folders);
    }
}

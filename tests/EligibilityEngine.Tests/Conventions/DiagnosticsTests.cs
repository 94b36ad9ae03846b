using System.Text.RegularExpressions;
using EligibilityEngine.Law;
using EligibilityEngine.Tests.Diagnostics;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Conventions;

/// <summary>Every code is documented and tested, and means one thing.</summary>
public partial class DiagnosticsTests
{
    private static readonly ImmutableArray<string> Codes = CodesIn(SourceOf("Mistake"));

    [Fact]
    public void Every_code_is_documented_once_and_no_other_is() =>
        Documented().Select(d => d.Code).Should().BeEquivalentTo(Codes).And.OnlyHaveUniqueItems();

    [Fact]
    public void Every_documented_code_has_a_meaning_of_its_own_and_a_remedy()
    {
        Documented().Select(d => d.Meaning).Should().OnlyHaveUniqueItems().And.OnlyContain(m => m.Length > 10);
        Documented().Select(d => d.Remedy).Should().OnlyContain(r => r.Length > 5);
    }

    [Fact]
    public void Every_code_has_a_test() =>
        Codes.Except(MentionedIn(TestFiles())).Should().BeEmpty();

    [Fact]
    public void Every_message_is_one_sentence_in_lower_case_without_a_full_stop()
    {
        IEnumerable<object[]>[] all = [ShapeMistakesTests.Mistakes, NameMistakesTests.Mistakes, WholeMistakesTests.Mistakes];
        foreach (var planted in all.SelectMany(rows => rows).Select(row => (Planted)row[0]))
        {
            planted.Message.Should().MatchRegex(@"^[a-z`].*[^.]$");
        }
    }

    private static IEnumerable<(string Code, string Meaning, string Remedy)> Documented() =>
        File.ReadLines(Repository.PathTo("rules", "diagnostics.md"))
            .Select(line => Row().Match(line))
            .Where(m => m.Success)
            .Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value));

    private static string SourceOf(string prefix) => string.Concat(
        Directory.EnumerateFiles(Repository.PathTo("src", "EligibilityEngine", "Diagnostics"), $"{prefix}*.cs").Select(File.ReadAllText));

    private static string TestFiles() => string.Concat(
        new[] { "EligibilityEngine.Tests", "EligibilityEngine.Populations.Tests", "EligibilityEngine.Plans.Tests" }
            .SelectMany(p => Directory.EnumerateFiles(Repository.PathTo("tests", p), "*Tests.cs", SearchOption.AllDirectories)).Select(File.ReadAllText));

    private static ImmutableArray<string> CodesIn(string source) =>
        [.. MentionedIn(string.Concat(Quoted().Matches(source))).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> MentionedIn(string source) => Code().Matches(source).Select(m => m.Value);

    [GeneratedRegex("\"EE[0-9]{4}\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("EE[0-9]{4}")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| (EE[0-9]{4}) \| (.+?) \| (.+?) \|$")]
    private static partial Regex Row();
}

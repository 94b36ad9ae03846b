using System.Text;
using System.Text.RegularExpressions;
using EligibilityEngine.Syntax;
using EligibilityEngine.Testing;

namespace EligibilityEngine.Benchmarks.Lanes;

/// <summary>The rulebooks that are measured.</summary>
internal static partial class Rulebooks
{
    public static Rulebook Thirteen() => Rulebook.Load(Folder()).Value;

    /// <summary>The thirteen, and nine copies of each with other ages, other days and windows of time.</summary>
    public static Rulebook TenTimes()
    {
        var rules = File.ReadAllText(Path.Combine(Folder(), "rules.yaml"));
        var provisions = rules[(rules.IndexOf("provisions:", StringComparison.Ordinal) + "provisions:".Length)..];
        var copies = Enumerable.Range(1, 9).Select(i => Copy(provisions, i));
        return Rulebook.Load(
        [
            FileOf("rulebook.yaml", File.ReadAllText(Path.Combine(Folder(), "rulebook.yaml"))),
            FileOf("source.yaml", File.ReadAllText(Path.Combine(Folder(), "source.yaml"))),
            FileOf("rules.yaml", rules + string.Concat(copies)),
        ]).Value;
    }

    private static string Copy(string provisions, int copy)
    {
        string Shift(Match number) => (int.Parse(number.Value, CultureInfo.InvariantCulture) + copy).ToString(CultureInfo.InvariantCulture);
        var renamed = Id().Replace(provisions, id => $"{id.Value}c{copy}");
        var windows = renamed.Replace("in-force: always", $"in-force: {{ from: {1985 + copy}-02-0{copy}, until: {2029 - copy}-03-0{copy} }}", StringComparison.Ordinal);
        return Age().Replace(Year().Replace(windows, Shift), Shift);
    }

    private static RulebookFile FileOf(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private static string Folder() => Repository.PathTo("tests", "EligibilityEngine.Benchmarks", "Lanes", "rulebook");

    [GeneratedRegex(@"\bp\d\d\b")]
    private static partial Regex Id();

    [GeneratedRegex(@"(?<=(below|above|from|through): )\d\d(?!\d)")]
    private static partial Regex Age();

    [GeneratedRegex(@"\b2006\b")]
    private static partial Regex Year();
}

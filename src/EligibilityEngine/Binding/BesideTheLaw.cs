using System.Text.RegularExpressions;
using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>Tells scenarios, cases, populations and plans that lie in the folder of a rulebook from its files, by their keys; by the look of these alone where a file is not valid YAML.</summary>
internal static partial class BesideTheLaw
{
    public static bool Has(YamlFile file) => file.Root is MappingNode root ? Forms.IsBesideTheLaw(root) : file.IsBroken && LooksSo(file.Source.Text);

    private static bool LooksSo(string text)
    {
        var keys = TopKey().Matches(text).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var isCase = keys.Contains("case");
        return (isCase || keys.Overlaps(["scenarios", PopulationForms.Mark, PlanForms.Mark])) && !keys.Any(k => k is "rulebook" or "source" || (Forms.RulesFile.Find(k) is not null && !(isCase && Forms.Case.Find(k) is not null)));
    }

    [GeneratedRegex(@"^([a-z-]+):", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TopKey();
}

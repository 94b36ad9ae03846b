using System.Text;
using System.Text.RegularExpressions;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Testing.Generated;

/// <summary>Amends a law: a provision less, another bound or day, another rule for 29 February.</summary>
internal sealed partial class Amendments(Random random)
{
    private static readonly string[] Rules = ["provisions", "definitions"];

    private readonly bool _hasOtherLeapDay = random.Next(3) == 0;

    /// <summary>Its rules: some that hold a number or a day hold another, and one provision may be gone.</summary>
    public List<Declaration> Of(IEnumerable<Declaration> declarations)
    {
        var amended = declarations.Select(d => Rules.Contains(d.Section) && random.Next(3) == 0 ? d with { Yaml = Amended(d.Yaml) } : d).ToList();
        var provisions = amended.Where(d => d.Section == "provisions").ToList();
        if (provisions.Count > 1 && random.Next(3) == 0)
        {
            amended.Remove(provisions[random.Next(provisions.Count)]);
        }

        return amended;
    }

    /// <summary>Its other files.</summary>
    public IEnumerable<RulebookFile> Of(IEnumerable<RulebookFile> files) => files.Select(f => _hasOtherLeapDay && f.Path == "rulebook.yaml"
        ? f with { Content = Encoding.UTF8.GetBytes(WithOtherLeapDay(Encoding.UTF8.GetString(f.Content.Span))) }
        : f);

    private static string WithOtherLeapDay(string manifest) => manifest.Contains("february-28", StringComparison.Ordinal)
        ? manifest.Replace("february-28", "march-1", StringComparison.Ordinal)
        : manifest.Replace("march-1", "february-28", StringComparison.Ordinal);

    private string Amended(string yaml) => random.Next(2) == 0
        ? Day().Replace(yaml, day => Days.Write(DateOnly.ParseExact(day.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(random.Next(-40, 41))), 1)
        : Bound().Replace(yaml, bound => $"{bound.Groups[1].Value}{int.Parse(bound.Groups[2].Value, CultureInfo.InvariantCulture) + random.Next(-1, 2)}", 1);

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex Day();

    [GeneratedRegex(@"((?:from|through|above|below): )(-?\d+)(?![\d-])")]
    private static partial Regex Bound();
}

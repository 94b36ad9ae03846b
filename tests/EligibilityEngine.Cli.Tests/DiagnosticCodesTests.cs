using System.Text.RegularExpressions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>The catalogue of codes.</summary>
public partial class DiagnosticCodesTests
{
    [Fact]
    public void Every_code_that_can_be_reported_is_described_with_its_severity()
    {
        var folder = Path.Combine(Tool.Root, "src", "EligibilityEngine", "Diagnostics");
        var reported = Directory.EnumerateFiles(folder, "Mistake*.cs")
            .SelectMany(f => Reported().Matches(File.ReadAllText(f)))
            .Select(m => (Code: m.Groups[2].Value, Severity: m.Groups[1].Value))
            .Concat([("EE5002", "Error"), ("EE5003", "Error"), ("EE5004", "Error")]);

        DiagnosticCodes.All.Select(c => (c.Code, c.Severity.ToString())).Should().BeEquivalentTo(reported.Distinct());
    }

    [Fact]
    public void Codes_are_in_order_and_described_in_a_sentence()
    {
        DiagnosticCodes.All.Select(c => c.Code).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
        DiagnosticCodes.All.Should().OnlyContain(c => c.Description.EndsWith('.') && char.IsUpper(c.Description[0]));
    }

    [GeneratedRegex("(Error|Warning)\\(\\s*\"(EE\\d{4})\"")]
    private static partial Regex Reported();
}

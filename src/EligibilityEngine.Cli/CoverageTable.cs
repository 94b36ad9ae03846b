using System.Globalization;
using EligibilityEngine.Reporting;
using EligibilityEngine.Scenarios;

namespace EligibilityEngine.Cli;

/// <summary>Which provisions stood in some scenario, and failed in some.</summary>
internal static class CoverageTable
{
    public static Document Of(IReadOnlyCollection<ProvisionCoverage> coverage, bool showsAll, Phrases say, string? language, Prose summary)
    {
        var shown = coverage.Where(c => showsAll || !c.IsComplete).ToList();
        return new Document([
            .. shown.Count == 0 ? [] : Blocks.Together(new Table(
                [Column(say.ColumnProvision()), Column(say.ColumnStood(), true), Column(say.ColumnFailed(), true), Column(say.ColumnTitle())],
                [.. shown.Select(c => Blocks.Row(Naming.Of(c.Provision), Number(c.Stood, true), Number(c.Failed, c.Provision.When is not null), c.Provision.Title.In(language)))])),
            .. Blocks.Together(Blocks.Line(say.Covered(coverage.Count, say.Number(coverage.Count(c => c.IsComplete)))), Blocks.Line(summary))]);
    }

    private static Column Column(Prose heading, bool isOfNumbers = false) => new(heading, isOfNumbers);

    private static Run Number(int count, bool isNeeded) =>
        new(count.ToString(CultureInfo.InvariantCulture), count == 0 && isNeeded ? TextStyle.False : TextStyle.Plain);
}

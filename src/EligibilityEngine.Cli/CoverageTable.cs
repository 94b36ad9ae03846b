using System.Globalization;
using EligibilityEngine.Reporting;
using EligibilityEngine.Scenarios;
using Spectre.Console;

namespace EligibilityEngine.Cli;

/// <summary>Which provisions stood in some scenario, and failed in some.</summary>
internal static class CoverageTable
{
    public static void Write(IReadOnlyCollection<ProvisionCoverage> coverage, bool showsAll, Screen output)
    {
        var shown = coverage.Where(c => showsAll || !c.IsComplete).ToList();
        if (shown.Count > 0)
        {
            output.Write(TableOf(shown));
            output.Line();
        }

        output.Line($"{coverage.Count(c => c.IsComplete)} of {coverage.Count} provisions are covered: they stood in one scenario and failed in another");
    }

    private static Table TableOf(List<ProvisionCoverage> shown)
    {
        var table = new Table().Border(TableBorder.None)
            .AddColumn(new TableColumn("Provision").PadRight(2))
            .AddColumn(new TableColumn("Stood").RightAligned().PadRight(2))
            .AddColumn(new TableColumn("Failed").RightAligned().PadRight(2))
            .AddColumn(new TableColumn("Title"));
        foreach (var (provision, stood, failed) in shown)
        {
            table.AddRow(new Spectre.Console.Text(provision.Id, Styles.Of(TextStyle.Name)), Number(stood, true), Number(failed, provision.When is not null), new Spectre.Console.Text(provision.Title.ToString()));
        }

        return table;
    }

    private static Spectre.Console.Text Number(int count, bool isNeeded) =>
        new(count.ToString(CultureInfo.InvariantCulture), count == 0 && isNeeded ? Styles.Of(TextStyle.False) : Style.Plain);
}

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EligibilityEngine.Cli.TestReports;

/// <summary>The Test Anything Protocol, version 14 (testanything.org): a line for each scenario, and below one that failed what differs, as YAML.</summary>
internal static class TapReport
{
    private static readonly JavaScriptEncoder AsItIs = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static string Of(TestRun run)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"TAP version 14\n1..{run.Results.Length}\n");
        foreach (var (number, result) in run.Results.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"{(result.Result.HasPassed ? "" : "not ")}ok {number + 1} - {Description(result.Title)}\n");
            if (!result.Result.HasPassed)
            {
                text.Append(CultureInfo.InvariantCulture, $"  ---\n  at: {Quoted(result.Result.Scenario.Place.ToString())}\n  differences:\n");
                text.AppendJoin("", result.Result.Differences.Select(d => $"    - {Quoted(d)}\n")).Append("  ...\n");
            }
        }

        return text.ToString();
    }

    /// <summary>A line; what would begin a directive or an escape is escaped.</summary>
    private static string Description(string title) =>
        title.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("#", "\\#", StringComparison.Ordinal);

    /// <summary>A text in double quotes, which are those of JSON.</summary>
    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, AsItIs)}\"";
}

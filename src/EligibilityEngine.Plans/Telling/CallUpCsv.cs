using System.Text;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Plans.Telling;

/// <summary>A call-up as comma-separated values (RFC 4180).</summary>
internal static class CallUpCsv
{
    private static readonly string[] Columns = ["id", "standing", "places", "speciality", "answer", "grounds", "missing", "places-if-eligible", "why"];

    public static string Of(CallUp callUp, string? language)
    {
        var say = Phrases.In(language, callUp.Plan.Rulebook);
        var why = new Reasons(say, new LawWords(say, language));
        var text = new StringBuilder();
        Write(text, Columns);
        foreach (var c in callUp.Candidates)
        {
            Write(text, c.Id, StandingWords.Of(c.Standing), c.Places?.Id, c.Speciality?.Id, Joined(c.Answers.Select(a => a.Id)), Joined(c.Grounds.Select(g => g.Id)), Joined(c.Missing.Select(f => f.Id)), c.PlacesIfEligible?.Id, why.Of(c).ToString());
        }

        return text.ToString();
    }

    private static string Joined(IEnumerable<string> names) => string.Join(';', names);

    private static void Write(StringBuilder text, params ReadOnlySpan<string?> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(Quoted(cells[i] ?? ""));
        }

        text.Append('\n');
    }

    /// <summary>In quotes where it must be. What a spreadsheet would take for a formula is only an id, which stands as it was given.</summary>
    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

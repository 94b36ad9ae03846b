using System.Globalization;
using System.Text;

namespace EligibilityEngine.Citing;

/// <summary>Records of RIS.</summary>
internal static class RisStyle
{
    public static string Record(CitedWork work)
    {
        var text = new StringBuilder();
        foreach (var (tag, value) in Tags(work).Where(t => !string.IsNullOrEmpty(t.Value)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{tag}  - {value}\n");
        }

        return text.Append("ER  - \n").ToString();
    }

    private static IEnumerable<(string Tag, string? Value)> Tags(CitedWork work) =>
    [
        ("TY", Type(work)),
        ("ID", work.Source.Id),
        ("TI", work.Title),
        ("OP", work.Original),
        ("T2", work.Gazette),
        ("PB", work.Publisher),
        ("PY", work.Day.Year?.ToString("0000", CultureInfo.InvariantCulture)),
        ("DA", Date(work.Day)),
        ("M1", work.Number),
        ("M3", work.Kind),
        ("SE", work.PlacesInOne),
        ("LA", work.Source.Language),
        ("UR", work.Address),
        ("Y2", work.Source.Read is { } read ? Date(PartialDay.Of(read)) : null),
    ];

    private static string Type(CitedWork work) => work.Source switch
    {
        { IsAct: true } => "STAT",
        { Kind: "news" } => "NEWS",
        { Kind: { } kind } when kind.Contains("report", StringComparison.Ordinal) => "RPRT",
        { Address: not null } => "ELEC",
        _ => "GEN",
    };

    /// <summary>Year, month and day, with a slash after each, also of what is not known.</summary>
    private static string? Date(PartialDay day) => day.Year is null ? null
        : string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}/{day.Month:00}/{day.Day:00}/");
}

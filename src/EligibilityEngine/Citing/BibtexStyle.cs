using System.Globalization;
using System.Text;

namespace EligibilityEngine.Citing;

/// <summary>Entries of BibTeX: an act as <c>@legislation</c>, which biblatex knows and BibTeX takes for <c>@misc</c>; the places in <c>note</c>, which every style prints.</summary>
internal static class BibtexStyle
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static string Entry(CitedWork work)
    {
        var text = new StringBuilder(work.Source.IsAct ? "@legislation{" : "@misc{").Append(work.Source.Id);
        foreach (var (name, value) in Fields(work).Where(f => f.Value is not null))
        {
            text.Append(CultureInfo.InvariantCulture, $",\n  {name} = {value}");
        }

        return text.Append("\n}\n").ToString();
    }

    private static IEnumerable<(string Name, string? Value)> Fields(CitedWork work) =>
    [
        ("title", $"{{{Braced(work.Title)}}}"),
        ("origtitle", Braced(work.Original)),
        ("publisher", Braced(work.Publisher)),
        ("year", work.Day.Year is { } year ? Braced(Number(year)) : null),
        ("month", work.Day.Month is { } month ? Months[month - 1] : null),
        ("day", work.Day.Day is { } day ? Braced(Number(day)) : null),
        (work.Source.IsAct ? "type" : "howpublished", Braced(work.Kind)),
        ("number", Braced(work.Number)),
        ("note", Braced(string.Join(". ", new[] { work.Gazette, work.PlacesInOne }.OfType<string>().Where(t => t.Length > 0)))),
        ("language", Braced(work.Source.Language)),
        ("url", work.Address is { } address ? $"{{{address.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal)}}}" : null),
        ("urldate", work.Source.Read is { } read ? Braced(Text.Values.OfDay(read)) : null),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A text in braces; what TeX would take for its own is escaped.</summary>
    private static string? Braced(string? text) => text is null ? null : "{" + string.Concat(text.Select(c => c switch
    {
        '\\' => @"\textbackslash{}",
        '~' => @"\textasciitilde{}",
        '^' => @"\textasciicircum{}",
        '{' or '}' or '$' or '&' or '#' or '_' or '%' => "\\" + c,
        _ => c.ToString(),
    })) + "}";
}

using System.Text;
using System.Text.RegularExpressions;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Citing;

/// <summary>OSCOLA, 4th edition, of foreign acts and of sources of the web: no full stops in abbreviations, the jurisdiction in brackets, the address in angle brackets with the day of access.</summary>
internal static partial class OscolaStyle
{
    private static readonly (string Word, string Short)[] Places =
    [
        ("articles", "arts"), ("article", "art"), ("paragraphs", "paras"), ("paragraph", "para"), ("sections", "ss"), ("section", "s"), ("chapter", "ch"), ("footnotes", "fns"), ("footnote", "fn"),
    ];

    private static readonly Phrases Say = Phrases.In("en");

    public static string Of(Statement statement, string? jurisdiction)
    {
        var source = statement.Source;
        var text = new StringBuilder(source.IsAct ? Act(source, jurisdiction) : Other(statement));
        text.Append(", ").Append(Place(statement.At.In("en")));
        if (source.Address is { } address)
        {
            text.Append(" <").Append(address).Append('>');
            if (source.Read is { } read)
            {
                text.Append(" accessed ").Append(Say.On(read));
            }
        }

        return text.Append('.').ToString();
    }

    private static string Act(Source source, string? jurisdiction)
    {
        var title = Unabbreviated(Title(source));
        var text = new StringBuilder(title);
        if (source.Number is { } number && !title.Contains(number, StringComparison.Ordinal))
        {
            text.Append(", ").Append(source.Kind ?? "act").Append(" No ").Append(number);
        }

        var day = source.Adopted is { } adopted ? Say.On(adopted).ToString() : Day(source.Published);
        if (day is not null && !title.Contains(day, StringComparison.Ordinal))
        {
            text.Append(", ").Append(day);
        }

        if (source.Gazette is { } gazette)
        {
            text.Append(", ").Append(gazette);
        }

        return jurisdiction is null ? text.ToString() : text.Append(" (").Append(jurisdiction).Append(')').ToString();
    }

    private static string Other(Statement statement)
    {
        var source = statement.Source;
        var day = Day(statement.Published);
        return $"{(source.Publisher is { } publisher ? publisher.In("en") + ", " : "")}‘{Title(source)}’{(day is null ? "" : $" ({day})")}";
    }

    private static string Title(Source source) => source.OriginalTitle is { } original && original != source.Title.In("en") ? $"{original} [{source.Title.In("en")}]" : source.Title.In("en");

    /// <summary>The day as far as it is certain.</summary>
    private static string? Day(DaySpan span) => PartialDay.Of(span) switch
    {
        { Day: not null } => Say.On(span.Latest).ToString(),
        { Month: not null } => Say.On(span.Latest).ToString().Split(' ', 2)[1],
        { Year: { } year } => Text.Values.OfNumber(year),
        _ => null,
    };

    /// <summary><c>article 24(1)(1)</c> is <c>art 24(1)(1)</c>; a page is its number alone.</summary>
    private static string Place(string at)
    {
        if (Page().Match(at) is { Success: true } page)
        {
            return page.Groups["pages"].Value.Replace(" to ", "–", StringComparison.Ordinal);
        }

        var place = Places.Aggregate(at, (text, word) => Regex.Replace(text, $@"\b{word.Word}\b", word.Short, RegexOptions.None, TimeSpan.FromSeconds(1)));
        return Range().Replace(place, "–");
    }

    private static string Unabbreviated(string title) => title.Replace("No. ", "No ", StringComparison.Ordinal);

    [GeneratedRegex(@"^pages? (?<pages>[0-9]+( to [0-9]+)?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Page();

    [GeneratedRegex("(?<=[0-9]) to (?=[0-9])")]
    private static partial Regex Range();
}

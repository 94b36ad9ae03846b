using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EligibilityEngine.Law;

namespace EligibilityEngine.Citing;

/// <summary>
/// A bibliographic reference of ГОСТ Р 7.0.5-2008: of an act the title, kind, day and number with its gazette, of anything else the title and who published it when; then the place, the address and the day
/// on which it was read. The words are those of the standard, whatever the language of the source.
/// </summary>
internal static partial class GostStyle
{
    private static readonly string[] Months = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["statute"] = "закон", ["law"] = "закон", ["act"] = "закон", ["code"] = "кодекс", ["constitution"] = "конституция", ["decree"] = "постановление", ["resolution"] = "постановление",
        ["edict"] = "указ", ["order"] = "приказ", ["regulation"] = "положение", ["rules"] = "правила", ["directive"] = "директива", ["treaty"] = "договор",
    };

    /// <summary>Longer ones first: a word may be a part of another.</summary>
    private static readonly (string Word, string Short)[] Places =
    [
        ("articles?", "ст."), ("paragraphs?", "абз."), ("sections?", "разд."), ("pages?", "с."), ("chapters?", "гл."), ("items?", "п."),
        ("first part", "ч. 1"), ("second part", "ч. 2"), ("third part", "ч. 3"), ("fourth part", "ч. 4"), ("fifth part", "ч. 5"), ("sixth part", "ч. 6"), ("seventh part", "ч. 7"),
        ("eighth part", "ч. 8"), ("ninth part", "ч. 9"), ("tenth part", "ч. 10"),
        ("стать[яи]", "ст."), ("подпункты?", "подп."), ("пункты?", "п."), ("абзацы?", "абз."), ("част[ьи]", "ч."), ("разделы?", "разд."), ("главы?", "гл."), ("страницы?", "с."),
    ];

    public static string Of(Statement statement, string? jurisdiction)
    {
        var source = statement.Source;
        var text = new StringBuilder();
        if (jurisdiction is not null)
        {
            text.Append(jurisdiction).Append(". ");
        }

        var title = source.OriginalTitle ?? source.Title.In("ru");
        text.Append(title).Append(source.Address is null ? "" : " [Электронный ресурс]").Append(source.IsAct ? Act(source, title) : Issue(statement));
        Sentence(text, Capital(Place(statement.At.In("ru"))));
        if (source.Address is { } address)
        {
            Sentence(text, "URL: " + address);
            text.Append(source.Read is { } read ? $" (дата обращения: {read.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)})" : "");
        }

        return text.Append(text[^1] == '.' ? "" : ".").ToString();
    }

    /// <summary><c> : закон от 16 февраля 2012 г. № 561-IV // Ведомости ...</c>, without what the title has already.</summary>
    private static string Act(Source source, string title)
    {
        var kind = source.Kind is { } known ? Kinds.GetValueOrDefault(known, known) : "акт";
        var day = source.Adopted is { } adopted ? $" от {Day(adopted)}" : "";
        var number = source.Number is { } given && !title.Contains(given, StringComparison.Ordinal) ? $" № {given}" : "";
        return $" : {kind}{day}{number}{(source.Gazette is { } gazette ? $" // {gazette}" : "")}";
    }

    private static string Issue(Statement statement) => (statement.Source.Publisher is { } publisher ? $" // {publisher.In("ru")}" : "") + PartialDay.Of(statement.Published) switch
    {
        { Day: not null, Year: { } year } => $". {year}. {statement.Published.Latest.Day} {Months[statement.Published.Latest.Month - 1]}",
        { Year: { } year } => $". {year}",
        _ => "",
    };

    private static string Day(DateOnly day) => $"{day.Day} {Months[day.Month - 1]} {day.Year} г.";

    private static void Sentence(StringBuilder text, string sentence) => text.Append(text[^1] == '.' ? " " : ". ").Append(sentence);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The place in abbreviations of the standard; where some word has none, the place as the source is cited.</summary>
    private static string Place(string at)
    {
        var place = Places.Aggregate(at, (text, word) => Regex.Replace(text, $@"\b{word.Word}(?!\w)", word.Short, RegexOptions.None, TimeSpan.FromSeconds(1)));
        place = Range().Replace(place, "–").Replace(" and ", ", ", StringComparison.Ordinal);
        return place.Any(char.IsAsciiLetter) ? at : place;
    }

    [GeneratedRegex("(?<=[0-9]) (to|по) (?=[0-9])", RegexOptions.ExplicitCapture)]
    private static partial Regex Range();
}

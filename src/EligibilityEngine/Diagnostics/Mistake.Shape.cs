using EligibilityEngine.Text;

namespace EligibilityEngine.Diagnostics;

/// <summary>
/// Every diagnostic, one method each, so that all wording is in one place. EE1: the shape of a file. One sentence, lower case, no
/// full stop; the author's text in backticks and the author's words; what to do goes in the hint.
/// </summary>
internal static partial class Mistake
{
    public static Diagnostic NotYaml(TextPlace at, string words) =>
        Error("EE1001", at, $"this is not valid YAML: {words}", "the rest of this file was not read");

    public static Diagnostic FileTooLarge(TextPlace at, long bytes) =>
        Error("EE1002", at, $"the file has {bytes} bytes, more than the {Limits.FileBytes} that a file may have", "split the file");

    public static Diagnostic NestedTooDeeply(TextPlace at) =>
        Error("EE1003", at, $"this is nested more than {Limits.Nesting} levels deep", "give the inner conditions a name with a definition");

    public static Diagnostic TextTooLong(TextPlace at, int length) =>
        Error("EE1004", at, $"this text has {length} characters, more than the {Limits.TextLength} that a text may have", null);

    public static Diagnostic DuplicateKey(TextPlace at, string key, TextPlace first) =>
        Error("EE1005", at, $"the key `{Shorten(key)}` is given twice", "keep one of the two")
            with { Related = [new RelatedPlace(first, "first given here")] };

    public static Diagnostic Tab(TextPlace at) =>
        Error("EE1006", at, "there is a tab character", "use spaces; editors can insert them for the tab key");

    public static Diagnostic NotUtf8(TextPlace at, string encoding) =>
        Error("EE1007", at, $"the file is not UTF-8 but {encoding}", "save the file as UTF-8");

    public static Diagnostic Tag(TextPlace at, string tag) =>
        Error("EE1008", at, $"the tag `{Shorten(tag)}` is not part of the language", "remove the tag: types follow from the declarations");

    public static Diagnostic Alias(TextPlace at, string name) =>
        Error("EE1009", at, $"anchors and aliases such as `{Shorten(name)}` are not part of the language", "write the text out, or give a condition a name with a definition");

    public static Diagnostic SecondDocument(TextPlace at) =>
        Error("EE1010", at, "a second document begins here; a file holds one", "remove the `---`, or move what follows to a file of its own");

    public static Diagnostic UnknownKey(TextPlace at, string key, string shape, string? nearest, IEnumerable<string> others) =>
        Error("EE1011", at, $"`{Shorten(key)}` is not a key of {shape}", DidYouMean(nearest) ?? (others.Any() ? "it may have " + List(others) : "remove it: every key that may stand here does"));

    public static Diagnostic MissingKey(TextPlace at, string key, string shape) =>
        Error("EE1012", at, $"{shape} needs the key `{key}`", null);

    public static Diagnostic MissingOneOf(TextPlace at, IEnumerable<string> keys, string shape) =>
        Error("EE1012", at, $"{shape} needs one of the keys {List(keys)}", null);

    public static Diagnostic WrongKindOfNode(TextPlace at, string expected, string found) =>
        Error("EE1013", at, $"here should be {expected}, not {found}", null);

    public static Diagnostic KeyIsNotAName(TextPlace at) =>
        Error("EE1013", at, "a key should be a name, not a list or a map", null);

    public static Diagnostic Empty(TextPlace at) =>
        Error("EE1014", at, "there is nothing here", "write a value, or remove the key");

    public static Diagnostic MalformedId(TextPlace at, string id, bool isWide) =>
        Error("EE1015", at, $"`{Shorten(id)}` cannot be a name", IdHint(id, isWide));

    public static Diagnostic ReservedName(TextPlace at, string id) =>
        Error("EE1015", at, $"`{id}` cannot be a name, since it combines conditions", "choose another name");

    public static Diagnostic NotADay(TextPlace at, string text) =>
        Error("EE1016", at, $"`{Shorten(text)}` is not a day of the calendar", "days are written YYYY-MM-DD, such as 2015-01-31");

    public static Diagnostic NotANumber(TextPlace at, string text) =>
        Error("EE1017", at, $"`{Shorten(text)}` is not a whole number", $"numbers are whole, from -{Limits.Number} to {Limits.Number}, without separators");

    public static Diagnostic NotYesNo(TextPlace at, string text) =>
        Error("EE1018", at, $"`{Shorten(text)}` is neither `yes` nor `no`", null);

    public static Diagnostic NotAKeyword(TextPlace at, string text, IEnumerable<string> words, string? nearest) =>
        Error("EE1019", at, $"`{Shorten(text)}` cannot stand here", DidYouMean(nearest) ?? "it may be " + List(words));

    public static Diagnostic NotALanguage(TextPlace at, string text) =>
        Error("EE1020", at, $"`{Shorten(text)}` is not a code of a language", "use a code of two or three small letters, such as en, ru or kk");

    public static Diagnostic MainLanguageMissing(TextPlace at, string language) =>
        Error("EE1020", at, $"the text has no version in `{language}`, the language of the rulebook", null);

    public static Diagnostic KeysExcludeEachOther(TextPlace at, string first, string second, string shape) =>
        Error("EE1021", at, $"{shape} has both `{first}` and `{second}`, but can have only one of them", null);

    public static Diagnostic ConditionWithManyKeys(TextPlace at, string first, string second) =>
        Error("EE1021", at, $"a condition has one key, but this one has `{Shorten(first)}` and `{Shorten(second)}`", "to require both, write `all:` with a list, one `- ` for each");

    public static Diagnostic UnknownKindOfFile(TextPlace at) =>
        Error("EE1022", at, "this file is neither a rulebook, a source nor rules", "it should begin with `rulebook:` or `source:`, or have sections such as `facts:` and `provisions:`");

    public static Diagnostic NotTheKindOfFile(TextPlace at, string expected) =>
        Error("EE1022", at, $"this file is not {expected}", null);

    public static Diagnostic EmptyFile(TextPlace at) =>
        Error("EE1022", at, "the file is empty", "remove it, or write what it should hold");

    public static Diagnostic CannotBeRead(TextPlace at, string why) =>
        Error("EE1023", at, $"the file cannot be read: {why}", null);

    public static Diagnostic TooManyFiles(TextPlace at) =>
        Error("EE1024", at, $"a rulebook has at most {Limits.RulebookFiles} files with {Limits.RulebookBytes} bytes, in folders at most {Limits.FolderDepth} deep", null);

    public static Diagnostic ControlCharacter(TextPlace at) =>
        Error("EE1025", at, "there is a control character", "remove it; it may have come from a word processor");

    public static Diagnostic TooManyMistakes(TextPlace? at) =>
        Error("EE1026", at, $"this file has more than {Limits.DiagnosticsPerFile} mistakes; the others are not shown", null);

    private static string IdHint(string id, bool isWide) => LookAlike.In(id) ?? (isWide
        ? $"a name has letters, digits, `-`, `.` and `_`, begins with a letter or digit, and has at most {Limits.NameLength} characters"
        : $"a name has small letters, digits and `-`, begins with a letter or digit, and has at most {Limits.NameLength} characters");

    private static Diagnostic Error(string code, TextPlace? at, string message, string? hint) => new(code, Severity.Error, at, message, hint);

    private static Diagnostic Warning(string code, TextPlace? at, string message, string? hint) => new(code, Severity.Warning, at, message, hint);

    private static string? DidYouMean(string? nearest) => nearest is null ? null : $"did you mean `{nearest}`?";

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"`{n}`"));

    /// <summary>An author's text in one line, to stand between backticks: where it is long, that part of it in which something looks like what it is not.</summary>
    private static string Shorten(string text)
    {
        const int most = 60;
        var line = text.ReplaceLineEndings(" ").Replace('`', '\'');
        var odd = line.Length <= most ? -1 : LookAlike.IndexIn(line);
        return line.Length <= most ? line : odd < most - 3 ? line[..(most - 3)] + "..." : $"...{line.AsSpan(odd - 20, Math.Min(most - 6, line.Length - odd + 20))}...";
    }
}

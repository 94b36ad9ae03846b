using EligibilityEngine.Text;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Diagnostics;

/// <summary>EE1: the shape of a file.</summary>
internal static partial class Mistake
{
    public static Diagnostic NotYaml(TextPlace at, Words words) => Error("EE1001", at, [("words", words)]);

    public static Diagnostic FileTooLarge(TextPlace at, long bytes) =>
        Error("EE1002", at, [("bytes", Values.OfNumber(bytes)), ("most", Values.OfNumber(Limits.FileBytes))]);

    public static Diagnostic NestedTooDeeply(TextPlace at) => Error("EE1003", at, [("most", Values.OfNumber(Limits.Nesting))]);

    public static Diagnostic TextTooLong(TextPlace at, int length) =>
        Error("EE1004", at, [("length", Values.OfNumber(length)), ("most", Values.OfNumber(Limits.TextLength))]);

    public static Diagnostic DuplicateKey(TextPlace at, string key, TextPlace first) =>
        Error("EE1005", at, [("key", Shorten(key))]) with { Related = [Related(first, "FirstGivenHere")] };

    public static Diagnostic Tab(TextPlace at) => Error("EE1006", at);

    public static Diagnostic NotUtf8(TextPlace at, string encoding) => Error("EE1007", at, [("encoding", Term(encoding))]);

    public static Diagnostic Tag(TextPlace at, string tag) => Error("EE1008", at, [("tag", Shorten(tag))]);

    public static Diagnostic Alias(TextPlace at, string name) => Error("EE1009", at, [("name", Shorten(name))]);

    public static Diagnostic SecondDocument(TextPlace at) => Error("EE1010", at);

    public static Diagnostic UnknownKey(TextPlace at, string key, string shape, string? nearest, IEnumerable<string> others) =>
        Error("EE1011", at, [("key", Shorten(key)), ("shape", Term(shape))], DidYouMean(nearest) ?? (others.Any() ? Phrase("ItMayHave", ("keys", List(others))) : null));

    public static Diagnostic MissingKey(TextPlace at, string key, string shape) => Error("EE1012", at, [("key", key), ("shape", Term(shape))]);

    public static Diagnostic MissingOneOf(TextPlace at, IEnumerable<string> keys, string shape) =>
        Error("EE1012", at, [("keys", List(keys)), ("shape", Term(shape))]);

    public static Diagnostic WrongKindOfNode(TextPlace at, Words expected, string found) =>
        Error("EE1013", at, [("expected", expected), ("found", Term(found))]);

    public static Diagnostic KeyIsNotAName(TextPlace at) => Error("EE1013", at);

    public static Diagnostic Empty(TextPlace at) => Error("EE1014", at);

    public static Diagnostic MalformedId(TextPlace at, string id, bool isWide) =>
        Error("EE1015", at, [("id", Shorten(id))], LookAlike.In(id) ?? Phrase(isWide ? "WideIdHint" : "SmallIdHint", ("most", Values.OfNumber(Limits.NameLength))));

    public static Diagnostic ReservedName(TextPlace at, string id) => Error("EE1015", at, [("id", id)]);

    public static Diagnostic NotADay(TextPlace at, string text) => Error("EE1016", at, [("text", Shorten(text))]);

    public static Diagnostic NotANumber(TextPlace at, string text) =>
        Error("EE1017", at, [("text", Shorten(text)), ("most", Values.OfNumber(Limits.Number))]);

    public static Diagnostic NotYesNo(TextPlace at, string text) => Error("EE1018", at, [("text", Shorten(text))]);

    public static Diagnostic ListForYesNo(TextPlace at) => Error("EE1018", at, [("text", Term("a list or map"))], phrase: nameof(NotYesNo));

    public static Diagnostic NotAKeyword(TextPlace at, string text, IEnumerable<string> words, string? nearest) =>
        Error("EE1019", at, [("text", Shorten(text))], DidYouMean(nearest) ?? Phrase("ItMayBe", ("values", List(words))));

    public static Diagnostic NotALanguage(TextPlace at, string text) => Error("EE1020", at, [("text", Shorten(text))]);

    public static Diagnostic MainLanguageMissing(TextPlace at, string language) => Error("EE1020", at, [("language", language)]);

    public static Diagnostic KeysExcludeEachOther(TextPlace at, string first, string second, string shape) =>
        Error("EE1021", at, [("first", first), ("second", second), ("shape", Term(shape))]);

    public static Diagnostic TableOfTwo(TextPlace at, string first, string second) => Error("EE1021", at, [("first", Shorten(first)), ("second", Shorten(second))]);

    public static Diagnostic ConditionWithManyKeys(TextPlace at, string first, string second) =>
        Error("EE1021", at, [("first", Shorten(first)), ("second", Shorten(second))]);

    public static Diagnostic UnknownKindOfFile(TextPlace at) => Error("EE1022", at);

    public static Diagnostic UnknownKindOfFile(TextPlace at, string key) =>
        Error("EE1022", at, Phrase("UnknownKindOfFileWith", ("key", Shorten(key))), null);

    public static Diagnostic NotTheKindOfFile(TextPlace at, string key, string expected) =>
        Error("EE1022", at, Phrase("NotTheKindOfFileWith", ("key", Shorten(key)), ("expected", Term(expected))), null);

    public static Diagnostic NotTheKindOfFile(TextPlace at, string expected) => Error("EE1022", at, [("expected", Term(expected))]);

    public static Diagnostic OtherKindOfFile(TextPlace at, string found, string expected, string remedy) =>
        Error("EE1022", at, [("found", Term(found)), ("expected", Term(expected))], Term(remedy));

    public static Diagnostic EmptyFile(TextPlace at) => Error("EE1022", at);

    public static Diagnostic CannotBeRead(TextPlace at, string why) => Error("EE1023", at, [("why", Term(why))]);

    public static Diagnostic TooManyFiles(TextPlace at) => Error("EE1024", at, [
        ("files", Values.OfNumber(Limits.RulebookFiles)), ("bytes", Values.OfNumber(Limits.RulebookBytes)), ("depth", Values.OfNumber(Limits.FolderDepth))]);

    public static Diagnostic ControlCharacter(TextPlace at) => Error("EE1025", at);

    public static Diagnostic TooManyMistakes(TextPlace? at) => Error("EE1026", at, [("most", Values.OfNumber(Limits.DiagnosticsPerFile))]);
}

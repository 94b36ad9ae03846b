using EligibilityEngine.Text;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Diagnostics;

/// <summary>EE602 and EE604: a plan of a call-up, and a table of candidates.</summary>
internal static partial class Mistake
{
    public static Diagnostic PlacesDoNotAddUp(TextPlace at, long total, long sum) =>
        Error("EE6020", at, [("total", Values.OfNumber(total)), ("sum", Values.OfNumber(sum))]);

    public static Diagnostic CountOfPlacesOutOfRange(TextPlace at, string number, long most) =>
        Error("EE6021", at, [("number", Shorten(number)), ("most", Values.OfNumber(most))]);

    public static Diagnostic SpecialityNotWanted(TextPlace at, string value, IEnumerable<string> wanted) =>
        Error("EE6022", at, [("value", Shorten(value)), ("wanted", List(wanted))], DidYouMean(value, wanted));

    public static Diagnostic SpecialitiesOfNothing(TextPlace at) => Error("EE6022", at);

    public static Diagnostic ColumnNeeded(TextPlace at, string column) => Error("EE6040", at, [("column", column)]);

    public static Diagnostic UnknownColumn(TextPlace at, string column, string? nearest) => Warning("EE6041", at, [("column", Shorten(column))], DidYouMean(nearest));

    public static Diagnostic ColumnTwice(TextPlace at, string column, TextPlace first) =>
        Error("EE6042", at, [("column", Shorten(column))]) with { Related = [Related(first, "TheFirstIsHere")] };

    public static Diagnostic OtherNumberOfCells(TextPlace at, int cells, int columns) =>
        Error("EE6043", at, [("cells", Values.OfNumber(cells)), ("columns", Values.OfNumber(columns))]);

    public static Diagnostic QuoteNotClosed(TextPlace at) => Error("EE6044", at);

    public static Diagnostic TextBehindAQuote(TextPlace at, string text) => Error("EE6044", at, [("text", Shorten(text))]);

    public static Diagnostic CandidateTwice(TextPlace at, string id, TextPlace first) =>
        Error("EE6045", at, [("id", Shorten(id))]) with { Related = [Related(first, "TheFirstIsHere")] };

    public static Diagnostic CandidateWithoutId(TextPlace at) => Error("EE6046", at);

    public static Diagnostic CandidateCannotBe(TextPlace at, string id, Words why) => Error("EE6047", at, [("id", Shorten(id)), ("why", why)]);
}

using EligibilityEngine.Text;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Diagnostics;

/// <summary>EE600: a population of synthetic persons.</summary>
internal static partial class Mistake
{
    public static Diagnostic DerivedFactDrawn(TextPlace at, string fact, IEnumerable<string> bases) =>
        Error("EE6001", at, [("fact", fact)], Phrase("DrawInstead", ("names", List(bases))));

    public static Diagnostic ReadingDrawn(TextPlace at, string name) => Error("EE6001", at, [("name", name)]);

    public static Diagnostic NotDrawnBefore(TextPlace at, string fact, IEnumerable<string> bases) =>
        Error("EE6002", at, [("fact", fact)], Phrase("DrawBefore", ("names", List(bases))));

    public static Diagnostic DrawnByAnEvent(TextPlace at, string fact) => Error("EE6002", at, [("fact", fact)]);

    public static Diagnostic DrawnTwice(TextPlace at, string fact, TextPlace first) =>
        Error("EE6003", at, [("fact", fact)]) with { Related = [Related(first, "TheFirstIsHere")] };

    public static Diagnostic DrawnOtherwise(TextPlace at, string fact, string kind, string key) =>
        Error("EE6004", at, [("fact", fact), ("kind", Term(kind))], Phrase("DrawnOtherwiseHint", ("key", key)));

    public static Diagnostic EachYearOfNoDate(TextPlace at, string fact) => Error("EE6004", at, [("fact", fact)]);

    public static Diagnostic WeightOutOfRange(TextPlace at, string number, long most) =>
        Error("EE6005", at, [("number", Shorten(number)), ("most", Values.OfNumber(most))]);

    public static Diagnostic NothingWeighs(TextPlace at, string fact) => Error("EE6005", at, [("fact", fact)]);

    public static Diagnostic NobodyElse(TextPlace at, string fact) => Error("EE6006", at, [("fact", fact)]);

    public static Diagnostic CaseBehindTheLast(TextPlace at, string fact) => Error("EE6006", at, [("fact", fact)]);

    public static Diagnostic NobodyIsDrawn(TextPlace at, string population, Words why) => Error("EE6007", at, [("population", population), ("why", why)]);

    public static Diagnostic SpreadOfNothing(TextPlace at, string from, string through) => Error("EE6008", at, [("from", Shorten(from)), ("through", Shorten(through))]);
}

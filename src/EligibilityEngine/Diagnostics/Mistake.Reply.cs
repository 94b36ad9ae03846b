using EligibilityEngine.Text;

namespace EligibilityEngine.Diagnostics;

/// <summary>EE503: a reply in an interview.</summary>
internal static partial class Mistake
{
    public static Diagnostic DayOrMonth(string text, string fact) => Error("EE5032", null, [("text", Shorten(text)), ("fact", fact)]);

    public static Diagnostic NotOnTheList(string text, int lines) => Error("EE5033", null, [("text", Shorten(text)), ("lines", Values.OfNumber(lines))]);

    public static Diagnostic NumberMissing(int number, string fact) => Error("EE5036", null, [("number", Values.OfNumber(number)), ("fact", fact)]);

    public static Diagnostic OneOfThem(string fact, IEnumerable<int> lines) =>
        Error("EE5037", null, [("lines", string.Join(", ", lines)), ("fact", fact)]);

    public static Diagnostic TooManyValues(int count, IEnumerable<string> facts) =>
        Error("EE5038", null, [("count", Values.OfNumber(count)), ("facts", List(facts))]);
}

namespace EligibilityEngine.Diagnostics;

/// <summary>EE503: a reply in an interview.</summary>
internal static partial class Mistake
{
    public static Diagnostic DayInPart(string text, string fact) =>
        Error("EE5030", null, $"`{Shorten(text)}` is only part of a day, and `{fact}` needs the day itself", "write it as 1996-01-10, 10.01.1996 or 10 January 1996; or `unknown`");

    public static Diagnostic DayOrMonth(string text, string fact) =>
        Error("EE5032", null, $"in `{Shorten(text)}` it is not certain which number is the month of `{fact}`", "write it as 1996-01-10, 10.01.1996 or 10 January 1996");

    public static Diagnostic NotOnTheList(string text, int lines) =>
        Error("EE5033", null, $"`{Shorten(text)}` says nothing of the list", $"write `none`, or numbers from 1 through {lines} of what is so, such as `1 3`; `3?` is not known, `unknown` all of it");

    public static Diagnostic NumberMissing(int number, string fact) =>
        Error("EE5036", null, $"`{number}` does not say what `{fact}` is", $"write it with its number, such as `{number}=2`");

    public static Diagnostic OneOfThem(string fact, IEnumerable<int> lines) =>
        Error("EE5037", null, $"of {string.Join(", ", lines)} only one can be so: they are values of `{fact}`", "name the one that fits best");

    public static Diagnostic TooManyValues(int count, IEnumerable<string> facts) =>
        Error("EE5038", null, $"these are {count} values, but less is asked", $"write one for each of {List(facts)}, parted by commas");
}

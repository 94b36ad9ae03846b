namespace EligibilityEngine.Tests.Support;

/// <summary>Compares long texts and shows only where they begin to differ.</summary>
internal static class LongText
{
    private const int Shown = 200;

    public static void ShouldBeTheSameTextAs(this string actual, string expected, string because = "the two texts should be the same")
    {
        if (actual == expected)
        {
            return;
        }

        var start = Math.Max(0, actual.AsSpan().CommonPrefixLength(expected) - (Shown / 2));
        Assert.Fail($"{because}\nfrom character {start} of {expected.Length} on, expected:\n{Part(expected, start)}\nbut it is:\n{Part(actual, start)}");
    }

    private static string Part(string text, int start) => text.Substring(Math.Min(start, text.Length), Math.Min(Shown, Math.Max(0, text.Length - start)));
}

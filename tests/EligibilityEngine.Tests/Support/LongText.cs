namespace EligibilityEngine.Tests.Support;

/// <summary>Compares long texts and shows only where they begin to differ.</summary>
internal static class LongText
{
    private const int Shown = 200;

    public static void ShouldBeTheSameTextAs(this string actual, string expected)
    {
        if (actual == expected)
        {
            return;
        }

        var start = Math.Max(0, actual.AsSpan().CommonPrefixLength(expected) - (Shown / 2));
        Part(actual, start).Should().Be(Part(expected, start), "the texts of {0} and {1} characters should be the same from {2} on", actual.Length, expected.Length, start);
        Assert.Fail("the texts differ past what is shown");
    }

    private static string Part(string text, int start) => text.Substring(Math.Min(start, text.Length), Math.Min(Shown, Math.Max(0, text.Length - start)));
}

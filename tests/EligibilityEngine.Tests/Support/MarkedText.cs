namespace EligibilityEngine.Tests.Support;

/// <summary>A text in which ⟦ and ⟧ mark where a diagnostic should point.</summary>
internal sealed record MarkedText(string Text, int Start, int Length)
{
    public static MarkedText? Find(string marked)
    {
        var start = marked.IndexOf('⟦', StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var end = marked.IndexOf('⟧', StringComparison.Ordinal);
        return new MarkedText(Strip(marked), start, end - start - 1);
    }

    public static string Strip(string marked) =>
        marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

    public string Marked => Text[Start..Math.Min(Text.Length, Start + Length)];
}

using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>A paragraph of the text of a source, by its number alone.</summary>
/// <param name="Number">Its number, as the author writes it: <c>35(2)</c>.</param>
/// <param name="Why">The word why no statement covers it, or null where one does.</param>
/// <param name="Place">Where it is listed.</param>
internal sealed record SourceParagraph(string Number, string? Why, TextPlace Place)
{
    private const string Repeats = "repeats ";

    /// <summary>The paragraph that this one repeats, or null.</summary>
    public string? Repeated => Why is null ? null : RepeatedBy(Why);

    /// <summary>The word why, where it is one that the language knows.</summary>
    public WhyNoStatement? KnownWhy => Why is not null && Enum.TryParse<WhyNoStatement>(Why.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var why) && !char.IsDigit(Why[0]) ? why : null;

    /// <summary>The paragraph that a word why names: <c>36(1)</c> of <c>repeats 36(1)</c>; or null.</summary>
    public static string? RepeatedBy(string why) => why.StartsWith(Repeats, StringComparison.Ordinal) ? why[Repeats.Length..].Trim() : null;
}

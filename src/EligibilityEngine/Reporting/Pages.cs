namespace EligibilityEngine.Reporting;

/// <summary>Addresses that a text may lead to.</summary>
internal static class Pages
{
    /// <summary>The page of the web that a reference names, or null: only what can be read can be led to, and nothing that would end the text around it.</summary>
    public static Uri? Of(Reference page) =>
        Uri.TryCreate(page.Id, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && !page.Id.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or '\\')
            ? address
            : null;
}

using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>Addresses of sources lead to the documents.</summary>
internal static class Links
{
    public static IEnumerable<DocumentLink> In(Context context) => context.File.Spots
        .Where(s => s is { IsKey: false, Key.Text: "address", Text: not null } && s.Shape == SourceForms.Source)
        .Where(s => Uri.TryCreate(s.Text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        .Select(s => new DocumentLink(Places.RangeOf(s.Node.Place), s.Text!));
}

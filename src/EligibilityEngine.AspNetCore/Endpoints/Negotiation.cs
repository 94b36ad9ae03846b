using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace EligibilityEngine.AspNetCore.Endpoints;

/// <summary>What a request prefers.</summary>
internal static class Negotiation
{
    /// <summary>The form that is preferred most, or null where none that there is will do.</summary>
    public static Format? FormatOf(HttpRequest request, bool hasDrawing)
    {
        var offered = hasDrawing ? [.. Format.All, Format.Svg] : Format.All;
        if (request.Headers.Accept.Count == 0)
        {
            return Format.Json;
        }

        // Of what is preferred alike, the more exact is meant, and then what was named first.
        var accepted = new RequestHeaders(request.Headers).Accept;
        return accepted.Count == 0 ? Format.Json : accepted
            .Where(a => a.Quality is null or > 0)
            .OrderByDescending(a => a.Quality ?? 1).ThenBy(a => a.MatchesAllTypes ? 2 : a.MatchesAllSubTypes ? 1 : 0)
            .Select(a => offered.FirstOrDefault(f => new MediaTypeHeaderValue(f.MediaType).IsSubsetOf(Bare(a))))
            .FirstOrDefault(f => f is not null);
    }

    /// <summary>The languages that are preferred, the first first, as their first parts: <c>ru</c> of <c>ru-KZ</c>.</summary>
    public static IEnumerable<string> LanguagesOf(HttpRequest request) => request.Headers.AcceptLanguage.Count == 0 ? []
        : new RequestHeaders(request.Headers).AcceptLanguage
            .Where(l => l.Quality is null or > 0)
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.Value!.Split('-')[0].ToLowerInvariant());

    /// <summary>Whether the body is of a type.</summary>
    public static bool Is(HttpRequest request, string type) => MediaTypeHeaderValue.TryParse(request.ContentType, out var sent) && sent.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);

    private static MediaTypeHeaderValue Bare(MediaTypeHeaderValue accepted) => new(accepted.MediaType);
}

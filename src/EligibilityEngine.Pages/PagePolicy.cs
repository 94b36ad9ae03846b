using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using EligibilityEngine.AspNetCore.Endpoints;
using EligibilityEngine.Reporting;
using Microsoft.AspNetCore.Http;

namespace EligibilityEngine.Pages;

/// <summary>What a browser may do with a page: its one script and its one style, forms to this server, and nothing else.</summary>
internal static partial class PagePolicy
{
    public static void Write(HttpContext http, IEnumerable<string> styles, bool isWidget)
    {
        var allowed = string.Concat(styles.Select(s => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s)))}'"));
        var around = isWidget ? "*" : "'none'";
        SafeHeaders.Write(http, $"default-src 'none'; script-src 'self'; style-src 'self'{allowed}; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors {around}");
        if (isWidget)
        {
            http.Response.Headers.XFrameOptions = default;
            http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }
    }

    /// <summary>The styles of drawings, each of which is allowed as it stands.</summary>
    public static IEnumerable<string> StylesIn(Document document) => document.Blocks.SelectMany(Drawings).SelectMany(d => Style().Matches(d.Svg).Select(m => m.Groups[1].Value)).Distinct();

    private static IEnumerable<Drawing> Drawings(Block block) => block switch
    {
        Drawing drawing => [drawing],
        Section section => section.Blocks.SelectMany(Drawings),
        _ => [],
    };

    [GeneratedRegex("<style[^>]*>(.*?)</style>", RegexOptions.Singleline)]
    private static partial Regex Style();
}

using System.Collections.Immutable;
using System.Security.Cryptography;
using EligibilityEngine.AspNetCore.Endpoints;
using Microsoft.AspNetCore.Http;

namespace EligibilityEngine.Pages;

/// <summary>A file that pages need: sent again only where it changed.</summary>
internal sealed class PageFile
{
    private readonly byte[] _content;
    private readonly string _type;
    private readonly string _tag;

    private PageFile(string name, string type)
    {
        using var stream = typeof(PageFile).Assembly.GetManifestResourceStream("pages/" + name)!;
        using var read = new MemoryStream();
        stream.CopyTo(read);
        (Name, _type, _content) = (name, type, read.ToArray());
        _tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(_content))[..16]}\"";
    }

    public static ImmutableArray<PageFile> All { get; } = [new("page.css", "text/css"), new("page.js", "text/javascript"), new("widget.js", "text/javascript")];

    public string Name { get; }

    public async Task Send(HttpContext http)
    {
        SafeHeaders.Write(http);
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.ETag = _tag;
        http.Response.ContentType = _type + "; charset=utf-8";
        if (http.Request.Headers.IfNoneMatch == _tag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await http.Response.Body.WriteAsync(_content, http.RequestAborted).ConfigureAwait(false);
    }
}

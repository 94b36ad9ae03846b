using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.AspNetCore.Endpoints;
using Microsoft.AspNetCore.Http;

namespace EligibilityEngine.AspNetCore.Serving;

/// <summary>Lets in who brings a key: <c>Authorization: Bearer KEY</c> or <c>X-Api-Key: KEY</c>. It takes equally long whichever key is wrong, and wherever it is.</summary>
internal sealed class ApiKeys(IEnumerable<string> keys)
{

    private const string Bearer = "Bearer ";

    private readonly ImmutableArray<byte[]> _keys = [.. keys.Select(k => SHA256.HashData(Encoding.UTF8.GetBytes(k)))];

    public Task Check(HttpContext http, RequestDelegate next)
    {
        var headers = http.Request.Headers;
        var said = headers["X-Api-Key"] is [{ } key] ? key : headers.Authorization is [{ } bearer] && bearer.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? bearer[Bearer.Length..].Trim() : "";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(said));
        var isKnown = false;
        foreach (var known in _keys)
        {
            isKnown |= CryptographicOperations.FixedTimeEquals(known, hash);
        }

        if (isKnown)
        {
            return next(http);
        }

        SafeHeaders.Write(http);
        http.Response.Headers.WWWAuthenticate = "Bearer";
        return new Answering.ProblemResult(new Problem(401, "A key is demanded", [])).ExecuteAsync(http);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.AspNetCore.Endpoints;
using Microsoft.AspNetCore.Http;

namespace EligibilityEngine.AspNetCore.Serving;

/// <summary>
/// Lets in who brings a key: <c>Authorization: Bearer KEY</c> or <c>X-Api-Key: KEY</c>; and a browser that brought one, which has a pass for some hours and not the key. It takes equally long
/// whichever key is wrong, and wherever it is.
/// </summary>
internal sealed class ApiKeys(IEnumerable<string> keys, TimeProvider clock)
{
    private const string Bearer = "Bearer ";
    private const string Cookie = "eligibility-pass";

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private readonly ImmutableArray<byte[]> _keys = [.. keys.Select(k => SHA256.HashData(Encoding.UTF8.GetBytes(k)))];

    /// <summary>By which passes are known that this process gave out.</summary>
    private readonly byte[] _secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>Whether a key is demanded.</summary>
    public bool AreDemanded => !_keys.IsEmpty;

    /// <summary>Whether it is one of the keys.</summary>
    public bool Has(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        var isKnown = false;
        foreach (var known in _keys)
        {
            isKnown |= CryptographicOperations.FixedTimeEquals(known, hash);
        }

        return isKnown;
    }

    /// <summary>Gives a browser its pass. No script can read it, and other sites cannot post with it.</summary>
    public void LetIn(HttpContext http)
    {
        var until = clock.GetUtcNow().Add(Lasts).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        http.Response.Cookies.Append(Cookie, $"{until}.{Sign(until)}", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = http.Request.PathBase.Add("/").Value, MaxAge = Lasts });
    }

    /// <summary>Lets a request through, or tells that a key is demanded: a browser is sent to where it can bring one.</summary>
    public Task Check(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<OpenToAll>() is not null || Has(Said(http.Request.Headers)) || HasPass(http))
        {
            return next(http);
        }

        SafeHeaders.Write(http);
        if (HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<ForPeople>() is { } people)
        {
            http.Response.Redirect($"{http.Request.PathBase}{people.KeyPath}?to={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");
            return Task.CompletedTask;
        }

        http.Response.Headers.WWWAuthenticate = "Bearer";
        return new Answering.ProblemResult(new Problem(401, "A key is demanded", [])).ExecuteAsync(http);
    }

    private static string Said(IHeaderDictionary headers) => headers["X-Api-Key"] is [{ } key] ? key
        : headers.Authorization is [{ } bearer] && bearer.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? bearer[Bearer.Length..].Trim()
        : "";

    private bool HasPass(HttpContext http) => http.Request.Cookies[Cookie]?.Split('.') is [var until, var sign]
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(until)), Encoding.UTF8.GetBytes(sign))
        && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > clock.GetUtcNow().ToUnixTimeSeconds();

    private string Sign(string until) => Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(until)));
}

/// <summary>Marks an address that demands no key.</summary>
internal sealed class OpenToAll;

/// <summary>Marks a page for people, who bring a key in a form.</summary>
/// <param name="KeyPath">Where the form is.</param>
internal sealed record ForPeople(string KeyPath);

using Microsoft.AspNetCore.Http;

namespace EligibilityEngine.AspNetCore.Endpoints;

/// <summary>Headers by which a browser does nothing with an answer but show it.</summary>
internal sealed class SafeHeaders : IEndpointFilter
{
    /// <summary>Pages have their style in them, and nothing else: no script, no picture from elsewhere, no frame around them.</summary>
    public const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Write(HttpContext http, string policy = Policy)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        Write(context.HttpContext);
        return next(context);
    }
}

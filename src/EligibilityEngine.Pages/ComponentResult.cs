using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EligibilityEngine.Pages;

/// <summary>A component as a page. It is rendered once and is done: nothing of it is kept, here or there.</summary>
internal sealed partial class ComponentResult<T>(Dictionary<string, object?> parameters, int status) : IResult
    where T : IComponent
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var renderer = new HtmlRenderer(httpContext.RequestServices, httpContext.RequestServices.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters)).ConfigureAwait(false)).ToHtmlString()).ConfigureAwait(false);
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        await httpContext.Response.WriteAsync(Letters().Replace(html, m => char.ConvertFromUtf32(int.Parse(m.ValueSpan[3..^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture))), httpContext.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Letters of other scripts, which are written as numbers and would make a page three times as long. None of them means anything to HTML.</summary>
    [GeneratedRegex("&#x(?!D[89A-F])[1-9A-F][0-9A-F]{2,4};")]
    private static partial Regex Letters();
}

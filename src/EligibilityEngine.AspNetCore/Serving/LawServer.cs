using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.AspNetCore.Endpoints;
using EligibilityEngine.Extensions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Scalar.AspNetCore;

namespace EligibilityEngine.AspNetCore.Serving;

/// <summary>The service of the tool: rulebooks on an address of this machine, with a description and a page to try it on.</summary>
internal static partial class LawServer
{
    private const string Description = "/openapi.json";

    /// <summary>The page of the description has a script and a style of its own, and asks this server alone.</summary>
    private const string PageOfDescription =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    /// <summary>Builds the service. Nothing of the environment or of a file of settings opens it further than the options say.</summary>
    /// <param name="options">How it is reached.</param>
    /// <param name="rulebooks">What is served.</param>
    /// <param name="adjust">Adjusts the builder.</param>
    /// <param name="map">Maps what is served besides.</param>
    public static WebApplication Build(ServerOptions options, Action<EligibilityOptions> rulebooks, Action<WebApplicationBuilder>? adjust = null, Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production, ContentRootPath = Directory.GetCurrentDirectory() });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection();
        builder.Logging.ClearProviders().AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = Grace);
        builder.Services.AddEligibility(rulebooks);
        builder.Services.AddEligibilityApi(options.Limits);
        builder.Services.AddHealthChecks().AddEligibility();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(s => new ApiKeys(options.Keys, s.GetRequiredService<TimeProvider>()));
        builder.Services.AddHostFiltering(o => o.AllowedHosts = options.IsLoopback ? ["localhost", "127.0.0.1", "[::1]"] : ["*"]);
        builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins([.. options.Origins]).WithMethods(HttpMethods.Get, HttpMethods.Post).AllowAnyHeader().WithExposedHeaders("ETag", "Retry-After")));
        builder.WebHost.UseUrls([.. options.Addresses]);
        builder.WebHost.ConfigureKestrel((_, kestrel) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = kestrel.ApplicationServices.GetRequiredService<ApiOptions>().BodyBytes;
        });
        adjust?.Invoke(builder);
        var app = builder.Build();
        Map(app, options);
        map?.Invoke(app);
        return app;
    }

    private static void Map(WebApplication app, ServerOptions options)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(LawServer));
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            AllowStatusCode404Response = true,
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = _ => true,
            ExceptionHandler = http => Fail(http, log),
        });
        app.UseStatusCodePages(pages => Refuse(pages.HttpContext));
        app.UseHostFiltering();
        app.Use((http, next) =>
        {
            SafeHeaders.Write(http, http.Request.Path.StartsWithSegments("/docs", StringComparison.Ordinal) ? PageOfDescription : SafeHeaders.Policy);
            return next(http);
        });
        if (!options.Origins.IsEmpty)
        {
            // Before keys: a browser asks whether it may ask without one.
            app.UseCors();
        }

        app.MapHealthChecks("/health").WithMetadata(new OpenToAll());
        if (app.Services.GetRequiredService<ApiKeys>() is { AreDemanded: true } keys)
        {
            app.Use((http, next) => keys.Check(http, next));
        }

        app.MapEligibility();
        app.MapOpenApi(Description);
        app.MapScalarApiReference("/docs", o =>
        {
            o.OpenApiRoutePattern = Description;
            o.DefaultFonts = false;
            o.Title = Text.Engine.Name;
        });
        // Where there are pages for people, theirs is the first.
        app.MapGet("/", () => Results.Redirect("/docs")).ExcludeFromDescription().WithOrder(int.MaxValue);
    }

    /// <summary>An answer without words, such as that there is no such address, is told as every mistake is.</summary>
    private static Task Refuse(HttpContext http) => new Answering.ProblemResult(new Problem(http.Response.StatusCode, ReasonPhrases.GetReasonPhrase(http.Response.StatusCode), [])).ExecuteAsync(http);

    /// <summary>What nobody foresaw is logged without its message, in which there may be a fact of a person.</summary>
    private static Task Fail(HttpContext http, ILogger log)
    {
        var failure = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (failure is not null and not BadHttpRequestException and not OperationCanceledException)
        {
            Failed(log, failure.GetType().Name, failure.StackTrace ?? "");
        }

        SafeHeaders.Write(http);
        return new Answering.ProblemResult(new Problem(http.Response.StatusCode, failure is BadHttpRequestException ? "The request cannot be read" : "This should not have happened", [])).ExecuteAsync(http);
    }

    [LoggerMessage(1, LogLevel.Error, "A request failed with {Failure}, which should not have happened: {Trace}")]
    private static partial void Failed(ILogger log, string failure, string trace);
}

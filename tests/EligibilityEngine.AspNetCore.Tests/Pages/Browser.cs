using EligibilityEngine.AspNetCore.Serving;
using EligibilityEngine.Kazakhstan;
using EligibilityEngine.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace EligibilityEngine.AspNetCore.Tests.Pages;

/// <summary>All tests of the pages share one service and one browser.</summary>
[CollectionDefinition(nameof(Browser))]
public sealed class OneBrowser : ICollectionFixture<Browser>;

/// <summary>The service with its pages on an address of this machine, and a browser before it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Programs = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Programs.Select(p => Path.Combine(folder, p))).FirstOrDefault(File.Exists);

    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string? WhyNone => Program is null ? "no browser (`chromium`) is installed" : null;

    internal Hosting.Lines Lines { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _app = LawServer.Build(
            new ServerOptions { Addresses = ["http://127.0.0.1:0"] },
            o => o.AddEmbedded("kz", typeof(KazakhstanRulebook).Assembly),
            b =>
            {
                b.Services.AddSingleton<TimeProvider>(new SpringOf2026());
                b.Services.AddEligibilityPages();
                b.Logging.AddProvider(Lines).SetMinimumLevel(LogLevel.Information);
            },
            a => a.MapEligibilityPages());
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        if (Program is not null)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = ["--no-sandbox"] });
        }
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        Client.Dispose();
        Lines.Dispose();
        await _app!.DisposeAsync();
    }

    /// <summary>A new window, of somebody who was never here.</summary>
    internal async Task<IPage> Open(string path, string language = "en", bool hasScript = true, int width = 1000, ColorScheme colours = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Client.BaseAddress!.ToString(),
            Locale = language,
            JavaScriptEnabled = hasScript,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = colours,
        });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Noon of a day on which the law had been read.</summary>
    private sealed class SpringOf2026 : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 4, 4, 12, 0, 0, TimeSpan.Zero);
    }
}

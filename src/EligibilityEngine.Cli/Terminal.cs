using EligibilityEngine.Text;

namespace EligibilityEngine.Cli;

/// <summary>What the tool sees of the world: where it writes, how wide and colourful that is, and what day it is.</summary>
public sealed record Terminal
{
    private const int UsualWidth = 80;

    /// <summary>The pager of who has chosen none; where there is none, everything is shown as it is.</summary>
    private const string UsualPager = "if command -v less >/dev/null 2>&1; then exec less -R; else exec cat; fi";

    private static readonly CancellationTokenSource Interrupt = new();

    /// <summary>Where answers go.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Where mistakes and progress go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where replies come from.</summary>
    public TextReader In { get; init; } = TextReader.Null;

    /// <summary>The bytes that an editor sends.</summary>
    public Stream InBytes { get; init; } = Stream.Null;

    /// <summary>Where bytes for an editor go.</summary>
    public Stream OutBytes { get; init; } = Stream.Null;

    /// <summary>Whether replies are repeated in the output, since nobody types them there.</summary>
    public bool EchoesInput { get; init; } = true;

    /// <summary>The clock, asked for the day only when nobody gives one.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The language of those who read, such as <c>ru</c>; null where it is not known.</summary>
    public string? Language { get; init; }

    /// <summary>The width at which lines are wrapped.</summary>
    public int Width { get; init; } = UsualWidth;

    /// <summary>Whether only letters and signs of ASCII can be shown.</summary>
    public bool IsAscii { get; init; }

    /// <summary>Whether answers are coloured.</summary>
    public bool HasColours { get; init; }

    /// <summary>Whether mistakes are coloured.</summary>
    public bool ErrorHasColours { get; init; }

    /// <summary>Whether somebody watches the mistakes, so that progress is worth showing.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Begins to heed Ctrl-C: gives a token that is cancelled by it, instead of the process being ended. Asked for only by what goes on until then.</summary>
    public Func<CancellationToken> Interrupts { get; init; } = () => CancellationToken.None;

    internal Screen Output => new(Out, HasColours, Width, IsAscii);

    internal Screen Errors => new(Error, ErrorHasColours, Width, IsAscii);

    internal DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <summary>The terminal of this process: plain and 80 columns wide where output is redirected, without colours where <c>NO_COLOR</c> is set, in ASCII where
    /// the locale says that it is not UTF-8, and with a pager where somebody looks.</summary>
    public static Terminal OfProcess()
    {
        var isDumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        var allowsColours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && !isDumb;
        var pager = Environment.GetEnvironmentVariable("PAGER") ?? (OperatingSystem.IsWindows() ? "" : UsualPager);
        var isPaged = !Console.IsOutputRedirected && !isDumb && pager is not ("" or "cat") && Console.WindowHeight > 1;
        return new Terminal
        {
            Out = isPaged ? new PagedWriter(Console.Out, pager, Console.WindowHeight, Console.WindowWidth) : Console.Out,
            IsAscii = Locale.IsNotUtf8(Environment.GetEnvironmentVariable),
            Error = Console.Error,
            In = Console.In,
            InBytes = Console.OpenStandardInput(),
            OutBytes = Console.OpenStandardOutput(),
            EchoesInput = Console.IsInputRedirected,
            Language = LanguageOf(Environment.GetEnvironmentVariable),
            Width = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? UsualWidth : Console.WindowWidth,
            HasColours = allowsColours && !Console.IsOutputRedirected,
            ErrorHasColours = allowsColours && !Console.IsErrorRedirected,
            ShowsProgress = allowsColours && !Console.IsErrorRedirected,
            Interrupts = HeedInterrupts,
        };
    }

    /// <summary>The language of messages by the variables of POSIX, the first of them that is set: <c>ru_RU.UTF-8</c> is Russian, <c>C</c> none.</summary>
    /// <param name="variable">The value of a variable.</param>
    public static string? LanguageOf(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(variable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return locale?.Split('_', '.', '@', '-')[0] is { } language && Names.IsLanguage(language) ? language : null;
    }

    private static CancellationToken HeedInterrupts()
    {
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            Interrupt.Cancel();
        };
        return Interrupt.Token;
    }
}

namespace EligibilityEngine.Cli;

/// <summary>What the tool sees of the world: where it writes, how wide and colourful that is, and what day it is.</summary>
public sealed record Terminal
{
    private const int UsualWidth = 80;

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

    /// <summary>The width at which lines are wrapped.</summary>
    public int Width { get; init; } = UsualWidth;

    /// <summary>Whether answers are coloured.</summary>
    public bool HasColours { get; init; }

    /// <summary>Whether mistakes are coloured.</summary>
    public bool ErrorHasColours { get; init; }

    /// <summary>Whether somebody watches the mistakes, so that progress is worth showing.</summary>
    public bool ShowsProgress { get; init; }

    internal Screen Output => new(Out, HasColours, Width);

    internal Screen Errors => new(Error, ErrorHasColours, Width);

    internal DateOnly Today => DateOnly.FromDateTime(Clock.GetLocalNow().DateTime);

    /// <summary>The terminal of this process: plain and 80 columns wide where output is redirected, without colours where <c>NO_COLOR</c> is set.</summary>
    public static Terminal OfProcess()
    {
        var allowsColours = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal
        {
            Out = Console.Out,
            Error = Console.Error,
            In = Console.In,
            InBytes = Console.OpenStandardInput(),
            OutBytes = Console.OpenStandardOutput(),
            EchoesInput = Console.IsInputRedirected,
            Width = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? UsualWidth : Console.WindowWidth,
            HasColours = allowsColours && !Console.IsOutputRedirected,
            ErrorHasColours = allowsColours && !Console.IsErrorRedirected,
            ShowsProgress = allowsColours && !Console.IsErrorRedirected,
        };
    }
}

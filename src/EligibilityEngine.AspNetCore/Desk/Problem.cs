using System.Collections.Immutable;
using System.ComponentModel;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;

namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>Why a request cannot be answered.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Title">What is wrong, in short.</param>
/// <param name="Mistakes">Every mistake.</param>
internal sealed record Problem(int Status, string Title, ImmutableArray<ProblemMistake> Mistakes)
{
    /// <summary>After how many seconds to try again, or null.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>The request is not of the form that is asked for.</summary>
    public static Problem Malformed(string message, string pointer = "") => new(400, "The request cannot be read", [new ProblemMistake(null, message, null, pointer)]);

    /// <summary>A name in the request means nothing.</summary>
    public static Problem NoSuch(string kind, string name, string pointer, IEnumerable<string> names) => new(
        422, "The request names something that is not there", [new ProblemMistake(null, $"there is no {kind} named `{name}`", NearestName.Hint(name, names), pointer)]);

    /// <summary>The case has mistakes.</summary>
    public static Problem OfCase(IEnumerable<Diagnostic> diagnostics, string? language, string pointer) => new(
        422, "The case has mistakes", [.. diagnostics.Where(d => d.Severity == Severity.Error).Select(d => ProblemMistake.Of(d.In(language), pointer))]);
}

/// <summary>One mistake in a request.</summary>
internal sealed record ProblemMistake(
    [property: Description("The stable code of the diagnostic; absent where the request as such is wrong.")] string? Code,
    [property: Description("What is wrong, in one sentence.")] string Message,
    [property: Description("What to do about it.")] string? Hint,
    [property: Description("Where in the request, as a JSON pointer.")] string Pointer)
{
    public static ProblemMistake Of(Diagnostic diagnostic, string pointer) =>
        new(diagnostic.Code, diagnostic.Message, diagnostic.Hint, diagnostic.Place is { Path: ['/', ..] } place ? place.Path : pointer);
}

/// <summary>A problem as RFC 9457 writes it.</summary>
internal sealed class ProblemContract
{
    private readonly Problem _problem;

    internal ProblemContract(Problem problem) => _problem = problem;

    [Description("What kind of problem it is.")]
    public string Type => _problem.Status switch
    {
        422 => "urn:eligibility:mistakes",
        _ => "about:blank",
    };

    [Description("What is wrong, in short.")]
    public string Title => _problem.Title;

    [Description("The status of HTTP.")]
    public int Status => _problem.Status;

    [Description("Every mistake.")]
    public ImmutableArray<ProblemMistake> Diagnostics => _problem.Mistakes;
}

/// <summary>What came of a person in a stream who could not be decided.</summary>
internal sealed class LineContract
{
    private readonly string? _case;
    private readonly long _line;
    private readonly Problem _problem;

    internal LineContract(string? @case, long line, Problem problem) => (_case, _line, _problem) = (@case, line, problem);

    [Description("The id of the case.")]
    public string? Case => _case;

    [Description("The number of the line, from 1.")]
    public long Line => _line;

    [Description("What is wrong.")]
    public ProblemContract Problem => new(_problem);
}

using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;

namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>What is asked about a person.</summary>
internal abstract record PersonRequest
{
    [Description("The case: the day, what is known of the person, and whether what is ordinary is assumed; as in a case file.")]
    public required JsonElement Case { get; init; }

    [Description("The language, such as `ru`; without it, the one that the request prefers.")]
    public string? Language { get; init; }

    /// <summary>The names of the questions, each with its place in the request as a JSON pointer. A list may hold a null whatever its type says.</summary>
    public abstract IEnumerable<(string? Name, string Pointer)> Named();
}

/// <summary>What is asked about a case.</summary>
internal record CaseRequest : PersonRequest
{
    [Description("The names of the questions; without any, the main questions of the rulebook.")]
    public ImmutableArray<string>? Questions { get; init; }

    public sealed override IEnumerable<(string? Name, string Pointer)> Named() => (Questions ?? []).Select((n, i) => ((string?)n, $"/questions/{i}"));
}

/// <summary>To decide a case.</summary>
internal sealed record DecideRequest : CaseRequest
{
    [Description("Short: the answers with their grounds. Whole: all questions, with what was displaced, what failed and what is missing.")]
    public AnswerForm Form { get; init; }
}

/// <summary>What would lead to another answer.</summary>
internal sealed record ChangeRequest : CaseRequest
{
    [Description("The answer that is wished for; without it, every other answer.")]
    public string? To { get; init; }
}

/// <summary>How answers change in the course of a life.</summary>
internal sealed record TimelineRequest : CaseRequest
{
    [Description("The first day; without it, one that follows from the case.")]
    public DateOnly? From { get; init; }

    [Description("The last day; without it, one that follows from the case.")]
    public DateOnly? Through { get; init; }
}

/// <summary>The same case under two laws, or under all readings of one.</summary>
internal sealed record CompareRequest : CaseRequest
{
    [Description("The second law: what differs from that of the case. Without it, the case is held against all readings of the law.")]
    public ComparedLaw? With { get; init; }
}

/// <summary>A law to compare with.</summary>
internal sealed record ComparedLaw
{
    [Description("The day whose law is applied.")]
    public DateOnly? LawOf { get; init; }

    [Description("The horizon of knowledge.")]
    public DateOnly? KnownBy { get; init; }

    [Description("The name of another rulebook that is served.")]
    public string? Rulebook { get; init; }

    [Description("Readings of the law: each with the alternative chosen.")]
    public ImmutableDictionary<string, string>? Readings { get; init; }
}

/// <summary>What to ask next.</summary>
internal sealed record AskRequest : CaseRequest
{
    [Description("A reply to the screen that the case comes to: as a person types it (`none`, `1 3`, `unknown`, `age=20`), or facts with their values.")]
    public JsonElement? Reply { get; init; }

    [Description("Whether what is ordinary is taken to be so from here on.")]
    public bool AssumeOrdinary { get; init; }
}

/// <summary>The sources of the answers.</summary>
internal sealed record CiteRequest : CaseRequest
{
    [Description("How to cite: footnote, oscola, gost, bibtex, csl or ris; without it, footnote.")]
    public string? Style { get; init; }
}

/// <summary>A claim about the law, to be checked.</summary>
internal sealed record ClaimRequest : PersonRequest
{
    [Description("The name of the question that the claim answers.")]
    public required string Question { get; init; }

    [Description("The answer that is claimed: its name, an amount, or `none`.")]
    public required string Answer { get; init; }

    [Description("Why, as it is claimed: each a provision by its name, a fact as `name=value` or by its name, or words such as `he is 20`.")]
    public ImmutableArray<string>? Grounds { get; init; }

    public override IEnumerable<(string? Name, string Pointer)> Named() => [(Question, "/question")];
}

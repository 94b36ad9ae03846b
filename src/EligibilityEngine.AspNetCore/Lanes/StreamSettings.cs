using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.AspNetCore.Lanes;

/// <summary>What all persons of a stream have in common, unless a line says something else.</summary>
internal sealed record StreamSettings(ImmutableArray<Question> Questions)
{
    public DateOnly? On { get; init; }

    public DateOnly? LawOf { get; init; }

    public DateOnly? KnownBy { get; init; }

    public bool AssumesOrdinary { get; init; }

    /// <summary>Whether of what is open it is found out what exactly is possible.</summary>
    public bool IsExact { get; init; }

    /// <summary>The same as keys of a case.</summary>
    public IEnumerable<KeyValuePair<string, string>> Keys => new (string Key, string? Value)[]
    {
        ("on", On is { } on ? Values.OfDay(on) : null),
        ("law-of", LawOf is { } law ? Values.OfDay(law) : null),
        ("known-by", KnownBy is { } known ? Values.OfDay(known) : null),
        ("assume", AssumesOrdinary ? "ordinary" : null),
    }.Where(k => k.Value is not null).Select(k => KeyValuePair.Create(k.Key, k.Value!));
}

using EligibilityEngine.Law;

namespace EligibilityEngine.Testing.Generated;

/// <summary>One item of a section of a rules file; the order of these has no meaning.</summary>
internal sealed record Declaration(string Section, string Yaml);

/// <summary>A fact or reading that conditions may test. Numbers and days are drawn from <c>Low</c> through <c>High</c>.</summary>
internal sealed record FactDraft(string Id, FactType Type, ImmutableArray<string> Values, long Low, long High)
{
    public bool IsReading { get; init; }

    /// <summary>A value of it, as it is written.</summary>
    public string Value(Random random) => Type switch
    {
        FactType.YesNo => random.Chance(0.5) ? "yes" : "no",
        FactType.Choice => random.Pick(Values),
        _ => Write(random.Number(Low, High)),
    };

    public string Write(long code) => Type == FactType.Date
        ? Draws.Write(DateOnly.FromDayNumber((int)code))
        : code.ToString(CultureInfo.InvariantCulture);

    public bool IsComparableWith(FactDraft other) => other != this && !IsReading && !other.IsReading && other.Type == Type && other.Values.SequenceEqual(Values);
}

/// <summary>A definition. Its level is above that of every question whose answer it uses.</summary>
internal sealed record DefinitionDraft(string Id, int Level);

/// <summary>A question; an amount has no answers. It may use questions of a lower level.</summary>
internal sealed record QuestionDraft(string Id, int Level, ImmutableArray<string> Answers);

/// <summary>An event of law with the bounds of its day.</summary>
internal sealed record EventDraft(string Id, DateOnly Earliest, DateOnly Latest);

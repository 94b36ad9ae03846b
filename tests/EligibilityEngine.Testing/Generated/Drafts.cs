using CsCheck;
using EligibilityEngine.Law;

namespace EligibilityEngine.Testing.Generated;

/// <summary>One item of a section of a rules file; the order of these has no meaning.</summary>
internal sealed record Declaration(string Section, string Yaml);

/// <summary>A fact or reading that conditions may test. Numbers and days are drawn from <c>Low</c> through <c>High</c>.</summary>
internal sealed record FactDraft(string Id, FactType Type, ImmutableArray<string> Values, long Low, long High)
{
    public bool IsReading { get; init; }

    /// <summary>Whether its day may never come.</summary>
    public bool HasNever { get; init; }

    /// <summary>A value of it, as it is written.</summary>
    public string Value(Dice dice) => Type switch
    {
        FactType.YesNo => dice.Chance(50) ? "yes" : "no",
        FactType.Choice => dice.Pick(Values),
        _ => Write(Number(dice)),
    };

    public long Number(Dice dice) => Low + dice.Next((int)(High - Low) + 1);

    public string Write(long code) => Type == FactType.Date ? Days.Write(DateOnly.FromDayNumber((int)code)) : code.ToString(CultureInfo.InvariantCulture);

    public bool IsComparableWith(FactDraft other) => other != this && !IsReading && !other.IsReading && other.Type == Type && other.Values.SequenceEqual(Values);
}

/// <summary>A fact of several values; each of them is a yes-no fact, too.</summary>
internal sealed record SeveralDraft(string Id, ImmutableArray<string> Values);

/// <summary>A group, with the facts of a member.</summary>
internal sealed record GroupDraft(string Id, int Most, ImmutableArray<FactDraft> Facts);

/// <summary>A question; an amount has no answers.</summary>
internal sealed record QuestionDraft(string Id, ImmutableArray<string> Answers)
{
    public bool IsParameter { get; init; }

    public bool AmountsAdd { get; init; }
}

/// <summary>An event of law with the bounds of its day.</summary>
internal sealed record EventDraft(string Id, DateOnly Earliest, DateOnly Latest);

/// <summary>A condition in the making: a leaf, or a combination of parts.</summary>
internal sealed record ConditionDraft(Dice Dice, ConditionDraft[] Parts)
{
    public static Gen<ConditionDraft> Of(int depth) => depth == 0
        ? Dice.Of(8).Select(dice => new ConditionDraft(dice, []))
        : Gen.Select(Dice.Of(8), Of(depth - 1).Array[0, 3], (dice, parts) => new ConditionDraft(dice, parts));
}

/// <summary>A provision, a definition or a constraint in the making.</summary>
internal sealed record RuleDraft(Dice Dice, ConditionDraft When)
{
    public static Gen<RuleDraft> Of(int depth) => Gen.Select(Dice.Of(20), ConditionDraft.Of(depth), (dice, when) => new RuleDraft(dice, when));
}

internal static class Days
{
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>As a span is written: not yet on the day before the earliest, certainly on the latest.</summary>
    public static string Span(DateOnly earliest, DateOnly latest) => $"{{ after: {Write(earliest.AddDays(-1))}, by: {Write(latest)} }}";
}

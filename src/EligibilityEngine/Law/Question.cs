using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>What may be asked of a rulebook: a choice between answers, or an amount.</summary>
public sealed class Question
{
    internal Question()
    {
    }

    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>A short heading.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The question in a sentence.</summary>
    public required LocalText Ask { get; init; }

    /// <summary>The answers of a choice, weakest first, the first being the default; empty for an amount.</summary>
    public ImmutableArray<NamedValue> Answers { get; init; } = [];

    /// <summary>The unit of an amount, or null for a choice.</summary>
    public LocalText? Unit { get; init; }

    /// <summary>Whether amounts of provisions that stand together add up; otherwise different ones are a conflict.</summary>
    public bool AmountsAdd { get; init; }

    /// <summary>How an amount reads, after "the person ...", with <c>{value}</c> in it; or null.</summary>
    public LocalText? Says { get; init; }

    /// <summary>How it reads when there is no amount, or null.</summary>
    public LocalText? SaysNone { get; init; }

    /// <summary>Anything a reader should know, or null.</summary>
    public LocalText? Note { get; init; }

    /// <summary>What it covers, as far as that is another time than the rulebook's; or null.</summary>
    public Cover? Covers { get; init; }

    /// <summary>Other words for its answers.</summary>
    internal ImmutableArray<OtherName> OtherNames { get; init; } = [];

    /// <summary>Where it is declared.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>Its position in <see cref="Rulebook.Questions"/>.</summary>
    public int Index { get; internal set; }

    /// <summary>Whether the answer is an amount.</summary>
    public bool IsAmount => Answers.IsEmpty;

    /// <summary>The answer that is written so: a choice by its name, an amount as a whole number, <c>none</c> for no amount, <c>untold</c> for one that no source tells, <c>300..900</c> for one
    /// of some amounts; null where the question has no such answer.</summary>
    public Answer? FindAnswer(string text)
    {
        if (IsAmount)
        {
            return text == "none" ? Answer.None(this)
                : text == Answer.UntoldWord ? Answer.Untold(this)
                : Values.Number(text) is { } amount ? Answer.OfAmount(this, amount)
                : FindRange(text);
        }

        var choice = Answers.Select(a => a.Id).ToList().IndexOf(text);
        return choice < 0 ? null : Answer.OfChoice(this, choice);
    }

    private Answer? FindRange(string text)
    {
        var ends = text.Split("..");
        if (ends is not [var from, var through])
        {
            return null;
        }

        var (low, high) = (from.Length == 0 ? long.MinValue : Values.Number(from), through.Length == 0 ? long.MaxValue : Values.Number(through));
        return low is { } least && high is { } most && least <= most ? Answer.OfRange(this, new Interval(least, most)) : null;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Id;
}

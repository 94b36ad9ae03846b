using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>What changed between a day and the next so that an answer changed. A closed family: a fact, the law, or what of the law is modelled.</summary>
public abstract record Cause
{
    private protected Cause()
    {
    }

    /// <summary>What changed, in words: for a fact, words that read after "the person ...".</summary>
    /// <param name="language">A code such as <c>ru</c>, or null for the rulebook's own language.</param>
    public string Say(string? language = null)
    {
        var say = Phrases.In(language ?? ((this as FactCause)?.Fact.Title ?? (this as LawCause)?.Day.Event?.Title ?? (this as CoverCause)?.Question.Title)?.MainLanguage);
        return CauseInWords.Say(this, say, new LawWords(say, language)).ToString();
    }
}

/// <summary>A fact has another value: a birthday came, a period began or ended.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Before">Its value on the day before, or unknown.</param>
/// <param name="After">Its value from the day on, or unknown.</param>
public sealed record FactCause(Fact Fact, FactValue Before, FactValue After) : Cause
{
    /// <summary>Where it is not known, but lies between two values: what it may be from the day on and was not before, or what it is one of; otherwise null.</summary>
    public ValueSet? May { get; init; }

    /// <summary>Unknown where the fact may have a value of <see cref="May"/> from the day on, and may have another.</summary>
    public Truth IsSo { get; init; } = Truth.True;
}

/// <summary>The law on a question is modelled from here on.</summary>
/// <param name="Question">The question.</param>
public sealed record CoverCause(Question Question) : Cause;

/// <summary>A date of law came: certainly, or perhaps.</summary>
/// <param name="Day">The day of the calendar, or the event.</param>
/// <param name="HasCome">True: it has come; unknown: from here on it may have come.</param>
public sealed record LawCause(LegalDay Day, Truth HasCome) : Cause;

using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>How a derived fact follows from other facts.</summary>
public sealed class Derivation
{
    internal Derivation(Term term)
    {
        Term = term;
        Bases = [.. term.Facts];
    }

    /// <summary>What is gathered from the members of a group.</summary>
    internal Derivation(Gathering gathered)
        : this(gathered.ToTerm(), gathered)
    {
    }

    /// <summary>The same as a term that is known.</summary>
    internal Derivation(Term term, Gathering? gathered)
        : this(term) => Gathered = gathered;

    /// <summary>What is gathered from the members of a group, where it is that; otherwise null.</summary>
    internal Gathering? Gathered { get; }

    /// <summary>What it comes to.</summary>
    internal Term Term { get; }

    /// <summary>The facts that it is computed from, each once.</summary>
    public ImmutableArray<Fact> Bases { get; }

    /// <summary>What is counted, where it is the time from a date fact to the day of the case; else null.</summary>
    internal TimeUnit? Since => Term is Computed { Operation: TimeBetween { Attained: Attained.OnTheDay } time, Parts: [FactItself, DayOfCase] } ? time.Unit : null;

    /// <summary>Whether facts are added up, also to plain numbers, or counted.</summary>
    internal bool IsTotal => Gathered is null && Term is Computed { Operation: Total } sum && sum.Parts.All(p => p is FactItself or Constant);

    /// <summary>Whether it hangs on the day of the case itself, not only on facts.</summary>
    internal bool UsesDayOfCase => Term.All.Any(t => t is DayOfCase);
}

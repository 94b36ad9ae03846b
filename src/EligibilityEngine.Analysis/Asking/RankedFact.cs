using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>A fact worth asking for, or a reading worth choosing, with what each reply would leave.</summary>
public sealed class RankedFact
{
    internal RankedFact(Fact fact, ImmutableArray<Reply> replies, ImmutableArray<Provision> provisions)
    {
        Fact = fact;
        Replies = replies;
        Provisions = provisions;
        Outcomes = replies.Average(r => (double)r.Outcomes);
        OpenFacts = replies.Average(r => (double)r.OpenFacts);
    }

    /// <summary>The fact to ask for.</summary>
    public Fact Fact { get; }

    /// <summary>The replies that the law tells apart; those that nobody can give are left out.</summary>
    public ImmutableArray<Reply> Replies { get; }

    /// <summary>The provisions that hang on it, in the order of ids.</summary>
    public ImmutableArray<Provision> Provisions { get; }

    /// <summary>How many outcomes the replies leave possible on average, each of <see cref="Replies"/> counted once. The fewer, the more
    /// the fact decides.</summary>
    public double Outcomes { get; }

    /// <summary>How many facts the replies leave open on average, each of <see cref="Replies"/> counted once.</summary>
    public double OpenFacts { get; }

    /// <summary>The name of the fact.</summary>
    public override string ToString() => Fact.Id;
}

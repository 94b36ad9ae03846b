using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>A fact worth asking for, or a reading worth choosing, with what each reply would leave.</summary>
public sealed class RankedFact
{
    private readonly Lazy<ImmutableArray<Provision>> _provisions;

    internal RankedFact(Fact fact, int order, ImmutableArray<Reply> replies, double doubt, Func<ImmutableArray<Provision>> provisions)
    {
        Fact = fact;
        Order = order;
        Replies = replies;
        Doubt = doubt;
        Outcomes = replies.Average(r => (double)r.Outcomes);
        _provisions = new Lazy<ImmutableArray<Provision>>(provisions);
    }

    /// <summary>The fact to ask for.</summary>
    public Fact Fact { get; }

    /// <summary>The replies that the law tells apart; those that nobody can give are left out.</summary>
    public ImmutableArray<Reply> Replies { get; }

    /// <summary>The provisions that hang on it, in the order of ids. Found when first asked for.</summary>
    public ImmutableArray<Provision> Provisions => _provisions.Value;

    /// <summary>How many outcomes the replies leave possible on average, each of <see cref="Replies"/> counted once.</summary>
    public double Outcomes { get; }

    /// <summary>How much doubt a reply leaves on average, in bits: 0 where every reply settles the question. Every class of values that the law tells apart counts alike (C. E. Shannon,
    /// A Mathematical Theory of Communication, 1948).</summary>
    public double Doubt { get; }

    /// <summary>The place at which the law comes to speak of it.</summary>
    internal int Order { get; }

    /// <summary>The name of the fact.</summary>
    public override string ToString() => Fact.Id;
}

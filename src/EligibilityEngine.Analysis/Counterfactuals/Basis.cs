using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>A case, and which of its facts may be otherwise.</summary>
internal sealed class Basis
{
    private readonly MapLimits _limits;

    public Basis(Question question, Situation given, MapLimits limits)
    {
        _limits = limits;
        Question = question;
        Situation = given.Rulebook.DerivedFacts.Where(d => given.OriginOf(d) == FactOrigin.Given && d.Derivation!.Bases.All(b => given[b].IsKnown))
            .Aggregate(given, (s, d) => s.With(d, s[d], FactOrigin.Derived));
        var movable = given.Rulebook.Facts.Where(CanChange).ToImmutableArray();
        Freed = Evaluator.Evaluate(Free(movable));
        var tied = TiedOf(movable);
        Tied = [.. movable.Where(tied.Contains)];
        Plain = [.. movable.Except(Tied)];
    }

    public Question Question { get; }

    /// <summary>The case. What is given and follows as well is taken to follow: it changes with what it follows from.</summary>
    public Situation Situation { get; }

    /// <summary>The verdict when everything that may be otherwise is open.</summary>
    public Verdict Freed { get; }

    /// <summary>Facts that may be otherwise and are compared with no other that is open.</summary>
    public ImmutableArray<Fact> Plain { get; }

    /// <summary>Facts that may be otherwise and are compared with others or added up.</summary>
    public ImmutableArray<Fact> Tied { get; }

    /// <summary>How much is looked into for each tied fact and each two of them: all together no more than for any other question.</summary>
    public MapLimits Limits => _limits with { Steps = _limits.Steps / Math.Max(1, Tied.Length * (Tied.Length + 1) / 2) };

    /// <summary>Amounts from which on others are told apart.</summary>
    public ImmutableArray<long> AmountsApart { get; init; } = [];

    /// <summary>The case in which some facts are open.</summary>
    public Situation Free(IEnumerable<Fact> facts) => facts.Where(f => Situation.LeftOf(f).IsSaid).Aggregate(Situation, (s, f) => s.With(f, FactValue.Unknown));

    /// <summary>A fact that follows from others changes with them.</summary>
    private bool CanChange(Fact fact) => fact.Changes != ChangedBy.Never && (fact.Derivation is null || Situation.OriginOf(fact) == FactOrigin.Given);

    private HashSet<Fact> TiedOf(ImmutableArray<Fact> movable)
    {
        var space = new Space(_limits, Freed.Situation);
        var side = space.Sides[0];
        foreach (var test in LawUses.Of(Situation.Rulebook).OpenTests(Situation.Rulebook.NeededWithConstraints(Question), Freed))
        {
            side.PartsOf(test).OfType<Within>().ToList().ForEach(w => space.IndexOf(w.Variable));
        }

        var amounts = new AmountClasses(side, Question, Situation.Rulebook.NeededWithConstraints(Question), []);
        amounts.Parts.OfType<Within>().ToList().ForEach(w => space.IndexOf(w.Variable));

        var clusters = space.Clusters();
        return [.. movable.Where(f => side.SumOf(f).Summands is not [var only] || clusters.Any(c => c.Has(only.Quantity)) || movable.Any(o => o != f && AreKin(f, o)))];
    }

    /// <summary>Whether one fact, given directly, follows from the other, or both from a third: they cannot be otherwise independently of each other.</summary>
    public static bool AreKin(Fact first, Fact second) =>
        (first.Derivation ?? second.Derivation) is not null && BasesOf(first).Append(first).Intersect(BasesOf(second).Append(second)).Any();

    private static IEnumerable<Fact> BasesOf(Fact derived) => derived.Derivation?.Bases.SelectMany(b => BasesOf(b).Append(b)) ?? [];
}

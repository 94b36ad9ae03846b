using System.Collections;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Testing.BruteForce;

/// <summary>
/// Every completion of a case, one by one, decided by the definition of the language alone: the slow truth that whatever reasons about
/// the unknown is compared with. A completion that contradicts what is given of a derived fact, leaves a declared minimum or maximum (of a derived fact too),
/// or breaks a constraint is none. Of dates, every class of days that the law can tell apart is tried at both ends; of numbers, every value.
/// </summary>
internal sealed class Completions : IEnumerable<Completion>
{
    private readonly ImmutableArray<Situation> _sides;
    private readonly ImmutableArray<Variable> _variables;

    private Completions(ImmutableArray<Situation> sides, ILookup<string, long> also)
    {
        _sides = sides;
        var worthTrying = new WorthTrying(sides, also);
        _variables = [.. worthTrying.Facts(), .. worthTrying.Events(), .. worthTrying.Statements()];
    }

    /// <summary>How many there are, when those that nobody can be are counted too.</summary>
    public double Count => _variables.Aggregate(1.0, (n, v) => n * v.Values.Length);

    /// <summary>The completions of a case.</summary>
    /// <param name="rulebook">The law.</param>
    /// <param name="case">A case with names and values of the law. There may be no completion of it.</param>
    /// <param name="also">Values of facts to try besides, by name: such as the ends of those that somebody tells.</param>
    public static Completions Of(Rulebook rulebook, Case @case, params IEnumerable<(string Fact, long Code)> also) => new([SituationOf(rulebook, @case)], Lookup(also));

    /// <summary>The completions of a situation, or those of several side by side: the same person under several laws or on several days. A fact, an event and a
    /// statement that has the same name on both sides is the same; on a side on which it is known, it is what it is.</summary>
    public static Completions Of(params ImmutableArray<Situation> sides) => new(sides, Lookup([]));

    /// <summary>The same, with values to try besides.</summary>
    public static Completions Of(ImmutableArray<Situation> sides, IEnumerable<(string Fact, long Code)> also) => new(sides, Lookup(also));

    /// <summary>What evaluators see of a case.</summary>
    public static Situation SituationOf(Rulebook rulebook, Case @case) => Situation.Of(Bind(rulebook, @case), new DiagnosticBag());

    /// <summary>A case whose names and values are those of the rulebook.</summary>
    public static BoundCase Bind(Rulebook rulebook, Case @case)
    {
        var bag = new DiagnosticBag();
        return new CaseBinder(rulebook, bag).Bind(@case) ?? throw new ArgumentException(string.Join('\n', bag.Sorted()), nameof(@case));
    }

    /// <summary>What a question comes to in some completion.</summary>
    public IReadOnlySet<string> Outcomes(string question) => this.Select(c => c.Outcome(question)).ToHashSet();

    /// <inheritdoc/>
    public IEnumerator<Completion> GetEnumerator() => From(_sides, 0).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static ILookup<string, long> Lookup(IEnumerable<(string Fact, long Code)> also) => also.ToLookup(a => a.Fact, a => a.Code);

    private IEnumerable<Completion> From(ImmutableArray<Situation> sides, int next)
    {
        if (!sides.All(CanBe))
        {
            yield break;
        }

        if (next == _variables.Length)
        {
            ImmutableArray<Verdict> verdicts = [.. sides.Select(Evaluator.Evaluate)];
            if (verdicts.All(v => v.Situation.Rulebook.Constraints.All(c => v[c.Holds] != Truth.False)))
            {
                yield return new Completion(verdicts);
            }

            yield break;
        }

        foreach (var value in _variables[next].Values)
        {
            foreach (var completion in From([.. sides.Select(s => _variables[next].Settle(s, value))], next + 1))
            {
                yield return completion;
            }
        }
    }

    private static bool CanBe(Situation situation)
    {
        foreach (var fact in situation.Rulebook.DerivedFacts)
        {
            var (derived, value) = (TermValues.Of(fact.Derivation!, situation).Value, situation[fact]);
            if ((derived.IsKnown && (derived != value || situation.SaidOf(fact)?.Contains(derived.Code) == false)) || (value.IsKnown && FactRanges.Of(situation.Rulebook).Of(fact) is var (low, high) && (value.Code < low || value.Code > high)))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Something that is not known, what it may turn out to be, and the situation in which it did.</summary>
internal sealed record Variable(ImmutableArray<long> Values, Func<Situation, long, Situation> Settle);

using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>Amounts that add up: what a question can come to whose provisions do not exclude each other.</summary>
internal static class AddedAmounts
{
    /// <summary>The provisions that give an amount, such that of each list at most one stands: a provision alone, or the rows of a table.</summary>
    public static IEnumerable<ImmutableArray<Provision>> Alternatives(IEnumerable<Provision> provisions) => provisions
        .Where(p => p.Answer is not null)
        .GroupBy(p => p.Row is { IsAlone: true } row ? (object)row.Table : p)
        .Select(g => g.ToImmutableArray());

    /// <summary>Every amount that some of the provisions come to together, ascending; no more than so many and one.</summary>
    public static ImmutableArray<long> AllOf(IEnumerable<Provision> provisions, int most)
    {
        var sums = new SortedSet<long>();
        foreach (var alternatives in Alternatives(provisions))
        {
            var amounts = alternatives.Select(p => p.Answer!.Code).Distinct().ToList();
            List<long> before = [.. sums];
            foreach (var amount in amounts.TakeWhile(_ => sums.Count <= most))
            {
                sums.Add(amount);
                sums.UnionWith(before.Select(s => Plus(s, amount)));
            }

            if (sums.Count > most)
            {
                break;
            }
        }

        return [.. sums.Take(most + 1)];
    }

    /// <summary>An amount that no source tells makes the sum one that is not told.</summary>
    private static long Plus(long sum, long amount) => sum == Answer.UntoldCode || amount == Answer.UntoldCode ? Answer.UntoldCode : sum + amount;

    /// <summary>What a question may come to while of each provision it is said where it stands, by three-valued logic.</summary>
    /// <typeparam name="T">Where something is so.</typeparam>
    /// <param name="provisions">The provisions of the question.</param>
    /// <param name="stands">Where a provision certainly stands, and where it may.</param>
    /// <param name="logic">How such are combined.</param>
    /// <returns>Where each amount is possible, ascending, and where there may be none.</returns>
    public static (ImmutableArray<(long Amount, T IsPossible)> Amounts, T MayBeNone) Possible<T>(
        IEnumerable<Provision> provisions, Func<Provision, (T Certain, T Possible)> stands, AddingLogic<T> logic)
    {
        var (sums, none) = (new SortedDictionary<long, T>(), logic.Always);
        foreach (var alternatives in Alternatives(provisions))
        {
            var each = alternatives.Select(p => (Amount: p.Answer!.Code, Stands: stands(p))).ToList();
            var someStands = each.Aggregate(logic.Never, (some, p) => logic.Or(some, p.Stands.Certain));
            var noneNeed = logic.Not(someStands);
            var next = new SortedDictionary<long, T>();
            void Add(long sum, T where)
            {
                if (!logic.IsNever(where))
                {
                    next[sum] = next.TryGetValue(sum, out var before) ? logic.Or(before, where) : where;
                }
            }

            foreach (var (sum, where) in sums)
            {
                Add(sum, logic.And(where, noneNeed));
            }

            foreach (var (amount, (certain, possible)) in each)
            {
                // Where another of them certainly stands, this one does not.
                var may = logic.And(possible, logic.Or(certain, noneNeed));
                if (logic.IsNever(may))
                {
                    continue;
                }

                Add(amount, logic.And(none, may));
                foreach (var (sum, where) in sums)
                {
                    Add(Plus(sum, amount), logic.And(where, may));
                }
            }

            (sums, none) = (next, logic.And(none, noneNeed));
        }

        return ([.. sums.Select(s => (s.Key, s.Value))], none);
    }
}

/// <summary>How it is combined where things are so.</summary>
/// <typeparam name="T">Where something is so: a truth, the bits of lanes, a diagram.</typeparam>
internal sealed record AddingLogic<T>(T Always, T Never, Func<T, T, T> And, Func<T, T, T> Or, Func<T, T> Not, Func<T, bool> IsNever);

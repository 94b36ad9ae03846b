using System.Collections.Concurrent;
using System.Collections.Immutable;
using EligibilityEngine.DuckDB.Cells;
using EligibilityEngine.DuckDB.Deciding;

namespace EligibilityEngine.DuckDB.Functions;

/// <summary>The law for the columns that a query hands over; compiled once for the same columns.</summary>
internal sealed class ColumnsInQuery(Func<ImmutableArray<PersonColumn>, LawSetting> lawFor, Rulebook rulebook)
{
    private readonly ConcurrentDictionary<string, Lazy<BlockLaw>> _laws = new(StringComparer.Ordinal);

    /// <summary>The law for facts of these names, in this order.</summary>
    public BlockLaw For(IReadOnlyCollection<string> facts) => _laws
        .GetOrAdd(string.Join('\n', facts), _ => new Lazy<BlockLaw>(() => new BlockLaw(lawFor([.. facts.Select(f => new PersonColumn(rulebook, f, f))])))).Value;
}

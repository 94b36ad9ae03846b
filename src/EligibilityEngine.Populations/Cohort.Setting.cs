using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Terms;

namespace EligibilityEngine.Populations;

/// <content>How columns are checked and kept.</content>
public sealed partial class Cohort
{
    internal LaneColumns Columns => _columns;

    internal LaneProgram Compile() => _options.On == LaneDay.None
        ? throw new InvalidOperationException("the day on which the facts are taken is not set")
        : LaneProgram.Compile(Rulebook, _options with { Facts = [.. _facts] });

    private Cohort With(LaneOptions options)
    {
        _options = options;
        return this;
    }

    private Cohort With(LaneColumnKey key, ReadOnlySpan<DateOnly> days, LaneOptions options)
    {
        _columns.Add(key, _filling.Days(Checked(days), default));
        return With(options);
    }

    private Cohort Set(Fact fact, ReadOnlySpan<bool> known, LaneColumn column)
    {
        _columns.Add(LaneColumnKey.Of(fact), column);
        _facts[fact.Index] = known.IsEmpty && fact.Type != FactType.Choice && fact.Type != FactType.Number ? LaneFact.KnownColumn : LaneFact.Column;
        return this;
    }

    private ReadOnlySpan<bool> Known(ReadOnlySpan<bool> known) => known.IsEmpty ? known : Checked(known);

    private ReadOnlySpan<T> Checked<T>(ReadOnlySpan<T> column) => column.Length == Count
        ? column
        : throw new ArgumentException($"a column of {column.Length} values does not fit a cohort of {Count}", nameof(column));

    private Fact Find(string fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Rulebook.FindFact(fact) ?? throw new ArgumentException($"the rulebook has no fact named `{fact}`", nameof(fact));
    }

    private SeveralFact FindSeveral(string fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return Rulebook.FindSeveral(fact) switch
        {
            null => throw new ArgumentException($"the rulebook has no fact of several values named `{fact}`", nameof(fact)),
            { Values.Length: > 64 } => throw new ArgumentException($"`{fact}` has more than 64 values", nameof(fact)),
            var several => several,
        };
    }

    private Fact Find(string fact, FactType type) => Find(fact) is var found && found.Type == type
        ? found
        : throw new ArgumentException($"`{fact}` is not of the type of this column", nameof(fact));
}

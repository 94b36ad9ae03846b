using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Running;
using EligibilityEngine.Populations.Terms;
using EligibilityEngine.Populations.Vectors;

namespace EligibilityEngine.Populations.Synthetic;

/// <summary>Which persons nobody can be, because they break a constraint of the rulebook or have a value that their fact cannot have: found by the engine itself, for all of them at once.</summary>
internal sealed class ConstraintCheck
{
    private readonly Rulebook _rulebook;
    private readonly ImmutableArray<Fact> _facts;
    private readonly LaneProgram _program;

    public ConstraintCheck(Rulebook rulebook, ImmutableArray<Fact> facts, DateOnly on)
    {
        (_rulebook, _facts) = (rulebook, facts);
        var drawn = facts.ToHashSet();
        _program = LaneProgram.Compile(rulebook, new LaneOptions
        {
            On = LaneDay.Of(on),
            Questions = [],
            Facts = [.. rulebook.Facts.Select(f => drawn.Contains(f) ? LaneFact.Column : LaneFact.Unknown)],
        });
    }

    /// <summary>The positions of the persons who cannot be.</summary>
    public ImmutableArray<int> Broken(long[][] values, int count)
    {
        var (columns, refused) = (new LaneColumns(_rulebook, count), Words.For(count, 0));
        var filling = new ColumnFilling(count, refused);
        for (var i = 0; i < _facts.Length; i++)
        {
            columns.Add(LaneColumnKey.Of(_facts[i]), Column(filling, _facts[i], values[i].AsSpan(0, count)));
        }

        var results = LaneRunner.Run(_program, columns);
        return [.. Enumerable.Range(0, count).Where(i => results.IsInError(i) || refused.Bit(i))];
    }

    private static LaneColumn OneByOne(Fact fact, ReadOnlySpan<long> values)
    {
        var column = LaneColumn.Of(fact, values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            column.Set(i, FactValue.Of(values[i]));
        }

        return column;
    }

    private static LaneColumn Column(ColumnFilling filling, Fact fact, ReadOnlySpan<long> values)
    {
        switch (fact.Type)
        {
            case FactType.Number:
                return filling.Numbers(fact, values, default);
            case FactType.Date:
                var days = new DateOnly[values.Length];
                for (var i = 0; i < days.Length; i++)
                {
                    days[i] = DateOnly.FromDayNumber((int)values[i]);
                }

                return filling.Days(days, default);
            case FactType.Choice when fact.Values.Length > byte.MaxValue:
                return OneByOne(fact, values);
            default:
                var codes = new byte[values.Length];
                for (var i = 0; i < codes.Length; i++)
                {
                    codes[i] = (byte)values[i];
                }

                return fact.Type == FactType.YesNo ? filling.YesNo(codes, default) : filling.Choice(fact, codes, default);
        }
    }
}

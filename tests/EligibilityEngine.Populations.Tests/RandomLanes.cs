using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Terms;
using EligibilityEngine.Text;

namespace EligibilityEngine.Populations.Tests;

/// <summary>Lanes made up at random for a rulebook, with a program compiled for no more than what they vary in.</summary>
internal sealed class RandomLanes
{
    private readonly Rulebook _rulebook;
    private readonly Random _random;
    private readonly Lane _shared;
    private readonly bool _hasFewDays;

    private RandomLanes(Rulebook rulebook, Random random, int count)
    {
        _rulebook = rulebook;
        _random = random;
        _hasFewDays = random.Next(2) == 0;
        _shared = Any();
        Options = new LaneOptions
        {
            On = random.Next(2) == 0 ? LaneDay.Each : LaneDay.Of(_shared.On),
            LawOf = random.Next(3) switch { 0 => LaneDay.AsOn, 1 => LaneDay.Each, _ => LaneDay.Of(_shared.LawOf) },
            KnownBy = random.Next(3) switch { 0 => LaneDay.None, 1 => LaneDay.Each, _ => LaneDay.Of(_shared.LawOf) },
            Facts = [.. rulebook.Facts.Select(f => random.Next(6) switch
            {
                0 => LaneFact.Unknown,
                1 => LaneFact.Of(_shared.Facts[f.Index]),
                2 => LaneFact.KnownColumn,
                _ => LaneFact.Column,
            })],
            AssumesOrdinary = random.Next(3) == 0,
            WithProvisions = true,
        };
        Lanes = [.. Enumerable.Range(0, count).Select(_ => AsCompiled(Any()))];
        Columns = Write();
    }

    public LaneOptions Options { get; }

    public ImmutableArray<Lane> Lanes { get; }

    public LaneColumns Columns { get; }

    public static RandomLanes Create(Rulebook rulebook, Random random, int count) => new(rulebook, random, count);

    private Lane Any()
    {
        var known = _random.Next(3) * 0.3 + 0.35;
        var on = Day();
        return new Lane(_rulebook, on, Day(), Day(), false, [.. _rulebook.Facts.Select(f => _random.NextDouble() < known ? Value(f) : FactValue.Unknown)]);
    }

    private FactValue Value(Fact fact) => FactValue.Of(fact.Type switch
    {
        FactType.YesNo => _random.Next(2),
        FactType.Choice => _random.Next(fact.Values.Length),
        FactType.Date => Day().DayNumber,
        _ => Math.Clamp(Number(), fact.Minimum ?? -Limits.Number, fact.Maximum ?? Limits.Number),
    });

    private long Number() => _random.Next(40) == 0 ? _random.NextInt64(-Limits.Number, Limits.Number) : _random.Next(10) == 0 ? _random.Next(-20_000, 70_000) : _random.Next(-5, 40);

    /// <summary>Days near each other, ends of months, leap days; and, unless they are to be few, any day of the calendar.</summary>
    private DateOnly Day()
    {
        var year = _random.Next(10) == 0 && !_hasFewDays ? _random.Next(1, 10_000) : _random.Next(1985, 2031);
        var month = _random.Next(3) == 0 ? 2 : _random.Next(1, 13);
        var last = DateTime.DaysInMonth(year, month);
        return new DateOnly(year, month, _random.Next(4) switch { 0 => last, 1 => last - 1, 2 => 1, _ => _random.Next(1, last + 1) });
    }

    /// <summary>The lane as the program was told that it would be.</summary>
    private Lane AsCompiled(Lane lane)
    {
        var on = Options.On.Day ?? lane.On;
        return lane with
        {
            On = on,
            LawOf = Options.LawOf.IsAsOn ? on : Options.LawOf.Day ?? lane.LawOf,
            KnownBy = Options.KnownBy == LaneDay.None ? null : Options.KnownBy.Day ?? (_random.Next(4) == 0 ? null : lane.KnownBy),
            AssumesOrdinary = Options.AssumesOrdinary,
            Facts = [.. _rulebook.Facts.Select(f => Options.Facts[f.Index] switch
            {
                { IsColumn: false } said => said.Value,
                { IsKnownEverywhere: true } when !lane.Facts[f.Index].IsKnown => Value(f),
                _ => lane.Facts[f.Index],
            })],
        };
    }

    private LaneColumns Write()
    {
        var columns = new LaneColumns(_rulebook, Lanes.Length);
        AddNarrowColumns(columns);
        for (var i = 0; i < Lanes.Length; i++)
        {
            Lanes[i].WriteTo(columns, i);
        }

        return columns;
    }

    /// <summary>Some columns in the least width that holds them; the others are made as they are filled.</summary>
    private void AddNarrowColumns(LaneColumns columns)
    {
        foreach (var fact in _rulebook.Facts.Where(f => f.Type == FactType.Number && _random.Next(2) == 0))
        {
            var values = Lanes.Select(l => l.Facts[fact.Index]).Where(v => v.IsKnown).Select(v => v.Code).DefaultIfEmpty().ToList();
            var width = NumberColumn.WidthFor(values.Min(), values.Max());
            columns.Add(LaneColumnKey.Of(fact), new NumberColumn(Lanes.Length, width, width == LaneWidth.Eight ? 0 : values.Min()));
        }

        var days = _rulebook.Facts.Where(f => f.Type == FactType.Date).Select(LaneColumnKey.Of).Append(LaneColumnKey.On);
        foreach (var key in days.Where(_ => _hasFewDays && _random.Next(3) > 0))
        {
            columns.Add(key, new DayColumn(Lanes.Length, LaneWidth.Two));
        }
    }
}

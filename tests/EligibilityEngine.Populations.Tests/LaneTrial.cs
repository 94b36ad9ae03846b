using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Terms;
using EligibilityEngine.Testing.BruteForce;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Text;

namespace EligibilityEngine.Populations.Tests;

/// <summary>
/// Lanes mixed of a few made-up cases and the ends of the calendar and of numbers, with a program compiled for no more than what they vary in.
/// </summary>
internal sealed class LaneTrial
{
    private const int Persons = 12;

    private readonly Rulebook _rulebook;
    private readonly Random _random;
    private readonly ImmutableArray<BoundCase> _persons;
    private readonly bool _hasFewDays;

    public LaneTrial(LawAndCase made, int count)
    {
        _rulebook = made.Rulebook;
        _persons = [.. Enumerable.Range(0, Persons).Select(i => Completions.Bind(_rulebook, i == 0 ? made.Case : made.AnotherCase()))];
        _random = new Random(made.Dice.Next(10_000));
        _hasFewDays = _random.Next(2) == 0;
        var shared = _persons[0];
        Options = new LaneOptions
        {
            On = _random.Next(2) == 0 ? LaneDay.Each : LaneDay.Of(shared.Case.On),
            LawOf = _random.Next(3) switch { 0 => LaneDay.AsOn, 1 => LaneDay.Each, _ => LaneDay.Of(shared.LawOf) },
            KnownBy = _random.Next(3) switch { 0 => LaneDay.None, 1 => LaneDay.Each, _ => LaneDay.Of(shared.LawOf) },
            Facts = [.. _rulebook.Facts.Select(f => _random.Next(6) switch
            {
                0 => LaneFact.Unknown,
                1 => LaneFact.Of(shared.Value(f)),
                2 => LaneFact.KnownColumn,
                _ => LaneFact.Column,
            })],
            AssumesOrdinary = _random.Next(3) == 0,
            WithProvisions = true,
        };
        Cases = [.. Enumerable.Range(0, count).Select(_ => Any())];
    }

    public LaneOptions Options { get; }

    public ImmutableArray<BoundCase> Cases { get; }

    /// <summary>What lanes find.</summary>
    public IEnumerable<(BoundCase Case, Finding Found)> Run() => Lane.Run(Cases, LaneProgram.Compile(_rulebook, Options), Columns());

    private LaneColumns Columns()
    {
        var columns = new LaneColumns(_rulebook, Cases.Length);
        AddNarrowColumns(columns);
        for (var i = 0; i < Cases.Length; i++)
        {
            Cases[i].WriteTo(columns, i);
        }

        return columns;
    }

    /// <summary>A lane as the program was told that it would be.</summary>
    private BoundCase Any()
    {
        var on = Options.On.Day ?? Day(p => p.Case.On);
        var days = new Case(on)
        {
            LawOf = Options.LawOf.IsAsOn ? on : Options.LawOf.Day ?? Day(p => p.LawOf),
            KnownBy = Options.KnownBy == LaneDay.None ? null : Options.KnownBy.Day ?? (_random.Next(4) == 0 ? null : Day(p => p.Case.KnownBy ?? p.LawOf)),
            AssumesOrdinary = Options.AssumesOrdinary,
        };
        return Lane.Of(_rulebook, days, fact => Options.Facts[fact.Index] switch
        {
            { IsColumn: false } said => said.Value,
            { IsKnownEverywhere: true } => Value(fact) is { IsKnown: true } value ? value : End(fact),
            _ => Value(fact),
        });
    }

    private FactValue Value(Fact fact) => _random.Next(40) == 0 ? End(fact) : _persons[_random.Next(Persons)].Value(fact);

    /// <summary>A value far off, as far as the fact can have it.</summary>
    private FactValue End(Fact fact) => FactValue.Of(fact.Type switch
    {
        FactType.YesNo => _random.Next(2),
        FactType.Choice => _random.Next(fact.Values.Length),
        FactType.Date => Day(p => p.Case.On).DayNumber,
        _ => Math.Clamp(_random.Next(3) == 0 ? _random.NextInt64(-Limits.Number, Limits.Number) : _random.Next(-20_000, 70_000), fact.Minimum ?? -Limits.Number, fact.Maximum ?? Limits.Number),
    });

    /// <summary>A day of some person; ends of months, leap days; and, unless they are to be few, any day of the calendar.</summary>
    private DateOnly Day(Func<BoundCase, DateOnly> ofPerson)
    {
        if (_random.Next(2) == 0)
        {
            return ofPerson(_persons[_random.Next(Persons)]);
        }

        var year = _random.Next(10) == 0 && !_hasFewDays ? _random.Next(1, 10_000) : _random.Next(1985, 2031);
        var month = _random.Next(3) == 0 ? 2 : _random.Next(1, 13);
        var last = DateTime.DaysInMonth(year, month);
        return new DateOnly(year, month, _random.Next(4) switch { 0 => last, 1 => last - 1, 2 => 1, _ => _random.Next(1, last + 1) });
    }

    /// <summary>Some columns in the least width that holds them; the others are made as they are filled.</summary>
    private void AddNarrowColumns(LaneColumns columns)
    {
        foreach (var fact in _rulebook.Facts.Where(f => f.Type == FactType.Number && _random.Next(2) == 0))
        {
            var values = Cases.Select(c => c.Value(fact)).Where(v => v.IsKnown).Select(v => v.Code).DefaultIfEmpty().ToList();
            var width = NumberColumn.WidthFor(values.Min(), values.Max());
            columns.Add(LaneColumnKey.Of(fact), new NumberColumn(Cases.Length, width, width == LaneWidth.Eight ? 0 : values.Min()));
        }

        var days = _rulebook.Facts.Where(f => f.Type == FactType.Date).Select(LaneColumnKey.Of).Append(LaneColumnKey.On);
        foreach (var key in days.Where(_ => _hasFewDays && _random.Next(3) > 0))
        {
            columns.Add(key, new DayColumn(Cases.Length, LaneWidth.Two));
        }
    }
}

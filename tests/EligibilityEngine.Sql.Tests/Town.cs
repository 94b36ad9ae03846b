using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Sql.Tests.Engines;
using EligibilityEngine.Testing.BruteForce;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Text;

namespace EligibilityEngine.Sql.Tests;

/// <summary>Persons mixed of a few made-up cases and the ends of the calendar and of numbers, and a query written for no more than what they vary in.</summary>
internal sealed class Town
{
    private const int Cases = 10;

    private readonly Rulebook _rulebook;
    private readonly Random _random;
    private readonly ImmutableArray<BoundCase> _cases;
    private readonly ImmutableHashSet<string> _columns;
    private readonly SqlOptions _options;
    private readonly ImmutableArray<(string Name, object Value)> _parameters;

    public Town(LawAndCase made, int count)
    {
        _rulebook = made.Rulebook;
        _cases = [.. Enumerable.Range(0, Cases).Select(i => Completions.Bind(_rulebook, i == 0 ? made.Case : made.AnotherCase()))];
        _random = new Random(made.Dice.Next(10_000));
        var shared = _cases[0];
        _columns = [.. _rulebook.Facts.Where(f => f.Reading is null && _random.Next(6) > 0).Select(f => f.Id)];
        var read = _rulebook.Readings.ToDictionary(r => r.Id, r => _random.Next(4));
        _columns = _columns.Union(read.Where(r => r.Value == 0).Select(r => r.Key));
        _options = new SqlOptions
        {
            Questions = [.. _rulebook.Questions.Select(q => q.Id)],
            On = Day(shared.Case.On, "day"),
            LawOf = _random.Next(3) == 0 ? null : Day(shared.LawOf, "law_of"),
            KnownBy = _random.Next(3) == 0 ? null : Day(shared.Case.KnownBy ?? shared.LawOf, "known_by"),
            AssumesOrdinary = _random.Next(3) == 0,
            Columns = [.. _columns.Order(StringComparer.Ordinal), .. _columns.IsEmpty ? [_rulebook.Facts[0].Id] : Array.Empty<string>()],
            Readings = read.Where(r => r.Value is 1 or 2).ToImmutableDictionary(r => r.Key, r => r.Value == 1 ? SqlOptions.Given : _rulebook.FindFact(r.Key)!.Values[0].Id),
        };
        _columns = [.. _options.Columns];
        _parameters = [.. Days(shared).Where(d => d.Day?.ParameterName is not null).Select(d => (d.Day!.ParameterName!, (object)d.Value)),
            .. _options.Readings.Where(r => r.Value == SqlOptions.Given).Select(r => (Formulas.Names.Plain(r.Key), (object)_rulebook.FindFact(r.Key)!.Values[^1].Id))];
        Persons = [.. Enumerable.Range(0, count).Select(_ => Any())];
    }

    public ImmutableArray<Person> Persons { get; }

    public void Check(Database engine)
    {
        var query = _rulebook.AsSql(engine.Dialect, _options);
        Trial.Load(engine, _options, query, Persons);
        Trial.Compare(engine, _rulebook, _options, query, Persons, [.. query.Parameters.Select(p => (p, _parameters.Single(g => g.Name == p).Value))]);
    }

    private static IEnumerable<(SqlDay? Day, DateOnly Value)> Days(SqlDay? on, SqlDay? lawOf, SqlDay? knownBy, BoundCase shared) =>
        [(on, shared.Case.On), (lawOf, shared.LawOf), (knownBy, shared.Case.KnownBy ?? shared.LawOf)];

    private IEnumerable<(SqlDay? Day, DateOnly Value)> Days(BoundCase shared) => Days(_options.On, _options.LawOf, _options.KnownBy, shared);

    private SqlDay Day(DateOnly day, string name) => _random.Next(4) switch { 0 => SqlDay.Of(day), 1 => SqlDay.Parameter($"{name}_asked"), _ => SqlDay.Column(name) };

    private Person Any()
    {
        var shared = _cases[0];
        var on = _options.On.ColumnName is null ? shared.Case.On : AnyDay(p => p.Case.On);
        var days = new Case(on)
        {
            LawOf = _options.LawOf is null ? on : _options.LawOf.ColumnName is null ? shared.LawOf : AnyDay(p => p.LawOf),
            KnownBy = _options.KnownBy is null ? null : _options.KnownBy.ColumnName is null ? shared.Case.KnownBy ?? shared.LawOf : _random.Next(4) == 0 ? null : AnyDay(p => p.Case.KnownBy ?? p.LawOf),
            AssumesOrdinary = _options.AssumesOrdinary,
        };
        return new Person(_rulebook, days, [.. _rulebook.Facts.Select(f => _options.Readings.TryGetValue(f.Id, out var chosen) ? FactValue.Of(chosen == SqlOptions.Given ? f.Values.Length - 1 : 0)
            : _columns.Contains(f.Id) ? _random.Next(40) == 0 ? End(f) : Value(_cases[_random.Next(Cases)], f)
            : FactValue.Unknown)]);
    }

    private static FactValue Value(BoundCase @case, Fact fact) => @case.Given[fact.Index]?.On(@case.Case.On).Value ?? FactValue.Unknown;

    /// <summary>A value far off, as far as the fact can have it.</summary>
    private FactValue End(Fact fact) => FactValue.Of(fact.Type switch
    {
        FactType.YesNo => _random.Next(2),
        FactType.Choice => _random.Next(fact.Values.Length),
        FactType.Date => AnyDay(p => p.Case.On).DayNumber,
        _ => Math.Clamp(_random.Next(3) == 0 ? _random.NextInt64(-Limits.Number, Limits.Number) : _random.Next(-20_000, 70_000), fact.Minimum ?? -Limits.Number, fact.Maximum ?? Limits.Number),
    });

    /// <summary>A day of some person; ends of months, leap days; and any day of the calendar.</summary>
    private DateOnly AnyDay(Func<BoundCase, DateOnly> ofCase)
    {
        if (_random.Next(2) == 0)
        {
            return ofCase(_cases[_random.Next(Cases)]);
        }

        var year = _random.Next(10) == 0 ? _random.Next(1, 10_000) : _random.Next(1985, 2031);
        var month = _random.Next(3) == 0 ? 2 : _random.Next(1, 13);
        var last = DateTime.DaysInMonth(year, month);
        return new DateOnly(year, month, _random.Next(4) switch { 0 => last, 1 => last - 1, 2 => 1, _ => _random.Next(1, last + 1) });
    }
}

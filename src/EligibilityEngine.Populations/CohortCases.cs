using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Terms;

namespace EligibilityEngine.Populations;

/// <summary>What a cohort says of one person, as a case.</summary>
internal sealed class CohortCases
{
    private readonly LaneOptions _options;
    private readonly ImmutableArray<(Fact Fact, LaneColumn Column)> _columns;
    private readonly ImmutableArray<LaneColumn> _all;
    private readonly LaneColumns _days;
    private readonly Case _common;

    public CohortCases(LaneColumns columns, LaneOptions options, ImmutableArray<LaneFact> facts)
    {
        (Rulebook, _days, _options) = (columns.Rulebook, columns, options);
        _columns = [.. Rulebook.Facts.Where(f => facts[f.Index].IsColumn).Select(f => (f, columns.Find(LaneColumnKey.Of(f))!))];
        _all = [.. _columns.Select(c => c.Column), .. EachDay().Select(k => columns.Find(k)!)];
        _common = Rulebook.Facts.Where(f => facts[f.Index] is { IsColumn: false, Value.IsKnown: true })
            .Aggregate(new Case(default(DateOnly)) { AssumesOrdinary = options.AssumesOrdinary }, (c, f) => c.With(f.Id, f.Write(facts[f.Index].Value)));
    }

    public Rulebook Rulebook { get; }

    /// <summary>All that differs between persons.</summary>
    public SaidOfPerson SaidOf(int person) => new([.. _all.Select(c => c.Get(person))]);

    /// <summary>The case of a person.</summary>
    public Case CaseOf(int person)
    {
        var on = DayOf(_options.On, LaneColumnKey.On, person)!.Value;
        var days = _common with
        {
            On = on,
            LawOf = DayOf(_options.LawOf, LaneColumnKey.LawOf, person) is { } lawOf && lawOf != on ? lawOf : null,
            KnownBy = DayOf(_options.KnownBy, LaneColumnKey.KnownBy, person) is { } knownBy && knownBy < DateOnly.MaxValue ? knownBy : null,
        };
        return _columns.Where(c => c.Column.Get(person).IsKnown).Aggregate(days, (c, f) => c.With(f.Fact.Id, f.Fact.Write(f.Column.Get(person))));
    }

    private IEnumerable<LaneColumnKey> EachDay() =>
        new[] { (_options.On, LaneColumnKey.On), (_options.LawOf, LaneColumnKey.LawOf), (_options.KnownBy, LaneColumnKey.KnownBy) }.Where(d => d.Item1.IsColumn).Select(d => d.Item2);

    private DateOnly? DayOf(LaneDay day, LaneColumnKey key, int person) => day.IsColumn ? DateOnly.FromDayNumber((int)_days.Find(key)!.Get(person).Code) : day.Day;
}

/// <summary>What is said of a person in each column; equal where the same is.</summary>
internal readonly struct SaidOfPerson(ImmutableArray<FactValue> values) : IEquatable<SaidOfPerson>
{
    private readonly ImmutableArray<FactValue> _values = values;

    public bool Equals(SaidOfPerson other) => _values.AsSpan().SequenceEqual(other._values.AsSpan());

    public override bool Equals(object? obj) => obj is SaidOfPerson other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var value in _values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }
}

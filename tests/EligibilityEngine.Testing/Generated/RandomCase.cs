using EligibilityEngine.Law;

namespace EligibilityEngine.Testing.Generated;

/// <summary>
/// Cases made up at random for a rulebook, with values near its thresholds: some facts unknown, some with a history, some derived facts given
/// directly; sometimes the law of another day, a horizon, or assumptions. The same seed gives the same case.
/// </summary>
public sealed class RandomCase
{
    private const int Tries = 20;

    private readonly Rulebook _rulebook;
    private readonly Random _random;
    private readonly Thresholds _thresholds;

    private RandomCase(Rulebook rulebook, Random random)
    {
        _rulebook = rulebook;
        _random = random;
        _thresholds = new Thresholds(rulebook);
    }

    /// <summary>A case that can be decided: it breaks no constraint and does not contradict itself.</summary>
    public static Case Create(Rulebook rulebook, Random random)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(random);
        var draw = new RandomCase(rulebook, random);
        for (var i = 0; i < Tries; i++)
        {
            if (draw.Any() is var @case && !rulebook.Decide(@case).HasErrors)
            {
                return @case;
            }
        }

        return new Case(random.Day());
    }

    /// <summary>The case with one fact more, or null where that fact would break a constraint, contradict another, or is no longer to be had.</summary>
    public static Case? Learn(Rulebook rulebook, Case @case, Random random)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(random);
        var decision = rulebook.Decide(@case).Value;
        // Where a derived fact is stated, what it is derived from is no longer assumed: that is less information, not more.
        var unknown = decision.Facts.Where(f => !f.Value.IsKnown).Select(f => f.Fact)
            .Where(f => f.Derivation is null || !@case.AssumesOrdinary)
            .ToList();
        if (unknown.Count == 0)
        {
            return null;
        }

        var fact = random.Pick(unknown);
        var more = @case.With(fact.Id, fact.Write(FactValue.Of(new RandomCase(rulebook, random).Code(fact, @case.On))));
        return rulebook.Decide(more).HasErrors ? null : more;
    }

    private Case Any()
    {
        var on = _random.Day();
        var known = _random.Pick([0.1, 0.4, 0.7, 0.9, 1.0]);
        var facts = _rulebook.Facts.Where(f => f.Derivation is null && _random.Chance(known)).Select(f => Given(f, on)).ToList();
        var names = facts.Select(f => f.Name).ToHashSet();
        var derived = _rulebook.Facts.Where(f => f.Derivation is not null && !Bases(f).Any(b => names.Contains(b.Id)) && _random.Chance(0.3));
        return new Case(on)
        {
            LawOf = _random.Chance(0.3) ? _random.Day() : null,
            KnownBy = _random.Chance(0.3) ? _random.Day() : null,
            AssumesOrdinary = _random.Chance(0.3),
            Facts = [.. facts, .. derived.Select(f => new GivenFact(f.Id) { Otherwise = Value(f, on) })],
        };
    }

    private static IEnumerable<Fact> Bases(Fact fact) => fact.Derivation?.Bases.SelectMany(b => Bases(b).Append(b)) ?? [];

    private GivenFact Given(Fact fact, DateOnly on)
    {
        if (_random.Chance(0.85))
        {
            return new GivenFact(fact.Id) { Otherwise = Value(fact, on) };
        }

        var from = on.AddDays(_random.Next(-400, 100));
        return new GivenFact(fact.Id)
        {
            History = [new GivenPeriod(Value(fact, on), from, _random.Chance(0.5) ? from.AddDays(_random.Next(600)) : null)],
            Otherwise = _random.Chance(0.5) ? Value(fact, on) : null,
        };
    }

    private string Value(Fact fact, DateOnly on) => fact.Write(FactValue.Of(Code(fact, on)));

    private long Code(Fact fact, DateOnly on) => fact.Type switch
    {
        FactType.YesNo => _random.Next(2),
        FactType.Choice => _random.Next(fact.Values.Length),
        FactType.Date => Day(fact, on).DayNumber,
        _ => Math.Clamp(_thresholds.Near(fact, _random) ?? _random.Number(-2, 40), fact.Minimum ?? -100_000, fact.Maximum ?? 100_000),
    };

    /// <summary>A day near a threshold of its own, or of a fact that is counted from it.</summary>
    private DateOnly Day(Fact fact, DateOnly on)
    {
        if (_random.Chance(0.3) && _thresholds.Near(fact, _random) is { } near)
        {
            return DateOnly.FromDayNumber((int)near);
        }

        var counted = _rulebook.Facts.Where(f => f.Derivation is { } d && d.Bases.Contains(fact)).ToList();
        var count = counted.Count > 0 && _random.Chance(0.8) ? _thresholds.Near(_random.Pick(counted), _random) : null;
        var months = (int)Math.Clamp(12 * (count ?? _random.Number(0, 40)), -600, 1200);
        return _random.Chance(0.05) ? new DateOnly(2004, 2, 29) : on.AddMonths(-months).AddDays(_random.Next(-1, 2));
    }
}

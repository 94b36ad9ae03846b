using EligibilityEngine.Law;
using EligibilityEngine.Testing.BruteForce;

namespace EligibilityEngine.Testing.Generated;

/// <summary>Makes up cases for a rulebook, with values near its thresholds.</summary>
internal sealed class CaseDrafting(Rulebook rulebook, Measures measures)
{
    private const int Tries = 10;

    private readonly TestedValues _tested = new(rulebook);

    public Rulebook Rulebook => rulebook;

    /// <summary>A case that can be decided: it breaks no constraint and does not contradict itself.</summary>
    public Case Lawful(Dice dice)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (Any(dice) is var @case && !rulebook.Decide(@case).HasErrors)
            {
                return @case;
            }
        }

        return new Case(measures.FirstDay);
    }

    /// <summary>
    /// What is known of somebody: some facts, some of them with a history, some derived facts; sometimes the law of another day, a horizon, or
    /// assumptions. Now and then it cannot be true of one person.
    /// </summary>
    public Case Any(Dice dice)
    {
        var on = measures.Day(dice);
        var known = dice.Pick(measures.Known);
        var person = Person(new Case(on), rulebook.Facts.Where(f => f.Derivation is null), dice);
        var @case = new Case(on)
        {
            LawOf = dice.Chance(30) ? measures.Day(dice) : null,
            KnownBy = dice.Chance(30) ? measures.Day(dice) : null,
            AssumesOrdinary = dice.Chance(30),
            Facts = [.. person.Facts.Where(_ => dice.Chance(known)).Select(f => InPart(f, on, dice)).Select(f => dice.Chance(15) ? WithHistory(f, on, dice) : f)],
        };
        var derived = rulebook.DerivedFacts.Where(f => !Bases(f).Any(b => @case.Facts.Any(g => g.Name == b.Id)) && dice.Chance(30));
        return AsDays(AsWhole(Narrowed(WithDerivedInPart(dice.Chance(20) ? Person(@case, derived, dice) : WithDerived(@case, derived, person), person, dice), person), dice), dice);
    }

    /// <summary>The case with what it says of days that never came said of the days, for some of them.</summary>
    private Case AsDays(Case @case, Dice dice)
    {
        foreach (var (never, _) in rulebook.NeverFacts.Where(_ => dice.Chance(60)))
        {
            var date = @case.Facts.FirstOrDefault(f => f.Name == never.NeverOf!.Id);
            var said = @case.Facts.FirstOrDefault(f => f.Name == never.Id);
            @case = said is { Otherwise: "yes", History.IsEmpty: true } && date is null ? @case.Without(never.Id).With(never.NeverOf!.Id, NeverName.Word)
                : said is null && date is { Otherwise: { } text, History.IsEmpty: true } && PartText.IsPart(text) && !text.StartsWith(PartText.Not) ? @case.With(never.NeverOf!.Id, $"{text}{PartText.Or}{NeverName.Word}")
                : @case;
        }

        return @case;
    }

    /// <summary>The case without days that never came, and what follows from them; and without the word that a day came, now and then.</summary>
    private Case WithoutDaysThatNeverCame(Case @case, Dice dice)
    {
        foreach (var (never, told) in rulebook.NeverFacts)
        {
            @case = @case.Facts.FirstOrDefault(f => f.Name == never.Id)?.Otherwise == "yes" ? told.Aggregate(@case, (c, f) => c.Without(f.Id))
                : dice.Chance(50) ? @case.Without(never.Id)
                : @case;
        }

        return @case;
    }

    /// <summary>The case with what it says of the values of a fact of several said of the fact, for some of them.</summary>
    private Case AsWhole(Case @case, Dice dice)
    {
        foreach (var several in rulebook.SeveralFacts.Where(_ => dice.Chance(60)))
        {
            var given = several.Values.Select(v => @case.Facts.FirstOrDefault(f => f.Name == v.Id)).ToList();
            if (given.TrueForAll(f => f is null or { History.IsEmpty: true }) && given.Exists(f => f is not null))
            {
                var text = SeveralText.Write(several, [.. given.Select(f => f?.Otherwise switch { "yes" => SaidOfValue.Yes, "no" => SaidOfValue.No, _ => SaidOfValue.Nothing })]);
                @case = @case.With(several.Id, text);
            }
        }

        return @case;
    }

    /// <summary>Some facts of a case as somebody tells them who does not know them exactly: their values lie among others.</summary>
    private GivenFact InPart(GivenFact given, DateOnly on, Dice dice) => measures.InPart > 0 && dice.Chance(measures.InPart) && rulebook.FindFact(given.Name) is { } fact && given.Otherwise is { } value && Around(fact, FactValues.Parse(fact, value, null).Code!.Value, on, dice) is var around && Left.Of(fact, around).IsSaid
        ? given with { Otherwise = fact.Write(Left.Of(fact, around)) }
        : given;

    /// <summary>Some values of which one is the given, and some are others: mostly a range, sometimes with a gap.</summary>
    private ValueSet Around(Fact fact, long code, DateOnly on, Dice dice)
    {
        var other = Code(fact, on, dice);
        var (low, high) = (Math.Min(code, other), Math.Max(code, other));
        var values = fact.Type is FactType.YesNo or FactType.Choice ? ValueSet.Of([code, other])
            : dice.Next(4) switch
            {
                0 => ValueSet.Range(low, long.MaxValue),
                1 => ValueSet.Range(long.MinValue, high),
                2 => ValueSet.Joined([ValueSet.Of([code]), ValueSet.Of([code + 2]), ValueSet.Range(high + 1, high + dice.Next(20) + 2)]),
                _ => ValueSet.Range(low, high),
            };
        return FactValues.All(fact).And(values);
    }

    /// <summary>The case with some derived facts in part, which are so of the person, whether or not what they follow from is known.</summary>
    private Case WithDerivedInPart(Case @case, Case person, Dice dice)
    {
        if (measures.InPart == 0 || !dice.Chance(measures.InPart))
        {
            return @case;
        }

        var situation = Completions.SituationOf(rulebook, person with { On = @case.On });
        return rulebook.DerivedFacts.Where(f => dice.Chance(30) && situation[f].IsKnown && FactValues.IsValue(f, situation[f].Code))
            .Aggregate(@case, (c, f) => Left.Of(f, Around(f, situation[f].Code, c.On, dice)) is { IsSaid: true } left ? c.With(f.Id, f.Write(left)) : c);
    }

    /// <summary>The case with further facts of the person, as many as it takes that few enough completions are left.</summary>
    private Case Narrowed(Case @case, Case person) => measures.MostCompletions is not { } most ? @case : person.Facts
        .Where(f => @case.Facts.All(g => g.Name != f.Name))
        .Aggregate(@case, (c, f) => Completions.Of(rulebook, c).Count > most ? c.With(f) : c);

    /// <summary>The case with values of some facts made up independently of each other.</summary>
    private Case Person(Case @case, IEnumerable<Fact> facts, Dice dice) => WithoutDaysThatNeverCame(facts.Aggregate(@case, (c, f) => c.With(f.Id, Value(f, c.On, dice))), dice);

    /// <summary>The case with derived facts as they are of one person.</summary>
    private Case WithDerived(Case @case, IEnumerable<Fact> derived, Case person)
    {
        var situation = Completions.SituationOf(rulebook, person);
        return derived.Where(f => situation[f].IsKnown && FactValues.IsValue(f, situation[f].Code)).Aggregate(@case, (c, f) => c.With(f.Id, f.Write(situation[f])));
    }

    /// <summary>The case with one fact more, or null where that fact would break a constraint, contradict another, or is no longer to be had.</summary>
    public Case? Learn(Case @case, Dice dice)
    {
        var decision = rulebook.Decide(@case).Value;
        // Where a derived fact is stated, what it is derived from is no longer assumed: that is less information, not more.
        var unknown = decision.Facts.Where(f => !f.Value.IsKnown).Select(f => f.Fact).Where(f => f.Derivation is null || !@case.AssumesOrdinary).ToList();
        if (unknown.Count == 0)
        {
            return null;
        }

        var fact = dice.Pick(unknown);
        var more = @case.With(fact.Id, Value(fact, @case.On, dice));
        return rulebook.Decide(more).HasErrors ? null : more;
    }

    /// <summary>A value of a fact, as it is written.</summary>
    public string Value(Fact fact, DateOnly on, Dice dice) => fact.Write(FactValue.Of(Code(fact, on, dice)));

    private static IEnumerable<Fact> Bases(Fact fact) => fact.Derivation?.Bases.SelectMany(b => Bases(b).Append(b)) ?? [];

    private GivenFact WithHistory(GivenFact given, DateOnly on, Dice dice)
    {
        var fact = rulebook.FindFact(given.Name)!;
        var from = on.AddDays(dice.Between(-400, 100));
        return given with
        {
            History = [new GivenPeriod(Value(fact, on, dice), from, dice.Chance(50) ? from.AddDays(dice.Next(600)) : null)],
            Otherwise = dice.Chance(50) ? given.Otherwise : null,
        };
    }

    private long Code(Fact fact, DateOnly on, Dice dice) => fact.Type switch
    {
        FactType.YesNo => dice.Next(2),
        FactType.Choice => dice.Next(fact.Values.Length),
        FactType.Date => Day(fact, on, dice).DayNumber,
        _ => Math.Clamp(_tested.Near(fact, dice) ?? dice.Between(-2, 40), fact.Minimum ?? -100_000, fact.Maximum ?? 100_000),
    };

    /// <summary>A day near a threshold of its own, or of a fact that is counted from it.</summary>
    private DateOnly Day(Fact fact, DateOnly on, Dice dice)
    {
        if (dice.Chance(30) && _tested.Near(fact, dice) is { } near)
        {
            return DateOnly.FromDayNumber((int)near);
        }

        var counted = rulebook.Facts.Where(f => f.Derivation is { Since: not null } d && d.Bases.Contains(fact)).ToList();
        var fallback = dice.Next(measures.Years);
        var (count, kind) = counted.Count > 0 && dice.Chance(80) && dice.Pick(counted) is var one ? (_tested.Near(one, dice) ?? fallback, one.Derivation!.Since) : (fallback, TimeUnit.CompletedYears);
        var nudged = on.AddDays(dice.Between(-1, 1));
        return dice.Chance(5) ? measures.LeapDay : kind switch
        {
            TimeUnit.CompletedDays => nudged.AddDays(-(int)count),
            TimeUnit.CompletedMonths => nudged.AddMonths(-(int)count),
            TimeUnit.CalendarYears => new DateOnly(on.Year - (int)count, 1, 1).AddDays(dice.Between(-1, 1)),
            _ => nudged.AddYears(-(int)count),
        };
    }
}

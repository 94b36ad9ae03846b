using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Timelines;

/// <summary>A case made up at random whose facts change in the course of a range of days.</summary>
internal static class RandomLife
{
    /// <summary>The case. Where <paramref name="mayBeWrong"/>, derived facts are stated for a while, rightly at first.</summary>
    public static Case Create(LawAndCase made, DateOnly from, DateOnly through, bool mayBeWrong)
    {
        var (rulebook, random) = (made.Rulebook, made.Dice);
        Case[] drawn = [made.Case, made.AnotherCase(), made.AnotherCase()];
        var facts = rulebook.Facts
            .Where(f => f.Derivation is null)
            .Select(f => Give(f, [.. drawn.SelectMany(c => c.Facts).Where(g => g.Name == f.Id)], random, from, through))
            .OfType<GivenFact>();
        var life = drawn[0] with { LawOf = random.Next(5) == 0 ? drawn[0].LawOf : null, Facts = [.. facts] };
        return mayBeWrong ? rulebook.Facts.Where(f => f.Derivation is not null && random.Next(2) == 0).Aggregate(life, (l, f) => State(l, f, rulebook, random, from, through)) : life;
    }

    /// <summary>States a derived fact as it is on some day, for a while in which it may change.</summary>
    private static Case State(Case life, Fact derived, Rulebook rulebook, Random random, DateOnly from, DateOnly through)
    {
        var start = from.AddDays(random.Next(through.DayNumber - from.DayNumber));
        var known = rulebook.Decide(life with { On = start }).ValueOrNull?.Facts.Single(f => f.Fact == derived).Value ?? FactValue.Unknown;
        return known.IsKnown
            ? life.With(new GivenFact(derived.Id) { History = [new GivenPeriod(derived.Write(known), start, start.AddDays(random.Next(500)))] })
            : life;
    }

    private static GivenFact? Give(Fact fact, GivenFact[] drawn, Random random, DateOnly from, DateOnly through)
    {
        if (drawn.Length == 0)
        {
            return null;
        }

        var plain = drawn.Select(d => d.Otherwise).OfType<string>().FirstOrDefault();
        var values = drawn.SelectMany(d => d.History.Select(h => h.Value)).Concat(drawn.Select(d => d.Otherwise)).OfType<string>().ToArray();
        return random.Next(3) > 0
            ? new GivenFact(fact.Id) { Otherwise = plain ?? values[0] }
            : new GivenFact(fact.Id)
            {
                History = [.. Periods(values, random, from, through)],
                Otherwise = random.Next(2) == 0 ? plain : null,
            };
    }

    /// <summary>Periods one after the other, some with a gap between them.</summary>
    private static IEnumerable<GivenPeriod> Periods(string[] values, Random random, DateOnly from, DateOnly through)
    {
        var days = through.DayNumber - from.DayNumber;
        var start = from.AddDays(random.Next(-days / 4, days / 2));
        foreach (var value in values)
        {
            var end = start.AddDays(random.Next(days / 2));
            yield return new GivenPeriod(value, start, end);
            start = end.AddDays(random.Next(1, 4) == 1 ? random.Next(1, 60) : 1);
        }
    }
}

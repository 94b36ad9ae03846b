using System.Text;
using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Tests;

public sealed class SyntheticPopulationTests
{
    private static readonly Rulebook Law = Kazakhstan.Rulebook;

    private const string Few = """
        population: few
        title: Few
        on: 2026-03-01
        marginals:
          - { fact: sex, shares: { male: 3, female: 1 }, assumption: x }
          - { fact: born, spread: [ { from: 1990-01-01, through: 1999-12-31, weight: 2 }, { from: 2000-01-01, through: 2004-12-31, weight: 1 } ], assumption: x }
          - { fact: citizen, shares: { yes: 9, no: 1 }, assumption: x, missing: { per-thousand: 100, assumption: x } }
          - fact: served-conscript-term
            cases:
              - { when: { sex: female }, shares: { no: 1 }, assumption: x }
              - { when: { age: { from: 19, below: 27 } }, shares: { yes: 1, no: 3 }, assumption: x }
              - { shares: { yes: 1, no: 1 }, assumption: x }
          - { fact: protected-work, shares: { none: 6, teacher: 3, deputy: 1 }, assumption: x }
          - { fact: children-below-18, shares: { 0: 1, 3: 1 }, assumption: x }
          - { fact: discharged-on, spread: [ { years-after: born, from: 19, through: 20, weight: 1 } ], assumption: x }
        """;

    [Fact]
    public void The_persons_of_a_seed_are_these_on_every_machine() =>
        string.Join('\n', Rows(Read(Few), 4, seed: 7)).Should().Be(FirstFour.ReplaceLineEndings("\n"));

    private const string FirstFour = """
        male,1992-05-20,unknown,no,no,no,no,no,no,no,no,0,2012-10-18
        female,1997-09-11,yes,no,no,no,no,yes,no,no,no,0,2017-06-24
        male,1998-10-21,yes,yes,no,no,no,yes,no,no,no,3,2019-04-07
        male,2002-05-07,yes,no,no,no,no,no,no,no,no,0,2022-11-30
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Threads_make_no_difference(int threads) =>
        Rows(Read(Few), 40_000, seed: 7, threads).Should().Equal(Rows(Read(Few), 40_000, seed: 7, 1));

    [Fact]
    public void A_person_hangs_on_the_seed_and_its_number_alone()
    {
        var many = Rows(Read(Few), 9_000, seed: 7).ToList();

        Rows(Read(Few), 100, seed: 7).Should().Equal(many.Take(100));
        Rows(Read(Few), 100, seed: 8).Should().NotEqual(many.Take(100));
    }

    [Fact]
    public void A_marginal_that_is_added_changes_no_other()
    {
        var more = Few.Replace("marginals:\n", "marginals:\n  - { fact: married, shares: { yes: 1, no: 1 }, assumption: x }\n", StringComparison.Ordinal);

        Rows(Read(more), 500, seed: 1).Select(r => r[(r.IndexOf(',', StringComparison.Ordinal) + 1)..]).Should().Equal(Rows(Read(Few), 500, seed: 1));
    }

    [Fact]
    public void Values_come_up_as_the_shares_say_and_as_they_hang_on_each_other()
    {
        const int count = 40_000;
        var population = Read(Few);
        var persons = Persons(population, count, seed: 3);
        double Share(Func<Dictionary<string, string>, bool> of, Func<Dictionary<string, string>, bool>? among = null)
        {
            var all = persons.Where(among ?? (_ => true)).ToList();
            return (double)all.Count(of) / all.Count;
        }

        Share(p => p["sex"] == "male").Should().BeApproximately(0.75, 0.01);
        Share(p => string.CompareOrdinal(p["born"], "2000") < 0).Should().BeApproximately(2.0 / 3, 0.01);
        Share(p => p["citizen"] == "unknown").Should().BeApproximately(0.1, 0.01);
        Share(p => p["citizen"] == "yes", p => p["citizen"] != "unknown").Should().BeApproximately(0.9, 0.01);
        Share(p => p["served-conscript-term"] == "yes", p => p["sex"] == "female").Should().Be(0);
        Share(p => p["served-conscript-term"] == "yes", p => p["sex"] == "male" && string.CompareOrdinal(p["born"], "1999-03-02") >= 0 ).Should().BeApproximately(0.25, 0.02);
        Share(p => p["served-conscript-term"] == "yes", p => p["sex"] == "male" && string.CompareOrdinal(p["born"], "1999-03-01") <= 0).Should().BeApproximately(0.5, 0.02);
        Share(p => p["protected-work/teacher"] == "yes").Should().BeApproximately(0.3, 0.01);
        Share(p => p["protected-work/teacher"] == "yes" && p["protected-work/deputy"] == "yes").Should().Be(0);
        Share(p => p["children-below-18"] == "3").Should().BeApproximately(0.5, 0.01);
        persons.Should().OnlyContain(p => Since(p["born"], p["discharged-on"]) >= 19 && Since(p["born"], p["discharged-on"]) <= 20);
    }

    [Theory]
    [InlineData("kz")]
    [InlineData("kz-reserve-officers")]
    public void Nobody_of_the_populations_of_Kazakhstan_breaks_a_constraint(string name)
    {
        var population = SyntheticPopulation.Load(Law, Path.Combine(Repository.Root, "rules/kz/populations", name + ".yaml")).Value;
        foreach (var block in population.Draw(20_000, seed: 11))
        {
            Cohort(block, population.On).Run().CountInError().Should().Be(0);
        }
    }

    [Fact]
    public void The_engine_finds_nothing_wrong_with_a_person_of_Kazakhstan_taken_alone()
    {
        var population = SyntheticPopulation.Load(Law, Path.Combine(Repository.Root, "rules/kz/populations/kz.yaml")).Value;
        foreach (var person in Persons(population, 60, seed: 5))
        {
            Law.Decide(person.Where(f => f.Value != "unknown").Aggregate(new Case(population.On), (c, f) => c.With(f.Key, f.Value))).Diagnostics.Should().BeEmpty();
        }
    }

    [Fact]
    public void Whoever_would_break_a_constraint_is_drawn_anew_and_all_others_are_not()
    {
        const string clashing = """
            population: clashing
            title: Clashing
            on: 2026-03-01
            marginals:
              - { fact: permanently-abroad, shares: { yes: 1, no: 1 }, assumption: x }
              - { fact: temporarily-abroad, shares: { yes: 1, no: 1 }, assumption: x }
            """;
        var persons = Persons(Read(clashing), 9_000, seed: 1);

        persons.Should().NotContain(p => p["permanently-abroad"] == "yes" && p["temporarily-abroad"] == "yes");
        persons.GroupBy(p => (p["permanently-abroad"], p["temporarily-abroad"])).Should().HaveCount(3).And.OnlyContain(g => Math.Abs(g.Count() - 3_000) < 250);
    }

    [Fact]
    public void No_more_is_drawn_than_is_asked_for()
    {
        Read(Few).Draw(0, 1).Should().BeEmpty();
        Read(Few).Draw(8_193, 1).Select(b => (b.First, b.Count)).Should().Equal((0, 8_192), (8_192, 1));
        using var cancelled = new CancellationTokenSource();
        var blocks = Read(Few).Draw(long.MaxValue, 1, cancellation: cancelled.Token).GetEnumerator();
        blocks.MoveNext().Should().BeTrue();
        cancelled.Cancel();
        blocks.Invoking(b => b.MoveNext()).Should().Throw<OperationCanceledException>();
    }

    [Theory]
    [InlineData("fact: sex, shares: { male: 3", "fact: sexx, shares: { male: 3", "EE2001", "5:13")]
    [InlineData("shares: { male: 3", "shares: { mal: 3", "EE2011", "5:28")]
    [InlineData("shares: { male: 3, female: 1 }", "shares: { male: 0, female: 0 }", "EE6005", "5:26")]
    [InlineData("shares: { male: 3", "shares: { male: -3", "EE6005", "5:34")]
    [InlineData("shares: { male: 3, female: 1 }", "spread: [ { from: 1, through: 2, weight: 1 } ]", "EE6004", "5:26")]
    [InlineData("fact: sex, shares: { male: 3, female: 1 }", "fact: age, spread: [ { from: 1, through: 2, weight: 1 } ]", "EE6001", "5:13")]
    [InlineData("fact: sex, shares: { male: 3, female: 1 }", "fact: doctorate-as-academic-degree, shares: { counts: 1 }", "EE6001", "5:13")]
    [InlineData("assumption: x }\n  - { fact: born", "cites: law-561-IV/nothing }\n  - { fact: born", "EE2007", "5:57")]
    [InlineData("female: 1 }, assumption: x }", "female: 1 } }", "EE1012", "5:5")]
    [InlineData("from: 1990-01-01, through: 1999-12-31", "from: 1990-01-01, through: 1989-12-31", "EE6008", "6:37")]
    [InlineData("from: 1990-01-01", "from: 1990-02-30", "EE2009", "6:37")]
    [InlineData("weight: 2", "weight: 2, each-year: 1", "EE1021", "6:81")]
    [InlineData("spread: [ { years-after: born, from: 19, through: 20, weight: 1 } ]", "shares: { 2020-01-01: 1 }", "EE6004", "15:36")]
    [InlineData("years-after: born", "years-after: citizen-since", "EE6002", "15:53")]
    [InlineData("years-after: born", "years-after: sex", "EE2012", "15:53")]
    [InlineData("years-after: born, from: 19, through: 20, weight: 1", "from: 2019-01-01, through: 2020-01-01, each-year: x", "EE1017", "15:90")]
    [InlineData("per-thousand: 100", "per-thousand: 1001", "EE6005", "7:89")]
    [InlineData("- { when: { sex: female }, shares: { no: 1 }, assumption: x }", "- { when: { married: yes }, shares: { no: 1 }, assumption: x }", "EE6002", "10:19")]
    [InlineData("- { when: { sex: female }, shares: { no: 1 }, assumption: x }", "- { shares: { no: 1 }, assumption: x }", "EE6006", "11:9")]
    [InlineData("          - { shares: { yes: 1, no: 1 }, assumption: x }\n", "", "EE6006", "11:17", true)]
    [InlineData("fact: children-below-18", "fact: sex", "EE6003", "14:13", true)]
    [InlineData("shares: { none: 6", "shares: { nothing: 6", "EE2011", "13:39")]
    [InlineData("{ none: 6, teacher: 3, deputy: 1 }", "{ none: 6, teacher: 3, deputy: 1000000001 }", "EE6005", "13:68")]
    [InlineData("population: few", "population: few", "EE6007", "1:13", true, "\n  - { fact: permanently-abroad, shares: { yes: 1 }, assumption: x }\n  - { fact: temporarily-abroad, shares: { yes: 1 }, assumption: x }")]
    [InlineData("population: few", "scenarios: few", "EE1022", "1:1", true)]
    public void Each_mistake_is_told_in_its_place(string right, string wrong, string code, string place, bool others = false, string behind = "")
    {
        var text = Few.ReplaceLineEndings("\n").Replace(right.Replace("          - {", "      - {", StringComparison.Ordinal), wrong, StringComparison.Ordinal) + behind;
        text.Should().NotBe(behind.Length == 0 ? Few.ReplaceLineEndings("\n") : "");
        var diagnostics = SyntheticPopulation.Parse(Law, "few.yaml", Encoding.UTF8.GetBytes(text)).Diagnostics;

        diagnostics.Select(d => $"{d.Code} {d.Place!.Line}:{d.Place.Column}").Should().Contain($"{code} {place}").And.HaveCountLessThanOrEqualTo(others ? 3 : 1);
        diagnostics.Should().OnlyContain(d => d.Hint != null || !d.Code.StartsWith("EE6", StringComparison.Ordinal));
    }

    private static SyntheticPopulation Read(string text) => SyntheticPopulation.Parse(Law, "few.yaml", Encoding.UTF8.GetBytes(text)).Value;

    private static IEnumerable<string> Rows(SyntheticPopulation population, long size, ulong seed, int threads = 0) => population.Draw(size, seed, threads)
        .SelectMany(b => Enumerable.Range(0, b.Count).Select(i => string.Join(',', b.Facts.Select((f, column) => f.Write(b[column, i])))));

    private static List<Dictionary<string, string>> Persons(SyntheticPopulation population, long size, ulong seed) =>
        [.. Rows(population, size, seed).Select(r => r.Split(',').Zip(population.Facts).ToDictionary(c => c.Second.Id, c => c.First))];

    private static int Since(string from, string to)
    {
        var (a, b) = (DateOnly.ParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture), DateOnly.ParseExact(to, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        return b.Year - a.Year - ((b.Month, b.Day).CompareTo((a.Month, a.Day)) < 0 ? 1 : 0);
    }

    /// <summary>A block as a cohort, with what is missing missing.</summary>
    private static Cohort Cohort(PopulationBlock block, DateOnly on)
    {
        var cohort = Law.Cohort(block.Count).On(on);
        foreach (var (column, fact) in block.Facts.Index())
        {
            var (values, known) = (block.Values(column).ToArray(), block.Known(column).ToArray());
            _ = fact.Type switch
            {
                FactType.YesNo => cohort.Set(fact.Id, Array.ConvertAll(values, v => v != 0), known),
                FactType.Choice => cohort.Set(fact.Id, Array.ConvertAll(values, v => (byte)v), known),
                FactType.Date => cohort.Set(fact.Id, Array.ConvertAll(values, v => DateOnly.FromDayNumber((int)v)), known),
                _ => cohort.Set(fact.Id, values, known),
            };
        }

        return cohort;
    }
}

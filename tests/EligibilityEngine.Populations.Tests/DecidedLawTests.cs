using System.Text;
using System.Text.RegularExpressions;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Terms;
using EligibilityEngine.Syntax;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Populations.Tests;

/// <summary>Columns that decide what the days leave open: whether an event has come, whether a statement was published.</summary>
public sealed partial class DecidedLawTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Law_decided_by_columns_is_the_law_with_the_days_it_would_have(int seed)
    {
        var compared = 0;
        for (var i = 0; i < 15; i++)
        {
            var random = new Random((seed * 1_000) + i);
            var made = RandomRulebook.Create(random);
            if (WithExactDays(made, random) is { } exact)
            {
                Compare(made.Rulebook, exact, random);
                compared++;
            }
        }

        compared.Should().BeGreaterThan(7);
    }

    private static void Compare(Rulebook open, Rulebook exact, Random random)
    {
        const int Count = 200;
        var statements = open.Sources.SelectMany(s => s.Statements).ToImmutableArray();
        var exactStatements = exact.Sources.SelectMany(s => s.Statements).ToImmutableArray();
        var lanes = RandomLanes.Create(exact, random, Count).Lanes;
        var columns = new LaneColumns(open, Count);
        for (var lane = 0; lane < Count; lane++)
        {
            (lanes[lane] with { Rulebook = open }).WriteTo(columns, lane);
            foreach (var e in open.Events)
            {
                columns.SetHasCome(e, lane, exact.Events[e.Index].Day.HasComeBy(lanes[lane].LawOf));
            }

            for (var s = 0; s < statements.Length; s++)
            {
                columns.SetIsPublished(s, lane, exactStatements[s].Published.HasComeBy(lanes[lane].KnownBy ?? DateOnly.MaxValue));
            }
        }

        var options = new LaneOptions
        {
            LawOf = LaneDay.Each,
            KnownBy = LaneDay.Each,
            AssumesOrdinary = lanes[0].AssumesOrdinary,
            DecidedEvents = open.Events,
            DecidedStatements = statements,
            WithProvisions = true,
        };
        var results = Agreement.RunInEverySize(LaneProgram.Compile(open, options), columns);
        lanes.Select((lane, i) => Agreement.Difference(results, i, lane)).Should().OnlyContain(difference => difference == null);
    }

    [Fact]
    public void Where_a_column_does_not_decide_the_days_do()
    {
        var random = new Random(5);
        var rulebook = RandomRulebook.Create(random).Rulebook;
        var lanes = RandomLanes.Create(rulebook, random, 500).Lanes;
        var columns = new LaneColumns(rulebook, lanes.Length);
        for (var i = 0; i < lanes.Length; i++)
        {
            lanes[i].WriteTo(columns, i);
        }

        var options = new LaneOptions
        {
            LawOf = LaneDay.Each,
            KnownBy = LaneDay.Each,
            AssumesOrdinary = lanes[0].AssumesOrdinary,
            DecidedEvents = rulebook.Events,
            DecidedStatements = [.. rulebook.Sources.SelectMany(s => s.Statements)],
            WithProvisions = true,
        };
        var results = Agreement.RunInEverySize(LaneProgram.Compile(rulebook, options), columns);
        lanes.Select((lane, i) => Agreement.Difference(results, i, lane)).Should().OnlyContain(difference => difference == null);
    }

    /// <summary>The same law, in which every span has become a day inside it; null where a provision would end before it begins.</summary>
    private static Rulebook? WithExactDays(RandomRulebook made, Random random)
    {
        string DayInside(Match span)
        {
            var (after, by) = (Day(span.Groups[2].Value), Day(span.Groups[3].Value));
            var day = after.AddDays(random.Next(1, by.DayNumber - after.DayNumber + 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            return $"{(span.Groups[1].Value == "span" ? "on" : "published")}: {day}";
        }

        return Rulebook.Load(made.Files.Select(f =>
            new RulebookFile(f.Path, Encoding.UTF8.GetBytes(Span().Replace(Encoding.UTF8.GetString(f.Content.Span), DayInside))))).ValueOrNull;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(span|published): \{ after: (\S+), by: (\S+) \}")]
    private static partial Regex Span();
}

using System.Text;
using System.Text.RegularExpressions;
using EligibilityEngine.Evaluation;
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
    [Fact]
    public void Law_decided_by_columns_is_the_law_with_the_days_it_would_have()
    {
        var compared = 0;
        Laws.WideWithCase.Check(200, made =>
        {
            // Whether an event had come by the day of the law does not tell on which day, which is what facts are compared with.
            if (!TestedValues.FactTests(made.Rulebook).Any(t => t.Against.Any(a => a.Term.All.Any(p => p is DayOfEvent))) && WithExactDays(made.Law, made.Dice) is { } exact)
            {
                Agreement.Check(DecidedAs(exact, made.Rulebook, new LaneTrial(made, 200)));
                compared++;
            }
        });
        compared.Should().BeGreaterThan(50);
    }

    [Fact]
    public void Where_a_column_does_not_decide_the_days_do() => Agreement.Check(Laws.WideWithCase, 10, made =>
    {
        var trial = new LaneTrial(made, 200);
        return Run(made.Rulebook, trial.Cases, Columns(made.Rulebook, trial.Cases), trial.Options.AssumesOrdinary);
    });

    /// <summary>What lanes find under the law with spans, in which columns tell what came when as in the law with exact days.</summary>
    private static IEnumerable<(BoundCase Case, Finding Found)> DecidedAs(Rulebook exact, Rulebook open, LaneTrial trial)
    {
        var columns = Columns(open, trial.Cases);
        var (statements, exactStatements) = (Statements(open), Statements(exact));
        for (var lane = 0; lane < trial.Cases.Length; lane++)
        {
            var @case = trial.Cases[lane];
            foreach (var e in open.Events)
            {
                columns.SetHasCome(e, lane, exact.Events[e.Index].Day.HasComeBy(@case.LawOf));
            }

            for (var s = 0; s < statements.Length; s++)
            {
                columns.SetIsPublished(s, lane, exactStatements[s].Published.HasComeBy(@case.Case.KnownBy ?? DateOnly.MaxValue));
            }
        }

        // The two rulebooks number questions and provisions alike, so that what is found under one can be compared with the other.
        return Run(open, trial.Cases, columns, trial.Options.AssumesOrdinary).Select(f => (f.Case with { Rulebook = exact }, f.Found));
    }

    private static LaneColumns Columns(Rulebook rulebook, ImmutableArray<BoundCase> cases)
    {
        var columns = new LaneColumns(rulebook, cases.Length);
        for (var i = 0; i < cases.Length; i++)
        {
            cases[i].WriteTo(columns, i);
        }

        return columns;
    }

    private static IEnumerable<(BoundCase Case, Finding Found)> Run(Rulebook rulebook, ImmutableArray<BoundCase> cases, LaneColumns columns, bool assumesOrdinary)
    {
        var options = new LaneOptions
        {
            LawOf = LaneDay.Each,
            KnownBy = LaneDay.Each,
            AssumesOrdinary = assumesOrdinary,
            DecidedEvents = rulebook.Events,
            DecidedStatements = Statements(rulebook),
            WithProvisions = true,
        };
        return Lane.Run(cases, LaneProgram.Compile(rulebook, options), columns);
    }

    private static ImmutableArray<Statement> Statements(Rulebook rulebook) => [.. rulebook.Sources.SelectMany(s => s.Statements)];

    /// <summary>The same law, in which every span has become a day inside it; null where a provision would end before it begins.</summary>
    private static Rulebook? WithExactDays(RulebookDraft made, Random random)
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

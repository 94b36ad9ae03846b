using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Compiling;
using EligibilityEngine.Populations.Graph;
using EligibilityEngine.Populations.Terms;

namespace EligibilityEngine.Sql.Writing;

/// <summary>The law that a query decides by, as the graph that lanes are made of: for the days, readings and columns that the query has.</summary>
internal sealed class AskedLaw
{
    private AskedLaw(Rulebook rulebook, ImmutableArray<Question> questions, LaneOptions options, bool isExact = false)
    {
        (Rulebook, Questions) = (rulebook, questions);
        Bits = new RulebookBits(rulebook, options, Graph);
        Results = [.. questions.Select(q => Result.Of(q, rulebook, Bits, Graph, isExact ? ExactBits.Of(q, rulebook, options, Bits.Facts, Graph) : null))];
        IsInError = Graph.Or([Bits.IsInError, .. Results.Where(r => r.IsExact).Select(r => !Graph.Or(r.Answers.Select(a => a.Possible)))]);
    }

    public Rulebook Rulebook { get; }

    public ImmutableArray<Question> Questions { get; }

    /// <summary>The questions that these hang on, and they themselves, each after those that it hangs on.</summary>
    public IEnumerable<Question> Needed => Rulebook.QuestionOrder.Where(Questions.SelectMany(q => Rulebook.NeededFor(q)).ToHashSet().Contains);

    public BitGraph Graph { get; } = new();

    public RulebookBits Bits { get; }

    public ImmutableArray<Result> Results { get; }

    /// <summary>Where nobody can be so, as far as that is seen: exact answers see that none is left.</summary>
    public Bit IsInError { get; }

    /// <summary>All that the query tells.</summary>
    public ImmutableArray<Bit> Outputs => [.. Results.SelectMany(r => r.All), IsInError];

    public static AskedLaw Of(Rulebook rulebook, SqlOptions options)
    {
        var questions = options.Questions.IsDefaultOrEmpty ? rulebook.Main.IsEmpty ? rulebook.Questions : rulebook.Main : [.. options.Questions.Select(rulebook.QuestionNamed)];
        if (questions.FirstOrDefault(q => rulebook.AnswersOf(q).Any(a => a.Computed is not null)) is { } computed)
        {
            throw new ArgumentException($"there is no SQL for `{computed.Id}`: its amounts are computed for each case, from facts of too many values to be rows of a table", nameof(options));
        }

        var said = rulebook.Facts.Select(f => Said(f, options)).ToImmutableArray();
        if (!options.Columns.IsDefaultOrEmpty)
        {
            var columns = options.Columns.Select(c => rulebook.FindFact(c) ?? throw new ArgumentException($"the rulebook has no fact named `{c}`", nameof(options))).ToHashSet();
            return new AskedLaw(rulebook, questions, Lanes(options, [.. said.Select((s, i) => columns.Contains(rulebook.Facts[i]) && s == LaneFact.Unknown ? LaneFact.Column : s)]), options.IsExact);
        }

        // Of all facts that are not derived those that the questions hang on.
        var widest = new AskedLaw(rulebook, questions, Lanes(options, [.. said.Select((s, i) => rulebook.Facts[i] is { Derivation: null, Reading: null } && s == LaneFact.Unknown ? LaneFact.Column : s)]));
        var used = GraphUse.Columns(widest.Graph, widest.Results.SelectMany(r => r.All)).Where(c => c.Kind == LaneColumnKind.Fact).Select(c => c.Index).ToHashSet();
        return new AskedLaw(rulebook, questions, Lanes(options, [.. said.Select((s, i) => used.Contains(i) ? LaneFact.Column : s)]), options.IsExact);
    }

    private static LaneFact Said(Fact fact, SqlOptions options)
    {
        if (!options.Readings.TryGetValue(fact.Id, out var alternative))
        {
            return LaneFact.Unknown;
        }

        var position = fact.Values.Select(v => v.Id).ToList().IndexOf(alternative);
        return fact.Reading is not null && position >= 0 ? LaneFact.Of(FactValue.Of(position))
            : fact.Reading is not null && alternative == SqlOptions.Given ? LaneFact.Column
            : throw new ArgumentException($"`{alternative}` is no alternative of `{fact.Id}`", nameof(options));
    }

    private static LaneOptions Lanes(SqlOptions options, ImmutableArray<LaneFact> facts) => new()
    {
        On = DayOf(options.On),
        LawOf = options.LawOf is { } lawOf ? DayOf(lawOf) : LaneDay.AsOn,
        KnownBy = options.KnownBy is { } knownBy ? DayOf(knownBy) : LaneDay.None,
        Facts = facts,
        AssumesOrdinary = options.AssumesOrdinary,
        ChoicesByValue = true,
    };

    private static LaneDay DayOf(SqlDay day) => day.Day is { } constant ? LaneDay.Of(constant) : LaneDay.Each;
}

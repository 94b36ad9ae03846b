using EligibilityEngine.Decisions;
using System.Runtime.InteropServices;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Running;
using EligibilityEngine.Populations.Terms;
using EligibilityEngine.Populations.Vectors;

namespace EligibilityEngine.Populations;

/// <summary>
/// Many persons at once, for the answers alone: the same answers as <see cref="RulebookDeciding.Decide"/>, at millions of persons a second. Columns of values go in,
/// each with one value per person; what is not set is unknown. Made by <see cref="RulebookCohorts.Cohort"/>. Not to be changed from two threads, nor while it runs.
/// </summary>
/// <remarks>
/// A value that its fact cannot have (a number beyond its bounds, a position beyond its values) is taken as unknown and puts its person in error. Every
/// method that sets something returns the cohort, and throws <see cref="ArgumentException"/> for a name that the rulebook does not have, a type that is
/// not the fact's, and a column that is not as long as the cohort.
/// </remarks>
public sealed partial class Cohort
{
    private readonly LaneColumns _columns;
    private readonly LaneFact[] _facts;
    private readonly Words _refused;
    private readonly ColumnFilling _filling;
    private LaneOptions _options = new() { On = LaneDay.None };

    internal Cohort(Rulebook rulebook, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Rulebook = rulebook;
        Count = count;
        _columns = new LaneColumns(rulebook, count);
        _facts = new LaneFact[rulebook.Facts.Length];
        _refused = Words.For(count, 0);
        _filling = new ColumnFilling(count, _refused);
    }

    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>How many persons there are.</summary>
    public int Count { get; }

    /// <summary>Asks these questions; without it all are asked.</summary>
    public Cohort Ask(params ReadOnlySpan<string> questions) => With(_options with { Questions = Rulebook.QuestionsNamed(questions) });

    /// <summary>Asks also which provisions stand.</summary>
    public Cohort AskProvisions() => With(_options with { WithProvisions = true });

    /// <summary>Takes what is unknown to be what it is ordinarily.</summary>
    public Cohort AssumeOrdinary() => With(_options with { AssumesOrdinary = true });

    /// <summary>The day on which the facts are taken.</summary>
    public Cohort On(DateOnly day) => With(_options with { On = LaneDay.Of(day) });

    /// <summary>The day on which each person's facts are taken.</summary>
    public Cohort On(ReadOnlySpan<DateOnly> days) => With(LaneColumnKey.On, days, _options with { On = LaneDay.Each });

    /// <summary>The day whose law is applied; without it, the day on which the facts are taken.</summary>
    public Cohort LawOf(DateOnly day) => With(_options with { LawOf = LaneDay.Of(day) });

    /// <summary>The day whose law is applied to each person.</summary>
    public Cohort LawOf(ReadOnlySpan<DateOnly> days) => With(LaneColumnKey.LawOf, days, _options with { LawOf = LaneDay.Each });

    /// <summary>The horizon of knowledge; without it there is none.</summary>
    public Cohort KnownBy(DateOnly day) => With(_options with { KnownBy = LaneDay.Of(day) });

    /// <summary>The horizon of knowledge of each person; <see cref="DateOnly.MaxValue"/> for none.</summary>
    public Cohort KnownBy(ReadOnlySpan<DateOnly> days) => With(LaneColumnKey.KnownBy, days, _options with { KnownBy = LaneDay.Each });

    /// <summary>A fact or reading of any type that is the same for all.</summary>
    /// <param name="fact">Its name.</param>
    /// <param name="value">Its value, or unknown.</param>
    public Cohort Set(string fact, FactValue value)
    {
        var known = Find(fact);
        if (value.IsKnown && !FactValues.IsValue(known, value.Code))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value.Code, $"`{fact}` cannot have this value");
        }

        _facts[known.Index] = LaneFact.Of(value);
        return this;
    }

    /// <summary>A yes-no fact.</summary>
    /// <param name="fact">Its name.</param>
    /// <param name="values">Yes or no for each person.</param>
    /// <param name="known">For which persons it is known; empty for all.</param>
    public Cohort Set(string fact, ReadOnlySpan<bool> values, ReadOnlySpan<bool> known = default) =>
        Set(Find(fact, FactType.YesNo), known, _filling.YesNo(Checked(MemoryMarshal.AsBytes(values)), Known(known)));

    /// <summary>A fact of several values, of which there are at most 64; each value is also a yes-no fact by itself.</summary>
    /// <param name="fact">Its name.</param>
    /// <param name="values">For each person a bit for each value that is so, the lowest for the first.</param>
    /// <param name="known">For each person a bit for each value of which it is known; empty for all.</param>
    public Cohort Set(string fact, ReadOnlySpan<ulong> values, ReadOnlySpan<ulong> known = default)
    {
        var several = FindSeveral(fact);
        values = Checked(values);
        known = known.IsEmpty ? known : Checked(known);
        var (isSo, isKnown) = (new bool[Count], known.IsEmpty ? null : new bool[Count]);
        for (var value = 0; value < several.Values.Length; value++)
        {
            for (var person = 0; person < Count; person++)
            {
                isSo[person] = (values[person] >> value & 1) != 0;
                isKnown?[person] = (known[person] >> value & 1) != 0;
            }

            Set(several.Values[value].Id, isSo, isKnown);
        }

        return this;
    }

    /// <summary>A choice fact or a reading.</summary>
    /// <param name="fact">Its name.</param>
    /// <param name="positions">For each person the position of its value in <see cref="Fact.Values"/>, from 0.</param>
    /// <param name="known">For which persons it is known; empty for all.</param>
    public Cohort Set(string fact, ReadOnlySpan<byte> positions, ReadOnlySpan<bool> known = default) =>
        Set(Find(fact, FactType.Choice), known, _filling.Choice(Find(fact), Checked(positions), Known(known)));

    /// <summary>A date fact.</summary>
    /// <param name="fact">Its name.</param>
    /// <param name="days">A day for each person.</param>
    /// <param name="known">For which persons it is known; empty for all.</param>
    public Cohort Set(string fact, ReadOnlySpan<DateOnly> days, ReadOnlySpan<bool> known = default) =>
        Set(Find(fact, FactType.Date), known, _filling.Days(Checked(days), Known(known)));

    /// <summary>A number fact, or a derived fact that is given directly.</summary>
    /// <param name="fact">Its name.</param>
    /// <param name="numbers">A number for each person.</param>
    /// <param name="known">For which persons it is known; empty for all.</param>
    public Cohort Set(string fact, ReadOnlySpan<int> numbers, ReadOnlySpan<bool> known = default) =>
        Set(Find(fact, FactType.Number), known, _filling.Numbers(Find(fact), Checked(numbers), Known(known)));

    /// <summary>A number fact, or a derived fact that is given directly.</summary>
    /// <param name="fact">Its name.</param>
    /// <param name="numbers">A number for each person.</param>
    /// <param name="known">For which persons it is known; empty for all.</param>
    public Cohort Set(string fact, ReadOnlySpan<long> numbers, ReadOnlySpan<bool> known = default) =>
        Set(Find(fact, FactType.Number), known, _filling.Numbers(Find(fact), Checked(numbers), Known(known)));

    /// <summary>
    /// Answers the questions for every person by three-valued logic: every answer that is possible, and perhaps more, where conditions that are open for a person hang together.
    /// </summary>
    /// <param name="threads">On how many threads; 0 for one on each core.</param>
    /// <param name="cancellation">Stops it, within some ten thousand persons.</param>
    /// <exception cref="InvalidOperationException">The day on which the facts are taken was not set.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CohortAnswers Run(int threads = 0, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        cancellation.ThrowIfCancellationRequested();
        var program = Compile();
        var results = new LaneResults(program, Count);
        LaneRunner.Run(program, _columns, results, threads == 0 ? Environment.ProcessorCount : threads, null, cancellation);
        return new CohortAnswers(results, _refused);
    }

    /// <summary>
    /// The same, and then exactly: whom lanes leave undetermined is decided as <see cref="RulebookDeciding.Decide"/> does, persons of whom the same is said once. Takes
    /// milliseconds for each kind of such person. Whoever of them cannot be, which lanes may not see, is in error.
    /// </summary>
    /// <param name="threads">On how many threads; 0 for one on each core.</param>
    /// <param name="limits">How much is looked into for one person; null for what is usual.</param>
    /// <param name="cancellation">Stops it, within one person.</param>
    /// <exception cref="InvalidOperationException">The day on which the facts are taken was not set.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public CohortAnswers RunExactly(int threads = 0, AnalysisLimits? limits = null, CancellationToken cancellation = default)
    {
        var answers = Run(threads, cancellation);
        var how = new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? Environment.ProcessorCount : threads, CancellationToken = cancellation };
        return answers.Exactly(new CohortCases(_columns, _options, [.. _facts]), how, limits);
    }
}

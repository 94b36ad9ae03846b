using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Columns;

/// <summary>
/// What is said in each lane: columns to fill, lane by lane or whole. What is not said is unknown. A program may be run over any columns of its rulebook;
/// it takes what it was not compiled to expect as unsaid. Not to be filled while a program runs over them.
/// </summary>
internal sealed class LaneColumns(Rulebook rulebook, int count)
{
    private readonly Dictionary<LaneColumnKey, LaneColumn> _columns = [];

    public Rulebook Rulebook => rulebook;

    /// <summary>How many lanes there are.</summary>
    public int Count => count;

    public LaneColumn? Find(LaneColumnKey key) => _columns.GetValueOrDefault(key);

    /// <summary>Takes a column that is filled already.</summary>
    public void Add(LaneColumnKey key, LaneColumn column) => _columns[key] = column;

    /// <summary>Says what a fact is in one lane.</summary>
    public void Set(Fact fact, int lane, FactValue value) => ColumnOf(fact).Set(lane, value);

    /// <summary>Says what a fact is in every lane.</summary>
    public void SetAll(Fact fact, FactValue value) => ColumnOf(fact).SetAll(value);

    /// <summary>What is said of a fact in one lane.</summary>
    public FactValue Get(Fact fact, int lane) => Find(LaneColumnKey.Of(fact))?.Get(lane) ?? FactValue.Unknown;

    /// <summary>The day on which one lane's facts are taken.</summary>
    public void SetOn(int lane, DateOnly day) => SetDay(LaneColumnKey.On, lane, day);

    /// <summary>The day whose law is applied in one lane.</summary>
    public void SetLawOf(int lane, DateOnly day) => SetDay(LaneColumnKey.LawOf, lane, day);

    /// <summary>The horizon of knowledge in one lane; null for none.</summary>
    public void SetKnownBy(int lane, DateOnly? day) => SetDay(LaneColumnKey.KnownBy, lane, day ?? DateOnly.MaxValue);

    /// <summary>Whether an event has come by the law's day in one lane; unknown leaves it to the days.</summary>
    public void SetHasCome(LawEvent e, int lane, Truth hasCome) => SetTruth(LaneColumnKey.Of(e), lane, hasCome);

    /// <summary>Whether a statement was published by the horizon in one lane; unknown leaves it to the days.</summary>
    /// <param name="position">Its position in <c>LaneOptions.DecidedStatements</c>.</param>
    /// <param name="lane">The lane.</param>
    /// <param name="isPublished">Whether it was.</param>
    public void SetIsPublished(int position, int lane, Truth isPublished) => SetTruth(LaneColumnKey.OfStatement(position), lane, isPublished);

    private LaneColumn ColumnOf(Fact fact)
    {
        var key = LaneColumnKey.Of(fact);
        return Find(key) ?? Begin(key, LaneColumn.Of(fact, count));
    }

    private void SetDay(LaneColumnKey key, int lane, DateOnly day) =>
        (Find(key) ?? Begin(key, new DayColumn(count, LaneWidth.Four))).Set(lane, FactValue.Of(day));

    private void SetTruth(LaneColumnKey key, int lane, Truth truth) =>
        (Find(key) ?? Begin(key, new TwoValuedColumn(count))).Set(lane, truth == Truth.Unknown ? FactValue.Unknown : FactValue.Of(truth == Truth.True));

    private LaneColumn Begin(LaneColumnKey key, LaneColumn column)
    {
        _columns.Add(key, column);
        return column;
    }
}

using EligibilityEngine.Law;

namespace EligibilityEngine.Populations.Columns;

/// <summary>What is said in each lane of a fact, a day, an event or a statement. A closed family: bits, numbers and days.</summary>
internal abstract class LaneColumn
{
    /// <summary>Says it of one lane.</summary>
    public abstract void Set(int lane, FactValue value);

    /// <summary>Says it of every lane.</summary>
    public abstract void SetAll(FactValue value);

    /// <summary>What is said in one lane.</summary>
    public abstract FactValue Get(int lane);

    /// <summary>The column in the form that a program reads.</summary>
    public abstract StreamWords In(LaneForm form, int plane, LeapDay? leapDay);

    /// <summary>A column in which nothing is said yet.</summary>
    public static LaneColumn Of(Fact fact, int count) =>
        ColumnShape.IsTwoValued(fact) ? new TwoValuedColumn(count)
        : fact.Type == FactType.Choice ? new ChoiceColumn(count, ColumnShape.BitsOf(fact))
        : fact.Type == FactType.Date ? new DayColumn(count, LaneWidth.Four)
        : new NumberColumn(count, LaneWidth.Eight, 0);
}

namespace EligibilityEngine.Sql.Formulas;

/// <summary>In which stage a column stands: one sees those before it.</summary>
/// <param name="Phase">What is found there: facts before conditions, conditions before answers.</param>
/// <param name="Step">How many columns of the phase build on each other before it.</param>
internal readonly record struct Place(int Phase, int Step) : IComparable<Place>
{
    public int CompareTo(Place other) => Phase != other.Phase ? Phase.CompareTo(other.Phase) : Step.CompareTo(other.Step);

    /// <summary>The first place of a phase, or behind it, that sees this one.</summary>
    public Place After(int phase) => Phase < phase ? new Place(phase, 0) : new Place(Phase, Step + 1);

    public static Place Last(Place one, Place other) => one.CompareTo(other) >= 0 ? one : other;
}

namespace EligibilityEngine.Diagrams;

/// <summary>A function of variables, yes or no for each way in which they can turn out: a node of a <see cref="DiagramStore"/>, or its inversion. Functions
/// of one store are equal exactly when these are.</summary>
/// <param name="Code">Twice the number of the node, and one more where it is inverted.</param>
internal readonly record struct Diagram(int Code)
{
    /// <summary>No, whatever the variables are.</summary>
    public static Diagram False => default;

    /// <summary>Yes, whatever the variables are.</summary>
    public static Diagram True => new(1);

    public int Node => Code >> 1;

    public bool IsInverted => (Code & 1) != 0;

    public bool IsConstant => Code <= 1;

    public static Diagram operator !(Diagram a) => new(a.Code ^ 1);

    /// <summary>Inverted if the other is.</summary>
    public Diagram InvertedLike(Diagram other) => new(Code ^ (other.Code & 1));
}

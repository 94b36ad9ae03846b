namespace EligibilityEngine.Diagrams;

/// <summary>When something is certainly true and when it may be: the same, but for what hangs on amounts in conflict, which no fact settles.</summary>
internal readonly record struct TruthDiagram(Diagram Certain, Diagram Possible)
{
    public static TruthDiagram False => Of(Diagram.False);

    public static TruthDiagram True => Of(Diagram.True);

    public static TruthDiagram Of(Diagram diagram) => new(diagram, diagram);

    public static TruthDiagram operator !(TruthDiagram a) => new(!a.Possible, !a.Certain);
}

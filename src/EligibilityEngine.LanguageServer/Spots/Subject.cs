using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Spots;

/// <summary>What a value is a value of.</summary>
internal static class Subject
{
    /// <summary>The name of a fact, question, reading or definition; null where there is none.</summary>
    /// <param name="spot">The value.</param>
    /// <param name="declares">Whether it is one of the values that are declared.</param>
    public static string? Of(Spot spot, bool declares = false) =>
        spot.Ancestors().Prepend(spot).Select(s => declares ? Declaring(s) : Using(s)).FirstOrDefault(n => n is not null);

    private static string? Declaring(Spot spot) => spot.Shape == Forms.Fact ? Name(spot, "fact")
        : spot.Shape == Forms.Question ? Name(spot, "question")
        : spot.Shape == Forms.Reading ? Name(spot, "reading")
        : null;

    private static string? Using(Spot spot) => spot switch
    {
        { MapForm: NamedForm { KeyKind: not null } } => spot.Key!.Text,
        { MapForm: ConditionForm } => Forms.Combinations.Contains(spot.Key!.Text) ? null : spot.Key.Text,
        { IsKey: true, MapForm: RowsForm } => spot.Parent!.Key!.Text,
        { MapForm: RowsForm } => spot.Ancestors().FirstOrDefault(a => a.Shape == Forms.Provision) is { } provision ? Name(provision, "question") : null,
        { Key.Text: "ordinarily" } when spot.Shape == Forms.Fact => Name(spot, "fact"),
        { Key.Text: "answer" } when spot.Shape == Forms.Provision => Name(spot, "question"),
        _ => null,
    };

    private static string? Name(Spot spot, string key) => SyntaxNode.Scalar(spot.Map![key])?.Text;
}

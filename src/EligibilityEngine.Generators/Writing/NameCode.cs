using EligibilityEngine.Generators.Reading;

namespace EligibilityEngine.Generators.Writing;

/// <summary>The names of facts, each with the type of its values, and of questions.</summary>
internal sealed class NameCode(CodeWriter code)
{
    public void Write(IReadOnlyList<Named> facts, IReadOnlyList<Named> questions)
    {
        code.Says("The facts and readings of the law by name, each with the type of its values: for columns of many persons").Block("public static class Facts", () =>
        {
            foreach (var fact in facts)
            {
                var type = $"global::EligibilityEngine.Law.FactName<{TypeOf(fact)}>";
                code.Says(fact.Declared.Title, fact.Declared.Says).Line($"public static {type} {fact.Member} => new({CodeWriter.Literal(fact.Declared.Name)});").Line();
            }
        }).Line();
        code.Says("The questions of the law by name").Block("public static class Questions", () =>
        {
            foreach (var question in questions)
            {
                code.Says(question.Declared.Title, question.Declared.Says).Line($"public const string {question.Member} = {CodeWriter.Literal(question.Declared.Name)};").Line();
            }
        }).Line();
    }

    public static string TypeOf(Named named) => named.Declared.Kind switch
    {
        Kind.YesNo => "bool",
        Kind.Number => "long",
        Kind.Date => "global::System.DateOnly",
        _ => named.Type,
    };
}

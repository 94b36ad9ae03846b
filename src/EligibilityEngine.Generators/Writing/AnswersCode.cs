using EligibilityEngine.Generators.Reading;

namespace EligibilityEngine.Generators.Writing;

/// <summary>The decision with a property for each question.</summary>
internal sealed class AnswersCode(CodeWriter code)
{
    private const string Engine = "global::EligibilityEngine";

    public void Write(IReadOnlyList<Named> questions) => code.Says("The answers to every question for a person").Block("public sealed class Answers", () =>
    {
        code.Line($"internal Answers({Engine}.Decision decision) => Decision = decision;").Line()
            .Says("The decision with its reasons, in which questions are named by texts").Line($"public {Engine}.Decision Decision {{ get; }}").Line();
        foreach (var question in questions)
        {
            var answer = $"Decision[{CodeWriter.Literal(question.Declared.Name)}].Answer";
            code.Says(question.Declared.Title, question.Declared.Says, "Null where it is open or in conflict").Line(question.Declared.Kind == Kind.ChoiceQuestion
                ? $"public {question.Type}? {question.Member} => ({question.Type}?){answer}?.Choice;"
                : $"public {Engine}.Answer? {question.Member} => {answer};").Line();
        }
    });
}

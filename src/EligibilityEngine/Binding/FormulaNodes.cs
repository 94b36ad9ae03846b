using EligibilityEngine.Law;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;
using static EligibilityEngine.Binding.CanonicalNode;

namespace EligibilityEngine.Binding;

/// <summary>Formulas in the one way in which they are written.</summary>
internal static class FormulaNodes
{
    /// <summary>As an answer, which is a map also where one name would do.</summary>
    public static CanonicalNode OfAnswer(Formula formula) => formula switch
    {
        FactFormula f => Map(("fact", Quoted(f.Fact.Id))),
        QuestionFormula f => Map(("question", Quoted(f.Question.Id))),
        _ => Of(formula),
    };

    private static CanonicalNode Of(Formula formula) => formula switch
    {
        PlainFormula f => Number(f.Number),
        FactFormula f => Quoted(f.Fact.Id),
        QuestionFormula f => Quoted(f.Question.Id),
        OperationFormula f => Of(f),
        CasesFormula f => Of(f),
        ScaleFormula f => Map(("by", Map((f.By is FactFormula ? "fact" : "question", Of(f.By)), ("bands", List(f.Bands.Select(Of)))))),
        _ => throw new InvalidOperationException(),
    };

    private static CanonicalNode Of(FormulaBand band) => Map(
        ("from", band.Low == long.MinValue ? null : Number(band.Low)),
        ("through", band.High == long.MaxValue ? null : Number(band.High)),
        ("is", Of(band.Is)));

    private static CanonicalNode Of(OperationFormula formula)
    {
        var parts = formula.Parts.Select(Of).ToList();
        return formula.Operation switch
        {
            FormulaSum => Map(("sum", List(parts))),
            FormulaDifference difference => Map(("difference", List(parts)), ("not-below", difference.NotBelow is { } least ? Number(least) : null)),
            FormulaProduct => Map(("times", List(parts))),
            FormulaShare share => Map(("share", Map(("of", parts[0]), ("per", Number(share.Per)), ("is", Number(share.Is))))),
            FormulaExtreme extreme => Map((extreme.IsLargest ? "largest" : "smallest", List(parts))),
            FormulaBetween => Map(("between", Map(("value", parts[0]), ("from", parts[1]), ("through", parts[2])))),
            FormulaRounding rounding => Map(("round", Map(
                ("value", parts[0]),
                ("to", rounding.To == 1 ? null : Number(rounding.To)),
                ("round", Plain(TermForms.Roundings.Words[(int)rounding.Rounding]))))),
            _ => throw new InvalidOperationException(),
        };
    }

    private static CanonicalNode Of(CasesFormula cases) => cases.Kind switch
    {
        CasesKind.FirstOf => Map(("first-of", List(cases.Cases.Select(c => c.When is { } when
            ? Map(("when", CanonicalForm.ConditionNode(when)), ("is", Of(c.Is)))
            : Map(("otherwise", Of(c.Is))))))),
        CasesKind.ByValue => Map(("by", Map(
            ("fact", Quoted(cases.By!)),
            ("values", Map([.. cases.Cases.Select(c => (c.Name, (CanonicalNode?)Of(c.Is)))]))))),
        _ => Map(("count", List(cases.By!.Split(' ').Select(Quoted)))),
    };

    private static CanonicalNode Number(long number) => Plain(Values.OfNumber(number));
}

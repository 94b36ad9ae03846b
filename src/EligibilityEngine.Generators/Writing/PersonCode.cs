using EligibilityEngine.Generators.Reading;

namespace EligibilityEngine.Generators.Writing;

/// <summary>The case with a method for each fact.</summary>
internal sealed class PersonCode(CodeWriter code, string @class)
{
    private const string Engine = "global::EligibilityEngine";
    private const string Value = Engine + ".CaseValue";

    public void Write(IReadOnlyList<Named> facts) => code.Says("What is known of a person", "Immutable: each method gives a new one").Block("public sealed record Person", () =>
    {
        code.Line($"internal Person({Engine}.Case @case) => Case = @case ?? throw new global::System.ArgumentNullException(nameof(@case));").Line()
            .Says("The same as a case, in which facts are named by texts").Line($"public {Engine}.Case Case {{ get; }}").Line()
            .Says("Takes what is not stated to be what it is ordinarily").Line("public Person AssumingOrdinary() => new(Case.AssumingOrdinary());").Line()
            .Says("Under the law of another day").Parameter("day", "The day whose law is applied.").Line("public Person UnderLawOf(global::System.DateOnly day) => new(Case with { LawOf = day });").Line()
            .Says("By what was published by a day").Parameter("day", "The horizon of knowledge.").Line("public Person KnownBy(global::System.DateOnly day) => new(Case with { KnownBy = day });").Line()
            .Says("Decides every question: the answers, or every mistake in the case")
            .Line($"public {Engine}.Result<Answers> Decide() => {Engine}.RulebookDeciding.Decide(Rulebook, Case).Select(d => new Answers(d));").Line();
        foreach (var fact in facts)
        {
            Write(fact);
        }

        code.Line($"private Person With(string fact, {Value} value) => new(Case.With(fact, value));");
    }).Line();

    private void Write(Named fact)
    {
        switch (fact.Declared.Kind)
        {
            case Kind.Choice:
                WriteChoice(fact);
                break;
            case Kind.Several:
                WriteSeveral(fact);
                break;
            case Kind.YesNo:
                Head(fact, "isSo", "Whether it is so.").Line($"public Person {fact.Member}(bool isSo) => With({Name(fact)}, isSo);").Line();
                break;
            default:
                var type = NameCode.TypeOf(fact);
                Head(fact, "value", "What it is.").Line($"public Person {fact.Member}({type} value) => With({Name(fact)}, value);").Line();
                Head(fact, "least", "The least that it may be.").Parameter("most", "The most that it may be.")
                    .Line($"public Person {fact.Member}({type} least, {type} most) => With({Name(fact)}, {Value}.Between(least, most));").Line();
                break;
        }
    }

    private void WriteChoice(Named fact)
    {
        Head(fact, "value", "Which it is.").Line($"public Person {fact.Member}({fact.Type} value) => With({Name(fact)}, NameOf(value));").Line();
        Head(fact, "oneOf", "Those of which it is one.")
            .Line($"public Person {fact.Member}(params {fact.Type}[] oneOf) => With({Name(fact)}, {Value}.OneOf(global::System.Array.ConvertAll(oneOf, v => ({Value})NameOf(v))));").Line();
        code.Block($"private static string NameOf({fact.Type} value) => value switch", () =>
        {
            foreach (var (value, i) in fact.Declared.Values.Select((v, i) => (v, i)))
            {
                code.Line($"{@class}.{fact.Type}.{fact.Values[i]} => {CodeWriter.Literal(value.Name)},");
            }

            code.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(value)),");
        }, "};").Line();
    }

    private void WriteSeveral(Named fact) => Head(fact, "values", "Those that are so; the others are not.").Block($"public Person {fact.Member}({fact.Type} values)", () =>
    {
        code.Line("var names = new global::System.Collections.Generic.List<string>();");
        foreach (var (value, i) in fact.Declared.Values.Select((v, i) => (v, i)))
        {
            code.Line($"if (values.HasFlag({@class}.{fact.Type}.{fact.Values[i]})) {{ names.Add({CodeWriter.Literal(value.Name)}); }}");
        }

        code.Line($"return With({Name(fact)}, names.Count == 0 ? \"none\" : string.Join(\",\", names) + (names.Count == 1 ? \",\" : \"\"));");
    }).Line();

    private CodeWriter Head(Named fact, string parameter, string says) => code.Says(fact.Declared.Title, fact.Declared.Says).Parameter(parameter, says);

    private static string Name(Named fact) => CodeWriter.Literal(fact.Declared.Name);
}

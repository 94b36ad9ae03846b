using System.Collections.Immutable;

namespace EligibilityEngine.Vocabulary;

/// <summary>The keys of answers that are computed.</summary>
internal static class FormulaForms
{
    /// <summary>The keys of which a computed answer has one: `times` with a list, and `round` with a map.</summary>
    public static readonly ImmutableArray<string> Kinds =
        ["parameter", "question", "fact", "times", "sum", "difference", "share", "largest", "smallest", "between", "round", "first-of", "count", "by"];

    private static readonly Form Number = new NumberForm();
    private static readonly Form Amount = new FormulaForm();
    private static readonly Form Amounts = new ListForm(Amount);
    private static readonly Form QuestionName = new NameForm(NameKind.Question);
    private static readonly Form FactName = new NameForm(NameKind.Fact);

    public static readonly Shape Share = new("a share",
    [
        Must("of", Amount, "Of what it is a share."),
        Must("per", Number, "Into how many parts that is divided: 100 for per cent."),
        Must("is", Number, "How many of these parts it is."),
    ]);

    public static readonly Shape Rate = new("a rate",
    [
        Must("per", Number, "Into how many parts the whole is divided: 100 for per cent."),
        Must("is", Number, "How many of these parts it is."),
    ]);

    public static readonly Shape Between = new("an amount between two others",
    [
        Must("value", Amount, "The amount."),
        Must("from", Amount, "Where it is less, it is this."),
        Must("through", Amount, "Where it is more, it is this."),
    ]);

    public static readonly Shape Round = new("a rounded amount",
    [
        Must("value", Amount, "The amount."),
        May("to", Number, "Of what it becomes a multiple, such as 100; without it, a whole number."),
        Must("round", TermForms.Roundings, "What becomes of the rest: `down`, `up`, or to the nearest, a half `half-up` or to the even one, `half-even`."),
    ]);

    public static readonly Shape Case = new("a case of a computed answer",
    [
        May("when", new ConditionForm(), "When it is this one."),
        May("is", Amount, "What the answer is then."),
        May("otherwise", Amount, "What it is where no case before is so."),
    ])
    {
        OneOf = [["is", "otherwise"]],
        AtMostOneOf = [["when", "otherwise"]],
    };

    public static readonly Shape Band = new("a band of a scale",
    [
        May("from", Number, "This or more."),
        May("above", Number, "More than this."),
        May("below", Number, "Less than this."),
        May("through", Number, "This or less."),
        May("is", Amount, "The amount in the band."),
        May("rate", new ShapeForm(Rate), "In place of an amount, the share that is taken of what the scale goes by."),
    ])
    {
        OneOf = [["is", "rate"]],
        AtMostOneOf = [["from", "above"], ["below", "through"]],
    };

    public static readonly Shape By = new("a scale",
    [
        May("fact", FactName, "The fact by which it goes."),
        May("question", QuestionName, "The question by whose answer it goes."),
        May("parameter", QuestionName, "The parameter by which it goes."),
        May("bands", new ListForm(new ShapeForm(Band)), "Bands of a number, each with an amount or a rate."),
        May("values", new NamedForm(Amount), "Values of a choice, each with an amount."),
    ])
    {
        OneOf = [["fact", "question", "parameter"], ["bands", "values"]],
    };

    public static readonly Shape Formula = new("a computed answer",
    [
        May("parameter", QuestionName, "The value of law from which it is computed."),
        May("question", QuestionName, "The question from whose amount it is computed."),
        May("fact", FactName, "The number fact from which it is computed."),
        May("times", new OneOrMoreForm(Amount), "So many times as much; or, as a list, the product of all."),
        May("sum", Amounts, "The sum of all."),
        May("difference", Amounts, "The first less all others."),
        May("share", new ShapeForm(Share), "So many of so many parts."),
        May("largest", Amounts, "The largest of all."),
        May("smallest", Amounts, "The smallest of all."),
        May("between", new ShapeForm(Between), "An amount that is kept between two others."),
        May("round", new ShortOrShapeForm(TermForms.Roundings, Round), "An amount, rounded; or beside `over`, what becomes of a fraction: `down`, `up`, or to the nearest whole number, a half `half-up` or to the even one, `half-even`."),
        May("first-of", new ListForm(new ShapeForm(Case)), "Cases, of which the first that is so counts."),
        May("count", new OneOrMoreForm(FactName), "How many of these yes-no facts are true; a fact of several stands for all its values."),
        May("by", new ShapeForm(By), "A scale by bands of a number, or by the values of a choice."),
        May("over", Number, "That divided by so much."),
        May("plus", Amount, "So much more, in the end."),
        May("minus", Amount, "So much less, in the end."),
        May("not-below", Number, "Beside `difference`: where it is less, it is this."),
    ])
    {
        AtMostOneOf = [["parameter", "question", "fact", "sum", "difference", "share", "largest", "smallest", "between", "first-of", "count", "by"]],
    };

    private static ShapeKey Must(string name, Form form, string meaning) => new(name, form, meaning, IsRequired: true);

    private static ShapeKey May(string name, Form form, string meaning) => new(name, form, meaning, IsRequired: false);
}

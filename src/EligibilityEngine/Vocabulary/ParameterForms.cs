namespace EligibilityEngine.Vocabulary;

/// <summary>The keys of values of law that change from time to time.</summary>
internal static class ParameterForms
{
    public static readonly Shape ParameterValue = new("a value of a parameter",
    [
        Must("is", new NumberForm(), "The value."),
        Must("in-force", Forms.Period, "When it is law, as for a provision."),
        May("cites", new OneOrMoreForm(new NameForm(NameKind.Citation)), "The statements that it rests on; without it, those of the parameter."),
        May("note", new TextForm(), "Anything a reader should know."),
    ]);

    public static readonly Shape Parameter = new("a parameter",
    [
        Must("parameter", new IdForm(IsWide: false), "The name of the value of law."),
        Must("title", new TextForm(), "A short heading."),
        May("ask", new TextForm(), "How much it is, as a question; without it, the heading."),
        Must("unit", new TextForm(IsCounted: true), "The unit of the value."),
        May("says", new TextForm(IsCounted: true), "How the value reads, after 'the person ...', with {value} in it."),
        May("says-none", new TextForm(), "How it reads on a day on which it has no value."),
        Must("values", new ListForm(new ShapeForm(ParameterValue)), "The values, each in its period."),
        May("cites", new OneOrMoreForm(new NameForm(NameKind.Citation)), "The statements that values rest on that name none of their own."),
        May("covers", new ShapeForm(Forms.Cover), "What time of law is modelled for it, where it is another than that of the rulebook."),
        May("note", new TextForm(), "Anything a reader should know."),
    ]);

    private static ShapeKey Must(string name, Form form, string meaning) => new(name, form, meaning, IsRequired: true);

    private static ShapeKey May(string name, Form form, string meaning) => new(name, form, meaning, IsRequired: false);
}

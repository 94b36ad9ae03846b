namespace EligibilityEngine.Vocabulary;

/// <summary>The keys of files that describe a population of synthetic persons.</summary>
internal static class PopulationForms
{
    /// <summary>The key by which such a file is known.</summary>
    public const string Mark = "population";

    private static readonly Form Text = new TextForm();
    private static readonly Form Number = new NumberForm();
    private static readonly Form Citations = new OneOrMoreForm(new NameForm(NameKind.Citation));

    private static readonly ShapeKey Cites = new("cites", Citations, "The statements that say so.", IsRequired: false);
    private static readonly ShapeKey Assumption = new("assumption", Text, "What is taken to be so that no statement says, and why.", IsRequired: false);

    private static readonly ShapeKey Shares =
        new("shares", new NamedForm(Number), "How many of all have each value: whole numbers that are held against each other. Of a fact of several, one of its values, or `none`.", IsRequired: false);

    public static readonly Shape Piece = new("a range of a spread",
    [
        new("from", Forms.Known, "The first number or day; with `years-after` the first year after that day.", IsRequired: true),
        new("through", Forms.Known, "The last number or day; with `years-after` the last year after that day.", IsRequired: true),
        new("years-after", new NameForm(NameKind.Fact), "The date fact from which years are counted.", IsRequired: false),
        new("weight", Number, "How many have a value in the range, held against the other ranges.", IsRequired: false),
        new("each-year", Number, "How many have a day in each calendar year of the range.", IsRequired: false),
    ])
    {
        OneOf = [["weight", "each-year"]],
        AtMostOneOf = [["years-after", "each-year"]],
    };

    private static readonly ShapeKey Spread = new("spread", new ListForm(new ShapeForm(Piece)), "Ranges of numbers or days, all values of a range alike.", IsRequired: false);

    public static readonly Shape Case = new("a case of a marginal",
    [
        new("when", new NamedForm(new ShortOrShapeForm(Forms.Known, Forms.KnownInPart), NameKind.Fact), "Of whom: all that is said here is so. The last case says nothing and is of everybody else.", IsRequired: false),
        Shares,
        Spread,
        Cites,
        Assumption,
    ])
    {
        OneOf = [["shares", "spread"]],
    };

    public static readonly Shape Missing = new("what is missing",
    [
        new("per-thousand", Number, "Of how many persons in a thousand it is not known.", IsRequired: true),
        Cites,
        Assumption,
    ]);

    public static readonly Shape Marginal = new("a marginal",
    [
        new("fact", new NameForm(NameKind.Fact), "The fact whose values are drawn.", IsRequired: true),
        Shares,
        Spread,
        new("cases", new ListForm(new ShapeForm(Case)), "The same by what was drawn before: the first case that is so counts.", IsRequired: false),
        Cites,
        Assumption,
        new("missing", new ShapeForm(Missing), "Of how many it is not known, whatever it is.", IsRequired: false),
        new("note", Text, "Anything a reader should know.", IsRequired: false),
    ])
    {
        OneOf = [["shares", "spread", "cases"]],
    };

    public static readonly Shape File = new("a population",
    [
        new(Mark, new IdForm(IsWide: true), "The name of the population.", IsRequired: true),
        new("title", Text, "What the population is, in words.", IsRequired: true),
        new("on", new DayForm(), "The day on which the facts are taken.", IsRequired: true),
        new("note", Text, "Anything a reader should know.", IsRequired: false),
        new("marginals", new ListForm(new ShapeForm(Marginal)), "How the values of each fact are spread; one may hang on those before it.", IsRequired: true),
    ]);
}

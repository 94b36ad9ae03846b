namespace EligibilityEngine.Vocabulary;

/// <summary>The keys of files that hold a plan of a call-up.</summary>
internal static class PlanForms
{
    /// <summary>The key by which such a file is known.</summary>
    public const string Mark = "plan";

    private static readonly Form Text = new TextForm();
    private static readonly Form Number = new NumberForm();
    private static readonly Form SmallId = new IdForm(IsWide: false);
    private static readonly Form Value = new ValueForm();
    private static readonly ShapeKey Cites = new("cites", new OneOrMoreForm(new NameForm(NameKind.Citation)), "The statements that say so.", IsRequired: true);

    public static readonly Shape CallUp = new("who is called up",
    [
        new("question", new NameForm(NameKind.Question), "The question that decides whether somebody can be called up.", IsRequired: true),
        new("answer", Value, "The answer with which he can.", IsRequired: true),
    ]);

    public static readonly Shape Total = new("a total",
    [
        new("count", Number, "How many are to be called up in all.", IsRequired: true),
        Cites,
    ]);

    public static readonly Shape Places = new("places",
    [
        new("places", SmallId, "A name for these places.", IsRequired: true),
        new("title", Text, "Where they are, in words.", IsRequired: true),
        new("count", Number, "How many there are.", IsRequired: true),
        new("specialities", new OneOrMoreForm(Value), "The only specialities that they take; without it, all that the plan wants.", IsRequired: false),
        new("region", new WordForm(), "Where they are, as candidates have it under `region`; without it, that is not told.", IsRequired: false),
        Cites,
    ]);

    public static readonly Shape Specialities = new("specialities",
    [
        new("fact", new NameForm(NameKind.Fact), "The choice that is a person's speciality. Whoever has several is decided with each.", IsRequired: true),
        new("wanted", new ListForm(Value), "The values that are wanted.", IsRequired: true),
        Cites,
    ]);

    public static readonly Shape Preference = new("a preference",
    [
        new("who", new OneOrMoreForm(new NamedForm(Value)), "Whoever has these answers to questions and values of facts; of several such maps one is enough.", IsRequired: false),
        new("near-home", KeywordForm.Of("yes"), "Whoever serves in the region where he lives.", IsRequired: false),
        new("says", Text, "The preference in a sentence.", IsRequired: true),
        Cites,
    ])
    {
        OneOf = [["who", "near-home"]],
    };

    public static readonly Shape File = new("a plan",
    [
        new(Mark, new IdForm(IsWide: true), "The name of the plan.", IsRequired: true),
        new("title", Text, "What the plan is, in words.", IsRequired: true),
        new("on", new DayForm(), "The day on which candidates are looked at, where no other is named.", IsRequired: true),
        new("call-up", new ShapeForm(CallUp), "Who can be called up.", IsRequired: true),
        new("total", new ShapeForm(Total), "How many are to be called up in all, where a statement says so.", IsRequired: false),
        new("places", new ListForm(new ShapeForm(Places)), "Where they are called up to.", IsRequired: true),
        new("specialities", new ShapeForm(Specialities), "The specialities that are wanted, where a statement says so.", IsRequired: false),
        new("preferences", new ListForm(new ShapeForm(Preference)), "Who comes first: of two plans that fill as many places, the one that is better by the first of these on which they differ.", IsRequired: false),
        new("columns", new NamedForm(new NameForm(NameKind.Fact)), "Other names of facts in tables of candidates.", IsRequired: false),
        new("not-told", new ListForm(Text), "What no source tells of the call-up, and is left open.", IsRequired: false),
    ]);
}

namespace EligibilityEngine.Vocabulary;

/// <summary>The keys of documents and of what they state.</summary>
internal static class SourceForms
{
    private static readonly Form Text = new TextForm();
    private static readonly Form Word = new WordForm();
    private static readonly Form Day = new DayForm();

    /// <summary>One thing that a document states.</summary>
    public static readonly Shape Statement = new("a statement",
    [
        Must("at", Text, "Where in the document: article, paragraph, page."),
        Must("says", Text, "What the document states, in your own words."),
        May("published", Forms.DayOrSpan, "When this statement was published, if later than the document."),
        May("why-span", Text, "Why the day of publication is not known exactly."),
        May("paragraphs", new OneOrMoreForm(new NameForm(NameKind.Paragraph)), "The paragraphs that this statement covers, of those that the source lists."),
    ]);

    /// <summary>Paragraphs of which no statement is made.</summary>
    public static readonly Shape WithoutStatement = new("paragraphs without a statement",
    [
        Must("paragraph", new OneOrMoreForm(Word), "Their numbers."),
        Must("why", Word, "A word why no statement covers them: not-about-persons, repeats 36(1), not-found, ..."),
    ]);

    /// <summary>A document, with what it states.</summary>
    public static readonly Shape Source = new("a source",
    [
        Must("source", new IdForm(IsWide: true), "The id of the source."),
        Must("title", Text, "The title of the document."),
        May("original-title", Word, "Its title in its own language."),
        May("kind", Word, "What the document is: statute, code, decree, report, news, ..."),
        May("number", Word, "The number of an act."),
        May("adopted", Day, "The day on which an act was adopted or signed."),
        May("applicable", Day, "The day from which an act applies."),
        May("publisher", Text, "Who published it; left out where that is not known."),
        Must("published", Forms.DayOrSpan, "When it was published: a day or a span."),
        May("why-span", Text, "Why the day of publication is not known exactly."),
        May("gazette", Word, "Where it was officially published, as it is cited there."),
        May("read", Day, "The day on which it was read, of which its text is."),
        May("language", Word, "The language of the document."),
        May("address", Word, "Where it can be found."),
        May("note", Text, "Anything a reader of the source should know."),
        May("paragraphs", new ListForm(new ShortOrShapeForm(Word, WithoutStatement)), "The paragraphs of its text, by number; those that no statement covers with a word why."),
        Must("statements", new NamedForm(new ShapeForm(Statement)), "What it states, statement by statement."),
    ]);

    private static ShapeKey Must(string name, Form form, string meaning) => new(name, form, meaning, IsRequired: true);

    private static ShapeKey May(string name, Form form, string meaning) => new(name, form, meaning, IsRequired: false);
}

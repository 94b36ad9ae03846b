using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Citing;

/// <summary>A source as a footnote of a legal text: what it is, its number and day where its title does not tell them, who published it, the place, its language and address, and when it was read.</summary>
internal sealed class FootnoteStyle(Phrases say, string? language)
{
    public string Of(Statement statement)
    {
        var source = statement.Source;
        var published = statement.OwnPublication is { } own ? say.CiteAdded(say.On(own))
            : source.Adopted is { } adopted && source.Published == new DaySpan(adopted, adopted) ? default(Prose?)
            : say.CitePublished(say.On(source.Published));
        return say.Commas(new Prose?[]
        {
            Title(source),
            Act(source),
            source.Publisher is { } publisher ? publisher.In(language) : default(Prose?),
            published,
            source.Gazette is { } gazette ? gazette : default(Prose?),
            statement.At.In(language),
            Tongue(source),
            source.Address is { } address ? address : default(Prose?),
            source.Read is { } read ? say.CiteRead(say.On(read)) : default(Prose?),
        }.OfType<Prose>()).ToString();
    }

    /// <summary>The title, and that in its own language unless the title has it.</summary>
    public Prose Title(Source source)
    {
        var title = source.Title.In(language);
        return source.OriginalTitle is { } original && !title.Contains(original, StringComparison.Ordinal) ? say.CiteOriginal(title, new Run(original, Language: source.Language)) : title;
    }

    /// <summary>The kind of an act, with its number and day unless the title has them.</summary>
    public Prose? Act(Source source)
    {
        if (source.Kind is null && source.Number is null && source.Adopted is null)
        {
            return default(Prose?);
        }

        var title = source.Title.In(language);
        var kind = source.Kind is { } known ? say.SourceKindOf(known) : say.CiteAct();
        var numbered = source.Number is { } number && !title.Contains(number, StringComparison.Ordinal) ? say.CiteNumbered(kind, number) : kind;
        return source.Adopted is { } adopted && !title.Contains(say.On(adopted).ToString(), StringComparison.Ordinal) ? say.CiteOf(numbered, say.On(adopted)) : numbered;
    }

    /// <summary>The language of a source that is in another than the report.</summary>
    public Prose? Tongue(Source source) =>
        source.Language is { } tongue && tongue != (language ?? source.Title.MainLanguage) ? say.CiteLanguage(Name(tongue)) : default(Prose?);

    private Prose Name(string tongue) => tongue switch
    {
        "en" => say.English(),
        "ru" => say.Russian(),
        "kk" => say.Kazakh(),
        _ => tongue,
    };
}

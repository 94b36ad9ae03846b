using EligibilityEngine.Law;

namespace EligibilityEngine.Preparing;

/// <summary>Goes through sources, what they state, and events of law.</summary>
internal sealed class SourceArchive(Archive archive, TextArchive texts)
{
    /// <summary>A document.</summary>
    public Source Source(Source? source) => archive.Shared(source, MadeSource);

    /// <summary>What one place of a document states.</summary>
    public Statement Statement(Statement? statement) => archive.Shared(statement, MadeStatement);

    /// <summary>The same, or nothing.</summary>
    public Statement? PerhapsStatement(Statement? statement) => archive.Perhaps(statement, MadeStatement);

    /// <summary>An event of law.</summary>
    public LawEvent Event(LawEvent? e) => archive.Shared(e, MadeEvent);

    /// <summary>What time is covered.</summary>
    public Cover Cover(Cover? cover) => new(archive.Perhaps(cover?.From), archive.Perhaps(cover?.ReadThrough));

    /// <summary>When something is law.</summary>
    public InForce InForce(InForce? inForce) => new(LegalDay(inForce?.From), LegalDay(inForce?.Until));

    private LegalDay? LegalDay(LegalDay? day) => archive.Flag(day is not null) ? new LegalDay(archive.Perhaps(day?.Day), archive.Perhaps(day?.Event, MadeEvent)) : null;

    private DaySpan Span(DaySpan? span) => new(archive.Day(span?.Earliest ?? default), archive.Day(span?.Latest ?? default));

    private DaySpan? PerhapsSpan(DaySpan? span) => archive.Flag(span is not null) ? Span(span) : null;

    private Source MadeSource(Source? source)
    {
        var made = new Source
        {
            Id = archive.Text(source?.Id),
            Title = texts.Text(source?.Title),
            Kind = archive.PerhapsText(source?.Kind),
            Publisher = texts.Perhaps(source?.Publisher),
            Published = Span(source?.Published),
            WhySpan = texts.Perhaps(source?.WhySpan),
            Number = archive.PerhapsText(source?.Number),
            Adopted = archive.Perhaps(source?.Adopted),
            Applicable = archive.Perhaps(source?.Applicable),
            Gazette = archive.PerhapsText(source?.Gazette),
            OriginalTitle = archive.PerhapsText(source?.OriginalTitle),
            Read = archive.Perhaps(source?.Read),
            Language = archive.PerhapsText(source?.Language),
            Address = archive.PerhapsText(source?.Address),
            Note = texts.Perhaps(source?.Note),
            Paragraphs = archive.List(source?.Paragraphs, Paragraph),
            Place = texts.Place(source?.Place),
        };
        archive.Later(() => made.Statements = archive.List(source?.Statements, Statement));
        return made;
    }

    private SourceParagraph Paragraph(SourceParagraph? paragraph) => new(archive.Text(paragraph?.Number), archive.PerhapsText(paragraph?.Why), texts.Place(paragraph?.Place));

    private Statement MadeStatement(Statement? statement) => new()
    {
        Id = archive.Text(statement?.Id),
        Source = Source(statement?.Source),
        At = texts.Text(statement?.At),
        Says = texts.Text(statement?.Says),
        OwnPublication = PerhapsSpan(statement?.OwnPublication),
        WhySpan = texts.Perhaps(statement?.WhySpan),
        Paragraphs = archive.List(statement?.Paragraphs, archive.Text),
        Place = texts.Place(statement?.Place),
    };

    private LawEvent MadeEvent(LawEvent? e) => new()
    {
        Id = archive.Text(e?.Id),
        Title = texts.Text(e?.Title),
        Day = Span(e?.Day),
        Cites = archive.List(e?.Cites, Statement),
        Note = texts.Perhaps(e?.Note),
        Place = texts.Place(e?.Place),
        Index = archive.Whole(e?.Index ?? 0),
    };
}

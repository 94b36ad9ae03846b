using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Citing;

/// <summary>The list of authorities: each source once, with the places of it that are cited and the day on which it was read.</summary>
internal sealed class AuthoritiesTable(Phrases say, string? language, Footnoting notes)
{
    private readonly FootnoteStyle _cite = new(say, language);

    public Table Table() => new(
        [.. new[] { say.ColumnSource(), say.ColumnDays(), say.ColumnPlaces() }.Select(h => new Column(h))],
        [.. notes.Cited.GroupBy(s => s.Source).Select(g => Row(g.Key, g))]);

    private ImmutableArray<ImmutableArray<Run>> Row(Source source, IEnumerable<Statement> cited) => Blocks.Row(
        Title(source),
        Days(source),
        say.Commas(cited.Select(Place)));

    private Prose Place(Statement statement) => [new Run(statement.At.In(language)), notes.Mark(statement)];

    private Prose Title(Source source) => say.Commas(new Prose?[]
    {
        _cite.Title(source),
        source.Publisher is { } publisher ? publisher.In(language) : default(Prose?),
        source.Gazette is { } gazette ? new Run(gazette, Language: source.Language) : default(Prose?),
        _cite.Tongue(source),
        source.Address is { } address ? new Run(address, Of: new Reference(ReferenceKind.Page, address)) : default(Prose?),
    }.OfType<Prose>());

    private Prose Days(Source source) => say.Commas(new Prose?[]
    {
        _cite.Act(source),
        source.Adopted is { } adopted && source.Published == new DaySpan(adopted, adopted) ? default(Prose?) : say.CitePublished(say.On(source.Published)),
        source.Applicable is { } applicable ? say.AppliesFrom(say.On(applicable)) : default(Prose?),
        source.Read is { } read ? say.CiteRead(say.On(read)) : say.NotRead(),
    }.OfType<Prose>());
}

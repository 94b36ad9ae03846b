using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Describing;

/// <summary>The matrix of a source: each paragraph of its text, the statements that cover it, and what rests on these; or the word why none does.</summary>
internal sealed class ParagraphCoverage
{
    private readonly Source _source;
    private readonly Phrases _say;
    private readonly LawWords _law;
    private readonly ILookup<Statement, RulebookItem> _citing;
    private readonly ILookup<Statement, NotModelled> _leftOut;

    private ParagraphCoverage(RulebookIndex index, Source source, string? language)
    {
        _source = source;
        _say = Phrases.In(language, index.Rulebook);
        _law = new LawWords(_say, language);
        _citing = index.Items.SelectMany(i => i.Cites.Select(s => (Item: i, Statement: s))).ToLookup(x => x.Statement, x => x.Item);
        _leftOut = index.Rulebook.NotModelled.SelectMany(n => n.Cites.Select(s => (Entry: n, Statement: s))).ToLookup(x => x.Statement, x => x.Entry);
    }

    /// <summary>The matrix as a document.</summary>
    /// <param name="index">The rulebook.</param>
    /// <param name="source">One of its sources.</param>
    /// <param name="language">A code such as <c>ru</c>, or null for the rulebook's own language.</param>
    public static Document Of(RulebookIndex index, Source source, string? language) => new(new ParagraphCoverage(index, source, language).All());

    private IEnumerable<Block> All()
    {
        var covering = _source.Statements.SelectMany(s => s.Paragraphs.Select(p => (Paragraph: p, Statement: s))).ToLookup(x => x.Paragraph, x => x.Statement, StringComparer.Ordinal);
        var others = _source.Statements.Where(s => s.Paragraphs.IsEmpty).ToList();
        yield return Section(
            [new Run(_say.Kind(ReferenceKind.Source).Capital().ToString(), TextStyle.Heading), new Run(" "), Naming.Of(ReferenceKind.Source, _source.Id)],
            Line(new Run(_law.In(_source.Title), TextStyle.Answer)));
        if (_source.Paragraphs.IsEmpty)
        {
            yield return Line(_say.NoParagraphs());
        }
        else
        {
            yield return new Table(Columns(), [.. _source.Paragraphs.Select(p => RowOf(p, [.. covering[p.Number]]))]);
        }

        if (others.Count > 0)
        {
            yield return Section(_say.OfNoParagraph(), new Table([new Column([]), new Column([])], [.. others.Select(s => Row(Name(s), Uses([s])))]));
        }

        yield return Line(Summary(covering));
    }

    private ImmutableArray<Column> Columns() => [new(_say.ColumnParagraph()), new(_say.ColumnStatements()), new(_say.ColumnUses())];

    private ImmutableArray<ImmutableArray<Run>> RowOf(SourceParagraph paragraph, ImmutableArray<Statement> statements) => Row(
        paragraph.Number,
        statements.IsEmpty && paragraph.Why is null ? _say.Uncovered() : _say.Commas(statements.Select(Name)),
        statements.IsEmpty && paragraph.Why is not null ? Why(paragraph) : Uses(statements));

    private static Prose Name(Statement statement) => Naming.Of(statement) with { Text = statement.Id };

    private Prose Why(SourceParagraph paragraph) => paragraph.Repeated is { } repeated ? _say.RepeatsParagraph(repeated)
        : paragraph.KnownWhy is { } known ? _say.WhyNoStatement(known)
        : paragraph.Why!;

    /// <summary>What rests on statements, by kind, and what the rulebook leaves out of them on purpose.</summary>
    private Prose Uses(ImmutableArray<Statement> statements) => _say.Semicolons([
        .. statements.SelectMany(s => _citing[s]).Distinct().GroupBy(i => i.Kind).OrderBy(g => g.Key)
            .Select(g => _say.UsedBy(_say.Kind(g.Key), _say.Commas(g.Select(i => (Prose)Naming.Of(i.Kind, i.Name))))),
        .. statements.SelectMany(s => _leftOut[s]).Distinct().Select(n => _say.UsedBy(_say.IsNotModelled(), _law.In(n.What)))]);

    private Prose Summary(ILookup<string, Statement> covering)
    {
        var covered = _source.Paragraphs.Count(p => covering.Contains(p.Number));
        var explained = _source.Paragraphs.Count(p => p.Why is not null && !covering.Contains(p.Number));
        return _say.ParagraphsCovered(_source.Paragraphs.Length, _say.Number(covered), _say.Number(explained), _say.Number(_source.Paragraphs.Length - covered - explained));
    }
}

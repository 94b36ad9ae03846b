using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Citing;

/// <summary>What an answer is drawn from: the statements that its reasons cite, in the order in which they are cited. Immutable.</summary>
public sealed class Citations
{
    private readonly ImmutableArray<Rulebook> _rulebooks;
    private readonly string? _language;

    internal Citations(ImmutableArray<Statement> statements, ImmutableArray<Rulebook> rulebooks, string? language) =>
        (Statements, _rulebooks, _language) = (statements, rulebooks, language);

    /// <summary>The statements, each once.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>The documents that they are drawn from, each once.</summary>
    public IEnumerable<Source> Sources => Statements.Select(s => s.Source).Distinct();

    /// <summary>
    /// All of them: of the styles that lawyers write, a line for each statement, with its place; of the formats that reference managers read, an entry for each source, with all of its places.
    /// What is not known of a source stays out. Each line ends in a line feed.
    /// </summary>
    /// <param name="style">How.</param>
    public string In(CitationStyle style) => style switch
    {
        CitationStyle.Bibtex => Exchange(BibtexStyle.Entry, "\n"),
        CitationStyle.Ris => Exchange(RisStyle.Record, "\n"),
        CitationStyle.Csl => CslStyle.Items(Works()),
        _ => string.Concat(Statements.Select(s => Of(s, style) + "\n")),
    };

    /// <summary>One statement, in a style that lawyers write.</summary>
    internal string Of(Statement statement, CitationStyle style) => Printable.Of(style switch
    {
        CitationStyle.Oscola => OscolaStyle.Of(statement, JurisdictionOf(statement, "en")),
        CitationStyle.Gost => GostStyle.Of(statement, JurisdictionOf(statement, "ru")),
        _ => new FootnoteStyle(Phrases.In(_language ?? statement.Says.MainLanguage), _language).Of(statement),
    });

    private string Exchange(Func<CitedWork, string> entry, string between) => string.Join(between, Works().Select(entry));

    private IEnumerable<CitedWork> Works() => Statements.GroupBy(s => s.Source).Select(g => new CitedWork(g.Key, [.. g.Select(s => s.At.In(_language)).Distinct()], JurisdictionOf(g.First(), _language), _language));

    /// <summary>Whose law an act is, in a language in which that is said; otherwise null.</summary>
    private string? JurisdictionOf(Statement statement, string? language) =>
        statement.Source.IsAct && _rulebooks.FirstOrDefault(r => r.Sources.Contains(statement.Source))?.Jurisdiction is { } whose && (language is null || whose.IsIn(language))
            ? whose.In(language)
            : null;
}

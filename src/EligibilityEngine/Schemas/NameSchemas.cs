using System.Text.Json.Nodes;
using EligibilityEngine.Law;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Schemas;

/// <summary>Names of what is declared elsewhere: those of a rulebook, or any that are spelt well where none is given.</summary>
internal sealed class NameSchemas(Rulebook? rulebook)
{
    public JsonObject Of(NameKind kind) => rulebook is null || kind == NameKind.Paragraph ? Open(kind) : Json.OneOf(Known(kind, rulebook));

    /// <summary>The names that may be keys of what is said of each, with what the author reads of them; null where any may be.</summary>
    public IEnumerable<(string Name, string Meaning)>? Named(NameKind kind) => rulebook is null ? null : kind switch
    {
        NameKind.Event => rulebook.Events.Select(e => (e.Id, e.Title.ToString())),
        NameKind.Provision => rulebook.Provisions.Where(p => p.Row is null && p.IsNamed).Select(p => (p.Id, p.Title.ToString())).Concat(rulebook.Provisions.Select(p => p.Row).OfType<TableRow>().Select(r => (r.Table, r.Title.ToString()))).Distinct(),
        NameKind.Source => rulebook.Sources.Select(s => (s.Id, s.Title.ToString())),
        _ => Keys(kind)!.Select(k => (k.Name, k.Meaning)),
    };

    /// <summary>The names that may be keys, with what the author reads of each; null where any may be.</summary>
    public IEnumerable<(string Name, string Meaning, About About)>? Keys(NameKind kind) => rulebook is null ? null : kind switch
    {
        NameKind.Fact => rulebook.Facts.Where(f => f.Reading is null && !f.IsDayOfCase).Select(f => (f.Id, MeaningOf(f), About.Given(f, rulebook))).Concat(rulebook.SeveralFacts.Select(f => (f.Id, f.Ask.ToString(), About.Of(f)))),
        NameKind.Reading => rulebook.Readings.Select(r => (r.Id, r.Ask.ToString(), About.Of(r.Choice, rulebook))),
        NameKind.Question => rulebook.Questions.Select(q => (q.Id, q.Ask.ToString(), About.Of(q))),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Facts as an author writes them: those of the members of a group by the name under which they are declared.</summary>
    public static IEnumerable<Fact> Written(Rulebook rulebook) =>
        rulebook.Facts.Where(f => f.Member is null).Concat(rulebook.Groups.SelectMany(g => g.Declared)).DistinctBy(f => f.Id);

    public static string MeaningOf(Fact fact) => (fact.Ask ?? fact.Title).ToString();

    private static JsonObject Open(NameKind kind) => kind switch
    {
        NameKind.Citation => Json.Matching("^[^/]+/[^/]+$"),
        NameKind.CitationOrNeither => Json.Matching("^([^/]+/[^/]+|neither)$"),
        NameKind.Paragraph => ValueSchemas.Word(),
        NameKind.Provision => ValueSchemas.ProvisionName(),
        NameKind.Source => ValueSchemas.Id(isWide: true),
        NameKind.Fact or NameKind.Open => Json.Matching(Names.FactPattern),
        _ => ValueSchemas.Id(isWide: false),
    };

    private static IEnumerable<string> Known(NameKind kind, Rulebook rulebook) => kind switch
    {
        NameKind.Fact => Written(rulebook).Where(f => f.Reading is null && f.NeverOf is null && !f.IsDayOfCase).Select(f => f.Id).Concat(rulebook.SeveralFacts.Select(f => f.Id)).Append(TermForms.DayOfCase),
        NameKind.Reading => rulebook.Readings.Select(r => r.Id),
        NameKind.Event => rulebook.Events.Select(e => e.Id),
        NameKind.Open => rulebook.Facts.Select(f => f.Id).Concat(rulebook.SeveralFacts.Select(f => f.Id)).Concat(rulebook.Events.Select(e => e.Id)),
        NameKind.Provision => rulebook.Provisions.Where(p => p.IsNamed).Select(p => p.Id).Concat(rulebook.Provisions.Select(p => p.Row?.Table).OfType<string>()).Distinct(),
        NameKind.Question => rulebook.Questions.Select(q => q.Id),
        NameKind.Source => rulebook.Sources.Select(s => s.Id),
        NameKind.CitationOrNeither => Citations(rulebook).Append("neither"),
        _ => Citations(rulebook),
    };

    private static IEnumerable<string> Citations(Rulebook rulebook) =>
        rulebook.Sources.SelectMany(s => s.Statements).Select(s => s.Citation);
}

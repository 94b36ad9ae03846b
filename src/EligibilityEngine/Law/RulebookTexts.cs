using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>All texts of a rulebook that have a place of their own among its items.</summary>
internal static class RulebookTexts
{
    public static IEnumerable<RulebookText> Of(Rulebook rulebook) =>
    [
        .. Texts("rulebook", "", rulebook.Place, ("title", rulebook.Title), ("jurisdiction", rulebook.Jurisdiction)),
        .. rulebook.NotModelled.SelectMany(n => Texts("not-modelled", n.Id ?? "", n.Place, ("what", n.What), ("why", n.Why))),
        .. rulebook.Facts.Where(f => f.Reading is null && f.Several is null && f.NeverOf is null && !f.IsDayOfCase && f.Member is null && rulebook.FindGroup(f.Id) is null).SelectMany(Of),
        .. rulebook.Groups.SelectMany(Of),
        .. rulebook.SeveralFacts.SelectMany(Of),
        .. rulebook.Definitions.SelectMany(d => Texts("definitions", d.Id, d.Place, ("title", d.Title), ("note", d.Note))),
        .. rulebook.Questions.SelectMany(Of),
        .. rulebook.Readings.SelectMany(Of),
        .. rulebook.Events.SelectMany(e => Texts("events", e.Id, e.Place, ("title", e.Title), ("note", e.Note))),
        .. rulebook.Provisions.Where(p => p.IsNamed).SelectMany(p => Texts("provisions", p.Id, p.Place, ("title", p.Title), ("note", p.Note))),
        .. rulebook.Constraints.SelectMany(c => Texts("constraints", c.Id, c.Place, ("says", c.Says))),
        .. rulebook.Properties.SelectMany(p => Texts("properties", p.Id, p.Place, ("says", p.Says))),
        .. rulebook.Contradictions.SelectMany(c => Texts("contradictions", c.Id, c.Place, ("about", c.About), ("because", c.Because))),
        .. rulebook.Sources.SelectMany(Of),
    ];

    private static IEnumerable<RulebookText> Of(Fact fact) =>
    [
        .. Texts(
            "facts", fact.Id, fact.Place, ("title", fact.Title), ("ask", fact.Ask), ("when-true", fact.WhenTrue), ("when-false", fact.WhenFalse), ("says", fact.Says), ("never", fact.Never?.WhenTrue), ("unit", fact.Unit), ("settled-by", fact.SettledBy), ("note", fact.Note)),
        .. Values("facts", fact.Id, fact.Place, fact.Values),
    ];

    private static IEnumerable<RulebookText> Of(SeveralFact fact) =>
    [
        .. Texts("facts", fact.Id, fact.Place, ("title", fact.Title), ("ask", fact.Ask), ("settled-by", fact.Values.FirstOrDefault()?.SettledBy), ("note", fact.Note)),
        .. fact.Values.SelectMany(v => Texts("facts", fact.Id, v.Place, (fact.NameOf(v), v.WhenTrue), ($"{fact.NameOf(v)} says-not", v.WhenFalse))),
    ];

    private static IEnumerable<RulebookText> Of(MemberGroup group) =>
    [
        .. Of(group.Count).Select(t => t with { Section = "groups" }),
        .. Texts("groups", group.Id, group.Place, ("member", group.Member)),
        .. group.Declared.Where(f => f.NeverOf is null).SelectMany(Of).Select(t => t with { Section = "groups", Item = group.Id, Key = $"{t.Item} {t.Key}" }),
    ];

    private static IEnumerable<RulebookText> Of(Question question) =>
    [
        .. Texts("questions", question.Id, question.Place, ("title", question.Title), ("ask", question.Ask), ("unit", question.Unit), ("says", question.Says), ("says-none", question.SaysNone), ("note", question.Note)),
        .. Values("questions", question.Id, question.Place, question.Answers),
    ];

    private static IEnumerable<RulebookText> Of(Reading reading) =>
    [
        .. Texts("readings", reading.Id, reading.Choice.Place, ("ask", reading.Ask), ("note", reading.Choice.Note)),
        .. Values("readings", reading.Id, reading.Choice.Place, reading.Alternatives),
        .. reading.Alternatives.SelectMany(a => Texts("readings", reading.Id, reading.Choice.Place, ($"{a.Id} held-by", a.HeldBy))),
    ];

    private static IEnumerable<RulebookText> Of(Source source) =>
    [
        .. Texts("sources", source.Id, source.Place, ("title", source.Title), ("publisher", source.Publisher), ("why-span", source.WhySpan), ("note", source.Note)),
        .. source.Statements.SelectMany(s => new (string, LocalText?, TextWeight)[] { (s.Id, s.Says, TextWeight.Statement), ($"{s.Id} at", s.At, TextWeight.Beside), ($"{s.Id} why-span", s.WhySpan, TextWeight.Beside) }
            .Where(t => t.Item2 is not null).Select(t => new RulebookText("sources", source.Id, t.Item1, t.Item2!, s.Place, t.Item3))),
    ];

    private static IEnumerable<RulebookText> Values(string section, string item, TextPlace place, ImmutableArray<NamedValue> values) =>
        Texts(section, item, place, [.. values.Select(v => (v.Id, (LocalText?)v.Says))]);

    private static IEnumerable<RulebookText> Texts(string section, string item, TextPlace place, params ReadOnlySpan<(string Key, LocalText? Text)> texts) =>
        [.. texts.ToArray().Where(t => t.Text is not null).Select(t => new RulebookText(section, item, t.Key, t.Text!, place, WeightOf(section, t.Key)))];

    private static TextWeight WeightOf(string section, string key) => (section, key) switch
    {
        ("sources", "title" or "publisher") => TextWeight.Document,
        (_, "note" or "why-span") => TextWeight.Beside,
        _ => TextWeight.Needed,
    };
}

using EligibilityEngine.Law;

namespace EligibilityEngine.Describing;

/// <summary>What is written of an item, in every language, to be searched.</summary>
internal static class ItemTexts
{
    /// <summary>The texts of an item besides its name and its title.</summary>
    public static IEnumerable<string> Of(RulebookItem item) => OfSubject(item.Subject).SelectMany(Languages).Concat(Plain(item.Subject)).Where(t => t.Length > 0).Distinct();

    /// <summary>A text in all its languages.</summary>
    public static IEnumerable<string> Languages(LocalText? text) => text is null ? [] : text.OtherLanguages.Select(l => text.In(l)).Prepend(text.ToString());

    private static IEnumerable<LocalText?> OfSubject(object subject) => subject switch
    {
        Question q => [q.Ask, q.Unit, q.Says, q.SaysNone, q.Note, .. q.Answers.Select(a => a.Says)],
        Fact f => [f.Ask, f.WhenTrue, f.WhenFalse, f.Says, f.Unit, f.SettledBy, f.Note, .. f.Values.Select(v => v.Says)],
        SeveralFact f => [f.Ask, f.Note, .. f.Values.Select(v => v.WhenTrue)],
        Definition d => [d.Note],
        Reading r => [r.Choice.Note, .. r.Alternatives.Select(a => a.Says)],
        LawEvent e => [e.Note],
        Provision p => [p.Note],
        Contradiction c => [c.Because],
        NotModelled n => [n.Why],
        Source s => [s.Publisher, s.Note, s.WhySpan],
        Statement s => [s.At, s.WhySpan],
        _ => [],
    };

    private static IEnumerable<string> Plain(object subject) => subject switch
    {
        Question q => q.Answers.Select(a => a.Id).Concat(q.OtherNames.Select(n => n.Word)),
        Fact f => f.Values.Select(v => v.Id).Concat(f.OtherNames.Select(n => n.Word)),
        SeveralFact f => f.Values.Select(f.NameOf).Concat(f.OtherNames.Select(n => n.Word)),
        Reading r => r.Alternatives.Select(a => a.Id),
        Source s => [s.Kind ?? "", s.Address ?? ""],
        _ => [],
    };
}

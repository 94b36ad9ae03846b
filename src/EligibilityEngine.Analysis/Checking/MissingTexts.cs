using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Checking;

/// <summary>Finds texts that are missing in a language that the rulebook declares complete: a warning for each section of a file.</summary>
internal sealed class MissingTexts(Rulebook rulebook)
{
    public IEnumerable<Diagnostic> Find() =>
    [
        .. rulebook.CompleteLanguages.SelectMany(l => Find(l, areStatements: false, t => t.Weight == TextWeight.Needed || (t.Weight == TextWeight.Document && t.Key == "title"))),
        .. rulebook.StatementLanguages.SelectMany(l => Find(l, areStatements: true, t => t.Weight == TextWeight.Statement)),
    ];

    private IEnumerable<Diagnostic> Find(string language, bool areStatements, Func<RulebookText, bool> isNeeded) => RulebookTexts.Of(rulebook)
        .Where(t => isNeeded(t) && !t.Text.IsIn(language))
        .GroupBy(t => (t.Place.Path, t.Section))
        .Select(g => Mistake.TextsMissing(
            g.MinBy(t => t.Place.Start)!.Place, language, g.Key.Section, g.Count(), [.. g.GroupBy(t => t.Item).Select(i => (i.Key, i.Select(t => t.Key)))], areStatements));
}

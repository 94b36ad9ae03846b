using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Provisions that make a difference: what each is, how it differs, and on which side.</summary>
internal sealed class CauseWords(Phrases say, LawWords law, SideNames names, bool withCitations)
{
    private readonly HashSet<Provision> _cited = [];

    /// <summary>A provision that was cited above is not cited again.</summary>
    public IEnumerable<Item> Of(IEnumerable<CausingProvision> causes) => causes.Select(c => Item(
        say.Difference(c.Kind, Naming.Of(c.Provision), law.In(c.Provision.Title), names[c.Side]),
        (withCitations && _cited.Add(c.Provision) ? c.Provision.Cites : []).Select(s => Line(law.Citation(s).In(TextStyle.Aside)))));
}

using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Provisions that make a difference: what each is, how it differs, and on which side.</summary>
internal sealed class CauseWords(Phrases say, LawWords law, SideNames names, bool withCitations)
{
    private readonly HashSet<Provision> _cited = [];

    /// <summary>A provision that was cited above is not cited again.</summary>
    public IEnumerable<Item> Of(IEnumerable<CausingProvision> causes) => causes.Select(c => Of(c, []));

    /// <summary>A provision, and below it what belongs to it.</summary>
    public Item Of(CausingProvision cause, IEnumerable<Block> below) => Item(
        say.Difference(cause.Kind, Naming.Of(cause.Provision), law.In(cause.Provision.Title), names[cause.Side]),
        [.. (withCitations && _cited.Add(cause.Provision) ? cause.Provision.Cites : []).Select(s => Line(law.Citation(s).In(TextStyle.Aside))), .. below]);
}

using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Reporting;

/// <summary>What leaves a question open because it was not found, or because no source tells it.</summary>
internal sealed class GapWords(Phrases say, LawWords law, Verdict verdict)
{
    /// <summary>One of them in a line: of a gap what was not found and why, of a provision that the sources do not tell its answer.</summary>
    public Prose Of(Provision gap)
    {
        var told = gap.Gap is { } entry ? say.Gap(law.In(entry.What), law.In(entry.Why)) : say.UntoldBy(Naming.Of(gap), law.In(gap.Title));
        return verdict.Stands[gap.Index] == Truth.True ? told : say.PerhapsGap(told);
    }

    /// <summary>That nothing more can be told that settles a question, and why; nothing where something can.</summary>
    public IEnumerable<Block> NothingSettles(Justification why) =>
        why.NothingSettles ? [Line(say.NothingSettles(say.Semicolons(why.Gaps.Select(Of))))] : [];

    /// <summary>All of them, with what they cite.</summary>
    public IEnumerable<Block> All(Justification why) => List(say.NotFound(), why.Gaps.Select(g => Item(
        Of(g),
        verdict.Situation.Published(g.Cites).Select(s => Line(say.Cited(law.Citation(s), law.In(s.Says)))))));
}

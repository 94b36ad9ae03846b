using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>That the law of a side is not modelled, or is as it was read before.</summary>
internal static class CoverWords
{
    /// <summary>That a law is decided as it was read last; nothing where it was read.</summary>
    public static IEnumerable<Block> AsRead(LawVersion law, IEnumerable<string> questions, Prose side, Phrases say) =>
        questions.Select(law.Rulebook.FindQuestion).OfType<Question>().Where(q => law.CoverageOf(q) == Coverage.AsRead).Select(q => law.Rulebook.CoverOf(q).ReadThrough).Min() is { } read
            ? [Line(say.SideAsRead(side, say.On(read)))]
            : [];

    /// <summary>The questions on which the law of a side is not modelled.</summary>
    public static IEnumerable<Block> NotModelled(LawVersion law, IEnumerable<string> questions, Prose side, Phrases say) =>
        questions.Select(law.Rulebook.FindQuestion).OfType<Question>().Where(q => law.CoverageOf(q) == Coverage.NotModelled)
            .GroupBy(q => law.Rulebook.CoverOf(q).From!.Value)
            .Select(g => Line(say.SideNotModelled(side, say.On(g.Key), say.Commas(g.Select(q => (Prose)Naming.Of(q))))));
}

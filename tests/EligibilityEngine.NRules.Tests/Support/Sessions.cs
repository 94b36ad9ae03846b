using EligibilityEngine.Decisions;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.BruteForce;

namespace EligibilityEngine.NRules.Tests.Support;

/// <summary>What a session decides and concludes against what the rulebook decides.</summary>
internal static class Sessions
{
    /// <summary>Compares mistakes, the truth of every provision's standing, answers; and the conclusions in working memory.</summary>
    public static void Check(NRulesSession session, CaseHandle handle)
    {
        var (rulebook, @case) = (session.Network.Rulebook, handle.Case);
        var (expected, actual) = (rulebook.Decide(@case, Precision.ThreeValued), session.Decide(handle));
        Alike(actual.Diagnostics.Select(d => d.ToString()), expected.Diagnostics.Select(d => d.ToString()), @case);
        if (expected.ValueOrNull is { } decision)
        {
            Agreement.Check([(Completions.Bind(rulebook, @case), Finding.Of(actual.Value.Verdict))]);
            Alike(Concluded(session, handle), Concluded(decision), @case);
        }
    }

    /// <summary>Compares cases that share a session, so that a fact of one must not count for another; and takes them out again.</summary>
    public static void Check(NRulesSession session, IEnumerable<Case> cases)
    {
        var handles = cases.Select(session.Insert).ToList();
        handles.ForEach(h => Check(session, h));
        handles.ForEach(session.Retract);
    }

    // The assertion is slow where nothing is wrong.
    private static void Alike(IEnumerable<string> actual, IEnumerable<string> expected, Case @case)
    {
        if (!actual.SequenceEqual(expected))
        {
            actual.Should().Equal(expected, because: Write(@case));
        }
    }

    private static string Write(Case @case) => $"on {@case.On:O}, law of {@case.LawOf:O}: {string.Join(' ', @case.Facts.Select(f => $"{f.Name}={f.Otherwise}"))}";

    private static IEnumerable<string> Concluded(NRulesSession session, CaseHandle handle)
    {
        var conclusions = session.Session.Query<Conclusion>().Where(c => c.Case == handle).ToList();
        return conclusions.OfType<ProvisionStands>().Select(s => s.Provision).Order(StringComparer.Ordinal)
            .Concat(conclusions.OfType<QuestionAnswered>().Select(a => $"{a.Question}: {a.Answer} of {string.Join(" or ", a.Possible)}").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Concluded(Decision decision) => decision.Rulebook.Provisions
        .Where(p => decision.Verdict.Stands[p.Index] == Truth.True).Select(p => p.Id).Order(StringComparer.Ordinal)
        .Concat(decision.Questions.Select(q => $"{q.Question}: {q.Answer} of {string.Join(" or ", q.ThreeValued)}").Order(StringComparer.Ordinal));
}

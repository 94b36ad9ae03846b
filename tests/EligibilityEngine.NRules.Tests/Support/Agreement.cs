using EligibilityEngine.Cases;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.NRules.Findings;

namespace EligibilityEngine.NRules.Tests.Support;

/// <summary>What a session decides and concludes against what the evaluator, the definition of the language, decides.</summary>
internal static class Agreement
{
    /// <summary>Mistakes, answers, possible answers, grounds, the truth of every provision's standing; and the conclusions in working memory.</summary>
    public static void Check(NRulesSession session, CaseHandle handle, string where)
    {
        var expected = session.Network.Rulebook.Decide(handle.Case);
        var actual = session.Decide(handle);
        Lines(actual).Should().Equal(Lines(expected), because: where);
        if (expected.ValueOrNull is { } decision)
        {
            Concluded(session, handle).Should().Equal(Concluded(decision), because: where);
        }
    }

    /// <summary>Findings, as plain functions: what stands, the answers, and the constraints that are broken.</summary>
    public static void Check(CaseFindings found, Verdict expected, string where)
    {
        var verdict = found.ToVerdict();
        verdict.Stands.Should().Equal(expected.Stands, because: where);
        verdict.Answers.Select(Line).Should().Equal(expected.Answers.Select(Line), because: where);
        found.Broken().Should().Equal(expected.Situation.Rulebook.Constraints.Where(c => expected[c.Holds] == Truth.False), because: where);
    }

    /// <summary>What is known of a case, or null where it cannot be bound to the rulebook.</summary>
    public static Situation? Situation(Rulebook rulebook, Case @case)
    {
        var bag = new DiagnosticBag();
        return new CaseBinder(rulebook, bag).Bind(@case) is { } bound ? Cases.Situation.Of(bound, bag) : null;
    }

    private static string Line(AnswerSet answers) => $"{answers.Question}: {string.Join(" or ", answers.Answers())}, {string.Join(" and ", answers.Certain)}";

    private static IEnumerable<string> Concluded(NRulesSession session, CaseHandle handle)
    {
        var conclusions = session.Session.Query<Conclusion>().Where(c => c.Case == handle).ToList();
        return conclusions.OfType<ProvisionStands>().Select(s => s.Provision).Order(StringComparer.Ordinal)
            .Concat(conclusions.OfType<QuestionAnswered>().Select(a => $"{a.Question}: {a.Answer} of {string.Join(" or ", a.Possible)}").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Concluded(Decision decision) => decision.Rulebook.Provisions
        .Where(p => decision.Verdict.Stands[p.Index] == Truth.True).Select(p => p.Id).Order(StringComparer.Ordinal)
        .Concat(decision.Questions.Select(q => $"{q.Question}: {q.Answer} of {string.Join(" or ", q.Possible)}").Order(StringComparer.Ordinal));

    private static IEnumerable<string> Lines(Checked<Decision> decided)
    {
        foreach (var mistake in decided.Diagnostics)
        {
            yield return mistake.ToString();
        }

        if (decided.ValueOrNull is not { } decision)
        {
            yield break;
        }

        foreach (var question in decision.Questions)
        {
            var standing = decision.Rulebook.ProvisionsOf(question.Question)
                .Select(p => (Provision: p, Stands: decision.Verdict.Stands[p.Index]))
                .Where(p => p.Stands != Truth.False)
                .Select(p => $"{p.Provision} {p.Stands}");
            yield return $"{question.Question}: {question.Status} {string.Join(" or ", question.Possible)}"
                + $" by {string.Join(", ", question.Justification.Grounds)}; {string.Join(", ", standing)}";
        }
    }
}

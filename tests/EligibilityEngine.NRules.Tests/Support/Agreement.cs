using EligibilityEngine.Cases;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.NRules.Findings;

namespace EligibilityEngine.NRules.Tests.Support;

/// <summary>What a session decides and concludes against what the evaluator, the definition of the language, decides.</summary>
internal static class Agreement
{
    /// <summary>Mistakes, the truth of every provision's standing, answers; and the conclusions in working memory.</summary>
    public static void Check(NRulesSession session, CaseHandle handle, string where)
    {
        var (expected, actual) = (session.Network.Rulebook.Decide(handle.Case), session.Decide(handle));
        Alike(actual.Diagnostics.Select(d => d.ToString()), expected.Diagnostics.Select(d => d.ToString()), where);
        if (expected.ValueOrNull is { } decision)
        {
            Check(actual.Value.Verdict, decision.Verdict, where);
            Alike(Concluded(session, handle), Concluded(decision), where);
        }
    }

    /// <summary>What is found of a case: what stands, the answers, and the constraints that are broken.</summary>
    public static void Check(CaseFindings found, Verdict expected, string where)
    {
        Check(found.ToVerdict(), expected, where);
        Alike(found.Broken(), expected.Situation.Rulebook.Constraints.Where(c => expected[c.Holds] == Truth.False), where);
    }

    private static void Check(Verdict verdict, Verdict expected, string where)
    {
        Alike(verdict.Stands, expected.Stands, where);
        if (!verdict.Answers.Zip(expected.Answers).All(a => IsAlike(a.First, a.Second)))
        {
            Alike(verdict.Answers.Select(Line), expected.Answers.Select(Line), where);
        }
    }

    // The assertion is slow, and there are millions of truths.
    private static void Alike<T>(IEnumerable<T> actual, IEnumerable<T> expected, string where)
    {
        if (!actual.SequenceEqual(expected))
        {
            actual.Should().Equal(expected, because: where);
        }
    }

    /// <summary>What is known of a case, or null where it cannot be bound to the rulebook.</summary>
    public static Situation? Situation(Rulebook rulebook, Case @case)
    {
        var bag = new DiagnosticBag();
        return new CaseBinder(rulebook, bag).Bind(@case) is { } bound ? Cases.Situation.Of(bound, bag) : null;
    }

    private static bool IsAlike(AnswerSet a, AnswerSet b) =>
        a.Choices == b.Choices && a.Certain.AsSpan().SequenceEqual(b.Certain.AsSpan()) && a.Maybe.AsSpan().SequenceEqual(b.Maybe.AsSpan());

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
}

using EligibilityEngine.NRules.Findings;
using NRules;

namespace EligibilityEngine.NRules.Rules;

/// <summary>The facts of one case in working memory: what is heard, and what was answered.</summary>
internal sealed class Docket(CaseHandle of, NRulesRulebook network, CaseFindings findings)
{
    private readonly Hearing?[] _hearings = new Hearing?[network.Rulebook.Questions.Length];
    private readonly QuestionAnswered?[] _answered = new QuestionAnswered?[network.Rulebook.Questions.Length];

    /// <summary>Brings working memory to what was found.</summary>
    public void Enter(FindingChanges changes, ISession session)
    {
        var (changed, come) = (new List<object>(), new List<object>());
        foreach (var question in changes.Standing)
        {
            ref var hearing = ref _hearings[question.Index];
            (hearing is null ? come : changed).Add(hearing ??= network.Models[question.Index].Open(of, findings));
        }

        foreach (var question in changes.Answers)
        {
            ref var answered = ref _answered[question.Index];
            answered?.Become(findings.AnswersTo(question));
            (answered is null ? come : changed).Add(answered ??= new QuestionAnswered(of, findings.AnswersTo(question)));
        }

        if (changed.Count > 0)
        {
            session.UpdateAll(changed);
        }

        if (come.Count > 0)
        {
            session.InsertAll(come);
        }
    }

    /// <summary>Takes everything out of working memory.</summary>
    public void Close(ISession session) => session.RetractAll([.. _hearings.OfType<object>(), .. _answered.OfType<object>()]);
}

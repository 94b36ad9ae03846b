using EligibilityEngine.Law;

namespace EligibilityEngine.NRules.Findings;

/// <summary>
/// What is found of a case: the truth of a condition, that a provision stands, the answers to a question. A finding rests on facts and on other
/// findings, and is found anew only when one of those has changed.
/// </summary>
internal abstract class Finding
{
    /// <summary>Its place among all findings of the law: those that it rests on come before it.</summary>
    public int Index { get; set; } = -1;

    public Finding[] RestsOn { get; set; } = [];

    /// <summary>The findings that rest on it, by their place.</summary>
    public int[] Carries { get; set; } = [];

    /// <summary>Finds it anew.</summary>
    /// <returns>Whether it is another one now.</returns>
    public abstract bool Renew(CaseFindings of);
}

/// <summary>Something that is true of a case, false, or not known.</summary>
internal sealed class TruthFinding : Finding
{
    private readonly Func<CaseFindings, Truth> _find;

    public TruthFinding(Finding[] restsOn, Func<CaseFindings, Truth> find)
    {
        RestsOn = restsOn;
        _find = find;
    }

    public override bool Renew(CaseFindings of) => of.Set(this, _find(of));
}

/// <summary>
/// What has a name in the law, so that its parts are known only when all names are: a definition, that a provision holds, or applies. True when all
/// is that it rests on.
/// </summary>
internal sealed class NamedFinding : Finding
{
    public override bool Renew(CaseFindings of)
    {
        var truth = Truth.True;
        foreach (var part in RestsOn)
        {
            truth = truth.And(of[part]);
        }

        return of.Set(this, truth);
    }
}

/// <summary><c>stands(P)</c>: it applies, which is the first that this rests on, and no exception to it stands, which are the others.</summary>
internal sealed class StandingFinding(Provision provision) : Finding
{
    public override bool Renew(CaseFindings of)
    {
        var truth = of[RestsOn[0]];
        for (var i = 1; i < RestsOn.Length; i++)
        {
            truth = truth.And(of[RestsOn[i]].Not());
        }

        return of.Set(this, truth) && of.NoteStanding(provision, truth);
    }
}

/// <summary>The answers to a question that its provisions leave possible.</summary>
internal sealed class AnswerFinding(Question question) : Finding
{
    public override bool Renew(CaseFindings of) => of.NoteAnswers(question);
}

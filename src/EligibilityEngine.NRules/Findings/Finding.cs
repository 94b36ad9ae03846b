namespace EligibilityEngine.NRules.Findings;

/// <summary>
/// What is found of a case: the truth of a condition, that a provision stands, the answers to a question. A finding rests on facts and on other
/// findings, and is found anew only when one of those has changed.
/// </summary>
internal abstract class Finding
{
    /// <summary>Its place among all findings of the law: those that it rests on come before it.</summary>
    public int Index { get; set; } = -1;

    public IReadOnlyList<Finding> RestsOn { get; set; } = [];

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

    public TruthFinding(IReadOnlyList<Finding> restsOn, Func<CaseFindings, Truth> find)
    {
        RestsOn = restsOn;
        _find = find;
    }

    public override bool Renew(CaseFindings of) => of.Set(this, _find(of));
}

/// <summary>What has a name in the law, so that its parts are known only when all names are: a definition, or that a provision applies.</summary>
internal class NamedFinding : Finding
{
    public Finding Is
    {
        get => RestsOn[0];
        set => RestsOn = [value];
    }

    public override bool Renew(CaseFindings of) => of.Set(this, of[Is]);
}

/// <summary>That a provision stands.</summary>
internal sealed class StandingFinding(Provision provision) : NamedFinding
{
    public override bool Renew(CaseFindings of) => base.Renew(of) && of.NoteStanding(provision, of[this]);
}

/// <summary>The answers to a question that the provisions leave possible.</summary>
internal sealed class AnswerFinding(Question question) : Finding
{
    public override bool Renew(CaseFindings of) => of.NoteAnswers(question);
}

namespace EligibilityEngine.NRules;

/// <summary>What the law concludes of a case: a fact in working memory, for the rules of an application to match. It goes when its ground goes.</summary>
public abstract class Conclusion
{
    private protected Conclusion(CaseHandle of) => Case = of;

    /// <summary>The case.</summary>
    public CaseHandle Case { get; }

    /// <summary>The id of the case: what facts of an application can be joined by.</summary>
    public string CaseId => Case.Id;
}

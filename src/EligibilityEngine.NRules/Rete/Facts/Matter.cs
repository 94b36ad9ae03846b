using EligibilityEngine.Law;

namespace EligibilityEngine.NRules.Facts;

/// <summary>A fact in working memory: everything there belongs to a case.</summary>
internal abstract class Matter(CaseHandle of)
{
    public CaseHandle Of { get; } = of;

    /// <summary>Whether a rule of the question or of its provisions may want it: the first test, which all of them share.</summary>
    public virtual bool Concerns(Question question) => false;

    /// <summary>Whether this is what is known of the case.</summary>
    public virtual bool IsFacts => false;

    public virtual bool IsHolding(Provision provision, Degree degree) => false;

    public virtual bool IsStanding(Provision provision, Degree degree) => false;

    public virtual bool IsAnswerTo(Question question) => false;

    /// <summary>Whether the rule that answers a question collects it.</summary>
    public virtual bool BearsOn(Question question) => false;
}

/// <summary>A case that is before the session: every question is to be answered, even where no provision stands.</summary>
internal sealed class OpenCase(CaseHandle of) : Matter(of)
{
    public override bool Concerns(Question question) => true;

    public override bool BearsOn(Question question) => true;

    public override string ToString() => $"{Of} is open";
}

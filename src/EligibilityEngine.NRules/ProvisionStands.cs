using EligibilityEngine.Law;

namespace EligibilityEngine.NRules;

/// <summary>A provision certainly stands: it applies to the case, and no exception to it stands.</summary>
public sealed class ProvisionStands : Conclusion
{
    internal ProvisionStands(CaseHandle of, Provision provision)
        : base(of) => Law = provision;

    /// <summary>The id of the provision, such as <c>kz-31</c>.</summary>
    public string Provision => Law.Id;

    /// <summary>The name of the question that it answers.</summary>
    public string Question => Law.Question.Id;

    /// <summary>The provision itself.</summary>
    public Provision Law { get; }

    /// <summary>Such as <c>kz-31 stands for case 1</c>.</summary>
    public override string ToString() => $"{Law} stands for {Case}";
}

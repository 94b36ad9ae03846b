using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using NRules.RuleModel;

namespace EligibilityEngine.NRules.Facts;

/// <summary>What is known of a case on its day: the fact that conditions match. An update puts another one in its place.</summary>
internal sealed class CaseFacts(CaseHandle of, Situation situation) : Matter(of), IIdentityProvider
{
    public override bool IsFacts => true;

    public Situation Situation { get; } = situation;

    /// <summary>The day whose law is applied, as its number.</summary>
    public int LawOf { get; } = situation.LawOf.DayNumber;

    /// <summary>The horizon as the number of its day; beyond every day where there is no horizon.</summary>
    public int KnownBy { get; } = situation.KnownBy?.DayNumber ?? int.MaxValue;

    public bool Knows(Fact fact) => Situation[fact].IsKnown;

    /// <summary>The value of a fact that is known.</summary>
    public long ValueOf(Fact fact) => Situation[fact].Code;

    public object GetIdentity() => Of;

    public override string ToString() => $"what is known of {Of}";
}

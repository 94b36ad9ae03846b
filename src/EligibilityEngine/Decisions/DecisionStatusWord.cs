namespace EligibilityEngine.Decisions;

/// <summary>What a status is called.</summary>
internal static class DecisionStatusWord
{
    public static string Word(this DecisionStatus status) => status switch
    {
        DecisionStatus.Determined => "determined",
        DecisionStatus.Conflict => "conflict",
        _ => "undetermined",
    };
}

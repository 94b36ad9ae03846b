namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>How much of a decision is told.</summary>
internal enum AnswerForm
{
    /// <summary>The answers with their grounds.</summary>
    Short,

    /// <summary>All of it.</summary>
    Whole,
}

namespace EligibilityEngine.Populations;

/// <summary>How often an answer was given in a cohort.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Possible">For how many persons it is possible.</param>
/// <param name="Determined">For how many of them it is the only one.</param>
public sealed record AnswerCount(Answer Answer, long Possible, long Determined);

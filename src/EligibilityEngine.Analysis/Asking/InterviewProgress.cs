namespace EligibilityEngine.Analysis;

/// <summary>How far an interview has come.</summary>
/// <param name="Screens">How many screens were answered.</param>
/// <param name="OpenFacts">How many facts and readings still make a difference to the question asked about; each reply may spare many of them.</param>
/// <param name="OpenQuestions">How many of the questions are not settled.</param>
public sealed record InterviewProgress(int Screens, int OpenFacts, int OpenQuestions);

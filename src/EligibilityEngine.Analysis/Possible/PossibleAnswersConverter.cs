using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Writes what is possible as the document that <see cref="PossibleAnswers.ToJson(string?)"/> gives.</summary>
public sealed class PossibleAnswersConverter() : DocumentConverter<PossibleAnswers>(p => p.ToJson());

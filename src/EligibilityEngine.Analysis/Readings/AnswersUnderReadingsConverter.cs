using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Writes answers under readings as the document that <see cref="AnswersUnderReadings.ToJson(string?)"/> gives.</summary>
public sealed class AnswersUnderReadingsConverter() : DocumentConverter<AnswersUnderReadings>(a => a.ToJson());

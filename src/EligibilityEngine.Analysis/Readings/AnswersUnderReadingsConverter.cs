using System.Text.Json;
using EligibilityEngine.Analysis.Readings;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Writes answers under readings as the document that <see cref="AnswersUnderReadings.ToJson()"/> gives.</summary>
public sealed class AnswersUnderReadingsConverter() : DocumentConverter<AnswersUnderReadings>((json, value) => JsonSerializer.Serialize(json, new ReadingsContract([value]), ReadingsForms.Instance.ReadingsContract));

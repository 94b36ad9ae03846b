using System.Text.Json;
using EligibilityEngine.Analysis.Possible;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Writes what is possible as the document that <see cref="PossibleAnswers.ToJson()"/> gives.</summary>
public sealed class PossibleAnswersConverter() : DocumentConverter<PossibleAnswers>((json, value) => JsonSerializer.Serialize(json, new PossibleContract([value]), PossibleForms.Instance.PossibleContract));

using System.Text.Json;
using EligibilityEngine.Analysis.Counterfactuals;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Writes what would change an answer as the document that <see cref="PossibleChanges.ToJson"/> gives.</summary>
public sealed class PossibleChangesConverter() : DocumentConverter<PossibleChanges>((json, value) => JsonSerializer.Serialize(json, new ChangesContract([value]), ChangesForms.Instance.ChangesContract));

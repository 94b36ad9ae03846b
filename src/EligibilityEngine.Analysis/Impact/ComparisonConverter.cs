using System.Text.Json;
using EligibilityEngine.Analysis.Impact;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Writes a comparison as the document that <see cref="Comparison.ToJson"/> gives.</summary>
public sealed class ComparisonConverter() : DocumentConverter<Comparison>((json, value) => JsonSerializer.Serialize(json, new ComparisonContract(value), ImpactForms.Instance.ComparisonContract));

using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Writes a comparison as the document that <see cref="Comparison.ToJson"/> gives.</summary>
public sealed class ComparisonConverter() : DocumentConverter<Comparison>(c => c.ToJson());

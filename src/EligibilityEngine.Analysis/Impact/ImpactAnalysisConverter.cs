using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Writes who is affected as the document that <see cref="ImpactAnalysis.ToJson"/> gives.</summary>
public sealed class ImpactAnalysisConverter() : DocumentConverter<ImpactAnalysis>(g => g.ToJson());

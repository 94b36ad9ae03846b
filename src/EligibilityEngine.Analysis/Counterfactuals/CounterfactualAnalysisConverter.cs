using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Writes what would change an answer as the document that <see cref="CounterfactualAnalysis.ToJson"/> gives.</summary>
public sealed class CounterfactualAnalysisConverter() : DocumentConverter<CounterfactualAnalysis>(c => CounterfactualAnalysis.ToJson([c]));

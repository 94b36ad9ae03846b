using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Writes what would change an answer as the document that <see cref="PossibleChanges.ToJson"/> gives.</summary>
public sealed class PossibleChangesConverter() : DocumentConverter<PossibleChanges>(c => PossibleChanges.ToJson([c]));

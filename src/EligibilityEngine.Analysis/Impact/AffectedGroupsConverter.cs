using System.Text.Json;
using EligibilityEngine.Analysis.Impact;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Writes who is affected as the document that <see cref="AffectedGroups.ToJson"/> gives.</summary>
public sealed class AffectedGroupsConverter() : DocumentConverter<AffectedGroups>((json, value) => JsonSerializer.Serialize(json, new AffectedContract(value), ImpactForms.Instance.AffectedContract));

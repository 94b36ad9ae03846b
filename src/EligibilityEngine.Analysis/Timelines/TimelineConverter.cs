using System.Text.Json;
using EligibilityEngine.Analysis.Timelines;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Writes a timeline as the document that <see cref="Timeline.ToJson"/> gives.</summary>
public sealed class TimelineConverter() : DocumentConverter<Timeline>((json, value) => JsonSerializer.Serialize(json, new TimelineContract(value), TimelineForms.Instance.TimelineContract));

using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Writes a timeline as the document that <see cref="Timeline.ToJson"/> gives.</summary>
public sealed class TimelineConverter() : DocumentConverter<Timeline>(t => t.ToJson());

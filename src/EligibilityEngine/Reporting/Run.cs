using System.Text.Json.Serialization;

namespace EligibilityEngine.Reporting;

/// <summary>A run of text in one style.</summary>
/// <param name="Text">The text. It may come from a rulebook or a case as it is: what no reader may be sent, a renderer leaves out.</param>
/// <param name="Style">What it is.</param>
/// <param name="Of">What it names, or null.</param>
/// <param name="Language">The language that it is in, as a code such as <c>ru</c>, where that is another than the document's; or null.</param>
public readonly record struct Run(
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] TextStyle Style = TextStyle.Plain,
    Reference? Of = null,
    string? Language = null);

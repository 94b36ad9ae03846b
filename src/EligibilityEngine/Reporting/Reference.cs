namespace EligibilityEngine.Reporting;

/// <summary>Something with a name of which a text speaks, so that a page can lead there.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its name in the rulebook: a statement as <c>source/statement</c>, a place as <c>path:line:column</c>.</param>
public sealed record Reference(ReferenceKind Kind, string Id);

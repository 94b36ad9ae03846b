namespace EligibilityEngine.Diagnostics;

/// <summary>A kind of mistake. Codes are stable, and never used for another kind.</summary>
/// <param name="Code">The code, such as <c>EE2001</c>.</param>
/// <param name="Severity">How grave it is.</param>
/// <param name="Description">What it means, in one sentence.</param>
public sealed record DiagnosticCode(string Code, Severity Severity, string Description);

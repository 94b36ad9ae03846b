namespace EligibilityEngine.Cli;

/// <summary>The case of a command line, or what is wrong with it.</summary>
/// <param name="Case">The case, or null.</param>
/// <param name="Diagnostics">Mistakes in the case file and in the words.</param>
/// <param name="IsToday">Whether the day was taken from the clock.</param>
/// <param name="Misuse">What is wrong with the command line itself, or null.</param>
internal sealed record GivenCase(Case? Case, IReadOnlyList<Diagnostic> Diagnostics, bool IsToday = false, string? Misuse = null);

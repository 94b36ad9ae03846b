namespace EligibilityEngine.Syntax;

/// <summary>One file of a rulebook.</summary>
/// <param name="Path">The path that diagnostics show.</param>
/// <param name="Content">Its bytes, UTF-8.</param>
public sealed record RulebookFile(string Path, ReadOnlyMemory<byte> Content);

namespace EligibilityEngine.Syntax;

/// <summary>One file after the syntax pass.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Root">Its top node, or null where the text is not YAML or is empty.</param>
/// <param name="IsBroken">Whether reading stopped before the end, so that names declared in it may be missing.</param>
internal sealed record YamlFile(SourceText Source, SyntaxNode? Root, bool IsBroken);

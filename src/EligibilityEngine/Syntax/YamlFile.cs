using EligibilityEngine.Text;

namespace EligibilityEngine.Syntax;

/// <summary>One file after the syntax pass.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Root">Its top node as far as it was read, or null where the text is not YAML or is empty.</param>
/// <param name="IsBroken">Whether something in it was not read, which is reported; names declared or used in it may be missing.</param>
internal sealed record YamlFile(SourceText Source, SyntaxNode? Root, bool IsBroken);

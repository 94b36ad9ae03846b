namespace EligibilityEngine.Describing;

/// <summary>An item in which all words of a search occur.</summary>
/// <param name="Item">The item.</param>
/// <param name="Context">A text of it, in the language in which it has the words, that has those which neither its name nor its title in the rulebook's own language has; null
/// where these have them all.</param>
public sealed record Found(RulebookItem Item, string? Context);

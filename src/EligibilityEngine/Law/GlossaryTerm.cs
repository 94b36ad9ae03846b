using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>The one term that the texts of a rulebook have for a notion in one language.</summary>
/// <param name="Language">The language.</param>
/// <param name="Term">The term.</param>
/// <param name="For">The notion, in the words of the rulebook's own language; or null.</param>
/// <param name="Not">Words that no text has for it; a word that ends in <c>*</c> stands for all that begin so.</param>
/// <param name="Place">Where it is written.</param>
internal sealed record GlossaryTerm(string Language, string Term, string? For, ImmutableArray<string> Not, TextPlace Place);

using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>A text of a rulebook, and what it is a text of.</summary>
/// <param name="Section">The section of the item, as an author writes it.</param>
/// <param name="Item">The name of the item; empty for the rulebook itself.</param>
/// <param name="Key">Its key, or the name of the value, answer or statement of the item that says it.</param>
/// <param name="Text">The text.</param>
/// <param name="Place">Where the item is written.</param>
/// <param name="Weight">What it is to a reader.</param>
internal sealed record RulebookText(string Section, string Item, string Key, LocalText Text, TextPlace Place, TextWeight Weight);

/// <summary>What a text is to a reader.</summary>
internal enum TextWeight
{
    /// <summary>An answer or a reason cannot be told without it.</summary>
    Needed,

    /// <summary>What a place of a document states.</summary>
    Statement,

    /// <summary>A note, or where in a document something stands.</summary>
    Beside,

    /// <summary>The name of a document or of those who published it, whose words are its own.</summary>
    Document,
}

using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>What keys mean, by the vocabulary.</summary>
/// <param name="Text">The meaning in a sentence.</param>
/// <param name="Shape">What the key is a key of, with its article.</param>
/// <param name="IsRequired">Whether it must be written.</param>
/// <param name="Form">What may be written under it.</param>
internal sealed record KeyMeanings(string Text, string Shape, bool IsRequired, Form? Form)
{
    public static KeyMeanings? Of(Spot key) => key.Shape is { } shape && shape.Find(key.Text!) is { } known
        ? new KeyMeanings(known.Meaning, shape.Name, known.IsRequired, known.Form)
        : null;
}

using System.Collections.Immutable;

namespace EligibilityEngine.Wording;

/// <summary>
/// What is to be said in whichever language is asked for: a phrase of the book with what fills its holes, or a text that is the same in all of them.
/// Two are equal that say the same in English.
/// </summary>
internal abstract class Words : IEquatable<Words>
{
    public static implicit operator Words(string text) => new Verbatim(text);

    /// <summary>A phrase of the book.</summary>
    public static Words Of(string key, params ReadOnlySpan<(string Hole, Words Value)> holes) => new Filled(key, [.. holes]);

    /// <summary>A phrase of the book, or null where it has none.</summary>
    public static Words? IfAny(string key, params ReadOnlySpan<(string Hole, Words Value)> holes) =>
        PhraseBook.In(null).Has(key) ? Of(key, holes) : null;

    /// <summary>Without a language, in English.</summary>
    public abstract string In(string? language);

    public bool Equals(Words? other) => other is not null && ToString() == other.ToString();

    public sealed override bool Equals(object? obj) => Equals(obj as Words);

    public sealed override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public sealed override string ToString() => In(null);

    private sealed class Verbatim(string text) : Words
    {
        public override string In(string? language) => text;
    }

    private sealed class Filled(string key, ImmutableArray<(string Hole, Words Value)> holes) : Words
    {
        public override string In(string? language) => string.Concat(PhraseBook.In(language)[key].Parts(null).Select(p => p.IsHole ? ValueOf(p.Text).In(language) : p.Text));

        private Words ValueOf(string hole) => holes.FirstOrDefault(h => h.Hole == hole).Value ?? throw new InvalidOperationException($"nothing fills the hole `{hole}` of `{key}`");
    }
}

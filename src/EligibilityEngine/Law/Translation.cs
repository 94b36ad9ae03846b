using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>The translation of a rulebook into a language other than its own, of which it has files.</summary>
public sealed class Translation
{
    internal Translation(string language, ImmutableArray<LocalText> by) => (Language, By) = (language, by);

    /// <summary>The language, a code such as <c>ru</c>.</summary>
    public string Language { get; }

    /// <summary>Who translated, and whether somebody has reviewed it, as its files say; several where they differ, none where none says.</summary>
    public ImmutableArray<LocalText> By { get; }
}

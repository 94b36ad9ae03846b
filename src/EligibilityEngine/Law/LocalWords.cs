using EligibilityEngine.Wording;

namespace EligibilityEngine.Law;

/// <summary>A text of the law inside of what the engine says.</summary>
internal sealed class LocalWords(LocalText text) : Words
{
    public override string In(string? language) => text.In(language);
}

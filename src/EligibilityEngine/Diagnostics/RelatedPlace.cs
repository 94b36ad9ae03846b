using EligibilityEngine.Text;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Diagnostics;

/// <summary>A second place that belongs to a diagnostic.</summary>
/// <param name="Place">Where.</param>
/// <param name="Message">Why it belongs: one phrase, lower case.</param>
public sealed record RelatedPlace(TextPlace Place, string Message)
{
    private Words? Said { get; init; }

    internal static RelatedPlace Of(TextPlace place, Words said) => new(place, said.ToString()) { Said = said };

    internal RelatedPlace In(string? language) => Said is null ? this : this with { Message = Said.In(language) };
}

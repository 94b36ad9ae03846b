using EligibilityEngine.Text;

namespace EligibilityEngine;

/// <summary>A value that a fact has in a period.</summary>
/// <param name="Value">The value as it is written in a case file.</param>
/// <param name="From">The first day, inclusive; null for an open beginning.</param>
/// <param name="Through">The last day, inclusive; null for an open end.</param>
public sealed record GivenPeriod(string Value, DateOnly? From, DateOnly? Through)
{
    private readonly Aside<TextPlace?> _place;

    /// <summary>Where the value is written, or null.</summary>
    public TextPlace? Place
    {
        get => _place.Value;
        init => _place = new(value);
    }
}

using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine;

/// <summary>A value that a fact has in a period.</summary>
/// <param name="Value">The value as it is written in words; of what is known in part, what <see cref="CaseValue"/> writes.</param>
/// <param name="From">The first day, inclusive; null for an open beginning.</param>
/// <param name="Through">The last day, inclusive; null for an open end.</param>
public sealed record GivenPeriod(string Value, DateOnly? From, DateOnly? Through)
{
    private readonly Aside<TextPlace?> _place;
    private readonly Aside<ImmutableArray<TextPlace>> _places;

    /// <summary>Where the value is written, or null.</summary>
    public TextPlace? Place
    {
        get => _place.Value;
        init => _place = new(value);
    }

    /// <summary>Where each value of one that is known in part is written, in their order; empty where the text itself is.</summary>
    internal ImmutableArray<TextPlace> Places
    {
        get => _places.Value.IsDefault ? [] : _places.Value;
        init => _places = new(value);
    }
}

using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine;

/// <summary>What a case says of one fact, or of one reading: a value, or values with periods. Two that say the same are equal, wherever they are written.</summary>
/// <param name="Name">The name of the fact or reading.</param>
public sealed record GivenFact(string Name)
{
    private readonly Sequence<GivenPeriod> _history;
    private readonly Aside<TextPlace?> _place;
    private readonly Aside<ImmutableArray<TextPlace>> _places;
    private readonly Aside<TextPlace?> _valuePlace;

    /// <summary>Values with periods; empty for a plain value.</summary>
    public ImmutableArray<GivenPeriod> History
    {
        get => _history.Items;
        init => _history = new(value);
    }

    /// <summary>The value outside all periods, as it is written in words; a plain value is one that holds otherwise and always. What is known in part is written as <see cref="CaseValue"/>
    /// writes it: <c>20..24</c>, <c>limited-fit|unfit</c>, <c>!fit</c>. Null for unknown.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Whether it is said that nobody knows it, or no more of it than the periods say: it is not asked for, and not assumed to be as it is ordinarily. Written <c>unknown</c>.</summary>
    public bool IsNotKnown => Otherwise == Unknown;

    internal const string Unknown = "unknown";

    /// <summary>Where the name is written, or null.</summary>
    public TextPlace? Place
    {
        get => _place.Value;
        init => _place = new(value);
    }

    /// <summary>Where <see cref="Otherwise"/> is written, or null.</summary>
    public TextPlace? ValuePlace
    {
        get => _valuePlace.Value;
        init => _valuePlace = new(value);
    }

    /// <summary>Where each value of one that is known in part is written, in their order; empty where the text itself is.</summary>
    internal ImmutableArray<TextPlace> Places
    {
        get => _places.Value.IsDefault ? [] : _places.Value;
        init => _places = new(value);
    }
}

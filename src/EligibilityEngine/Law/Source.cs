using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>A document that law is drawn from, with what it states.</summary>
public sealed class Source
{
    internal Source()
    {
    }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The title of the document.</summary>
    public required LocalText Title { get; init; }

    /// <summary>What it is: statute, report, news; or null.</summary>
    public string? Kind { get; init; }

    /// <summary>Who published it.</summary>
    public required LocalText Publisher { get; init; }

    /// <summary>When it was published.</summary>
    public required DaySpan Published { get; init; }

    /// <summary>Why the day is not known exactly, or null.</summary>
    public LocalText? WhySpan { get; init; }

    /// <summary>The language of the document, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Where it can be found, or null.</summary>
    public string? Address { get; init; }

    /// <summary>Anything a reader should know, or null.</summary>
    public LocalText? Note { get; init; }

    /// <summary>Its statements, by id.</summary>
    public ImmutableArray<Statement> Statements { get; internal set; } = [];

    /// <summary>Where it is written.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}

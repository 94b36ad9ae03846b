using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>What one place of a source states, in the rulebook author's own words.</summary>
public sealed class Statement
{
    internal Statement()
    {
    }

    /// <summary>Its id within the source.</summary>
    public required string Id { get; init; }

    /// <summary>The document.</summary>
    public required Source Source { get; init; }

    /// <summary>Where in the document.</summary>
    public required LocalText At { get; init; }

    /// <summary>What it states.</summary>
    public required LocalText Says { get; init; }

    /// <summary>Its own day of publication, or null when it came with the document.</summary>
    public DaySpan? OwnPublication { get; init; }

    /// <summary>Why its own day of publication is not known exactly, or null.</summary>
    public LocalText? WhySpan { get; init; }

    /// <summary>The numbers of the paragraphs that it covers.</summary>
    internal ImmutableArray<string> Paragraphs { get; init; } = [];

    /// <summary>Where it is written.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>When it was published.</summary>
    public DaySpan Published => OwnPublication ?? Source.Published;

    /// <summary><c>source/statement</c>.</summary>
    public string Citation => $"{Source.Id}/{Id}";

    /// <summary>The citation.</summary>
    public override string ToString() => Citation;
}

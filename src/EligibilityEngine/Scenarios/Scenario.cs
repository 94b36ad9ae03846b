using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Scenarios;

/// <summary>A test of the law: a person, and the answers expected.</summary>
public sealed class Scenario
{
    internal Scenario()
    {
    }

    /// <summary>The scenario in a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>The sources that describe the person.</summary>
    public required ImmutableArray<Source> Documents { get; init; }

    /// <summary>The case.</summary>
    public required Case Case { get; init; }

    /// <summary>What is expected, question by question.</summary>
    public required ImmutableArray<Expectation> Expectations { get; init; }

    /// <summary>Where it is written.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>The title.</summary>
    public override string ToString() => Title;
}

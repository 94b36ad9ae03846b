using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Plans.Reading;

/// <summary>Somebody who may be called up.</summary>
/// <param name="Id">His id.</param>
/// <param name="Facts">What is known of him.</param>
/// <param name="Specialities">The positions of his specialities; empty where they are not known.</param>
/// <param name="Region">Where he lives, or null.</param>
/// <param name="Place">Where his id is written.</param>
internal sealed record Candidate(string Id, ImmutableArray<GivenFact> Facts, ImmutableArray<int> Specialities, string? Region, TextPlace Place)
{
    /// <summary>What is known of him as one text: the same of the same.</summary>
    public string Key { get; } = string.Join('\n', Facts.Select(f => $"{f.Name}={f.Otherwise}"));
}

using System.Collections.Immutable;

namespace EligibilityEngine.AspNetCore.Endpoints;

/// <summary>What an address takes after its question mark; for the description of the service.</summary>
/// <param name="All">The names, and what each says.</param>
internal sealed record QueryParameters(ImmutableArray<(string Name, string Says)> All);

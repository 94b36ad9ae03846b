using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>What a comparison of facts asks of variables. A closed family of five.</summary>
internal abstract record Part;

/// <summary>Settled, whatever the variables are.</summary>
internal sealed record Always(bool IsSo) : Part;

/// <summary>A variable has one of some values.</summary>
internal sealed record Within(Variable Variable, ValueSet Values) : Part;

/// <summary>Two variables have the same value: each value with its positions in both, none where one does not have it.</summary>
internal sealed record Same(Variable First, Variable Second, ImmutableArray<(ValueSet First, ValueSet Second)> Values) : Part;

/// <summary>Of some yes-no variables, each counted so many times, and a constant the sum is one of some values.</summary>
internal sealed record Count(ImmutableArray<(Variable Variable, long Times)> Counted, long Constant, ValueSet Values) : Part;

/// <summary>Of some claims so many are so as some values say.</summary>
internal sealed record Tally(ImmutableArray<Part> Claims, ValueSet Values) : Part;

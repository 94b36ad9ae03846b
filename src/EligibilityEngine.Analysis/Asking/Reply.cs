using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>Replies to a question about a fact that the law does not tell apart, and what they would leave.</summary>
/// <param name="Values">The values, as codes.</param>
/// <param name="Example">One of them, which stands for all.</param>
/// <param name="Leaves">The answers that three-valued logic would then leave possible.</param>
/// <param name="Outcomes">How many outcomes that are: answers, or of an amount the combinations of amounts that may stand.</param>
/// <param name="OpenFacts">How many facts would then still be open.</param>
public sealed record Reply(ValueSet Values, FactValue Example, ImmutableArray<Answer> Leaves, long Outcomes, int OpenFacts);

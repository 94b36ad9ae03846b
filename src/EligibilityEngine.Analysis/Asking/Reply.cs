using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>Replies to a question about a fact that the law does not tell apart, and what they would leave.</summary>
/// <param name="Values">The values, as codes.</param>
/// <param name="Example">One of them, which stands for all.</param>
/// <param name="Leaves">The answers that would then be left, exactly.</param>
/// <param name="Outcomes">How many outcomes that are: answers, or amounts that would conflict.</param>
/// <param name="Settles">Whether that settles the question.</param>
public sealed record Reply(ValueSet Values, FactValue Example, ImmutableArray<Answer> Leaves, int Outcomes, bool Settles);

using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis;

/// <summary>A reply to a screen, and exactly what it leaves.</summary>
/// <param name="Text">How a person can say it: <c>none</c>, <c>3</c>, <c>age=20</c>.</param>
/// <param name="Fact">The fact that it names; null for a list of which nothing is so.</param>
/// <param name="Values">The values of that fact with which the same is left; empty for a list of which nothing is so.</param>
/// <param name="Leaves">The answers that are then possible, and no others.</param>
/// <param name="Settles">Whether that settles the question.</param>
public sealed record ScreenReply(string Text, Fact? Fact, ValueSet Values, ImmutableArray<Answer> Leaves, bool Settles);

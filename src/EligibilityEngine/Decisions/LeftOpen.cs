using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Decisions;

/// <summary>What an open answer hangs on.</summary>
/// <param name="Facts">Facts that are not known.</param>
/// <param name="Readings">Readings that nobody chose.</param>
/// <param name="Events">Events of law without a day.</param>
/// <param name="Gaps">Gaps, and provisions whose answer no source tells.</param>
/// <param name="Statements">Statements of which it is not known whether they were published by the horizon.</param>
internal sealed record LeftOpen(ImmutableArray<Fact> Facts, ImmutableArray<Reading> Readings, ImmutableArray<LawEvent> Events, ImmutableArray<Provision> Gaps, ImmutableArray<Statement> Statements);

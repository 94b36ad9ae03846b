using System.Collections.Immutable;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>What is told of a person, all else being ordinary.</summary>
/// <param name="Told">The values that would do, of facts about the person and about the law.</param>
/// <param name="Values">One value of each quantity that is told of, which go together.</param>
/// <param name="Ranges">Of facts that are compared with others, what they can be at all, where the ends of the calendar or of all numbers bound the others.</param>
/// <param name="AssumesOrdinary">Whether what is ordinary is assumed of the person; otherwise everything that matters is told.</param>
internal sealed record ToldPerson(ImmutableArray<Assignment> Told, IReadOnlyDictionary<Quantity, long> Values, IReadOnlyDictionary<Quantity, (long Low, long High)> Ranges, bool AssumesOrdinary);

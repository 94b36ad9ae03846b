using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Plans.Assigning;
using EligibilityEngine.Plans.Reading;

namespace EligibilityEngine.Plans.Drafting;

/// <summary>What places a candidate could fill, and how well.</summary>
internal sealed class Options(CallUpPlan plan)
{
    /// <summary>The best way to have a candidate in each group that takes him: certain, or where also others count, any.</summary>
    public ImmutableArray<Option> Of(Candidate candidate, ImmutableArray<SpecialityDecision> decided, bool isCertain) =>
        [.. plan.Places.Select((_, group) => Best(candidate, decided, group, isCertain)).OfType<Option>()];

    /// <summary>The choices of everybody, who stand in the order of their ids. After all preferences whoever is earlier comes first, and goes to what the plan names first.</summary>
    public static ImmutableArray<ImmutableArray<Choice>> Choices(IReadOnlyList<ImmutableArray<Option>> options) =>
        [.. options.Select((own, rank) => own.Select(o => new Choice(o.Group, Cost.Of([.. o.Misses, rank, (long)o.Group * (options.Count - rank)]))).ToImmutableArray())];

    private Option? Best(Candidate candidate, ImmutableArray<SpecialityDecision> decided, int group, bool isCertain) => decided
        .Select(d => (Decision: d, CanBe: d.CanBe.And(Takes(plan.Places[group], d.Speciality))))
        .Where(d => d.CanBe == Truth.True || (d.CanBe == Truth.Unknown && !isCertain))
        .Select(d => new Option(group, d.Decision, d.CanBe == Truth.True, Misses(candidate, d.Decision, plan.Places[group])))
        .MinBy(o => Cost.Of(o.Misses));

    private Truth Takes(PlannedPlaces places, int? speciality) => plan.Speciality is null ? Truth.True
        : speciality is not { } position ? Truth.Unknown
        : Kleene.Of(places.Specialities.Contains(position));

    private long[] Misses(Candidate candidate, SpecialityDecision decision, PlannedPlaces places) =>
        [.. plan.Preferences.Select((p, i) => p.IsNearHome ? IsNear(candidate, places) ? 0L : 1 : decision.Meets[i] == Truth.True ? 0 : 1)];

    private static bool IsNear(Candidate candidate, PlannedPlaces places) => places.Region is { } region && region == candidate.Region;
}

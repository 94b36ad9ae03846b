using EligibilityEngine.Law;
using static EligibilityEngine.Binding.CanonicalNode;

namespace EligibilityEngine.Binding;

/// <summary>What a derived fact gathers from a group, as it is written.</summary>
internal static class GatheringForm
{
    /// <summary>The way of deriving, and under it the group, the fact and the condition.</summary>
    public static CanonicalNode Of(Gathering gathered, FactType type) => Map((
        gathered.Kind switch
        {
            GatheringKind.Count => "count-of",
            GatheringKind.Sum => "sum-of",
            GatheringKind.First => type == FactType.Date ? "earliest-of" : "smallest-of",
            _ => type == FactType.Date ? "latest-of" : "largest-of",
        },
        Map(
            ("group", Quoted(gathered.Group.Id)),
            ("fact", gathered.Of is { } of ? Quoted(of.Id) : null),
            ("when", gathered.When is { } when ? CanonicalForm.ConditionNode(when) : null))));
}

using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Scenarios;

/// <summary>What a scenario expects of one question.</summary>
public sealed class Expectation
{
    internal Expectation()
    {
    }

    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>Whether it is to be determined, undetermined or in conflict.</summary>
    public required DecisionStatus Status { get; init; }

    /// <summary>The answers: one when determined, all that are possible when not, the amounts that stand in a conflict.</summary>
    public required ImmutableArray<Answer> Answers { get; init; }

    /// <summary>Exactly these provisions are its grounds; null where the scenario does not say.</summary>
    public required ImmutableArray<Provision>? Grounds { get; init; }

    /// <summary>Names of facts, readings or events that the decision must name as missing.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>Where it is written.</summary>
    public required TextPlace Place { get; init; }

    /// <summary>What differs between the decision and the expectation; empty when it is met.</summary>
    public IEnumerable<string> Differences(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var actual = decision[Question.Id];
        if (actual.Status != Status || !actual.Possible.ToHashSet().SetEquals(Answers))
        {
            yield return $"{Question.Id}: expected {Describe(Status, Answers)}, but it is {Describe(actual.Status, actual.Possible)}";
        }

        if (Grounds is null && Missing.IsEmpty)
        {
            yield break;
        }

        var why = actual.Justification;
        if (Grounds is { } grounds && !why.Grounds.ToHashSet().SetEquals(grounds))
        {
            yield return $"{Question.Id}: expected the grounds {Names(grounds.Select(p => p.Id))}, but they are {Names(why.Grounds.Select(p => p.Id))}";
        }

        var open = why.Missing.Select(f => f.Id).Concat(why.Missing.Where(f => f.Several is not null).Select(f => f.Several!.Id)).Concat(why.OpenReadings.Select(r => r.Id)).Concat(why.OpenEvents.Select(e => e.Id)).ToHashSet();
        if (Missing.Where(m => !open.Contains(m)).ToList() is { Count: > 0 } unnamed)
        {
            yield return $"{Question.Id}: expected {Names(unnamed)} among what is missing, which is {Names(open.Order(StringComparer.Ordinal))}";
        }
    }

    /// <summary>What differs where a property of the rulebook is not so.</summary>
    internal static string Broken(Constraint property) => $"the property `{property.Id}` is not so: {property.Says}";

    private static string Describe(DecisionStatus status, IEnumerable<Answer> answers)
    {
        var ids = string.Join(" or ", answers.Select(a => a.Id));
        return status switch
        {
            DecisionStatus.Determined => ids,
            DecisionStatus.Conflict => $"a conflict of {ids}",
            _ => $"undetermined ({ids})",
        };
    }

    private static string Names(IEnumerable<string> names)
    {
        var all = string.Join(", ", names);
        return all.Length == 0 ? "none" : all;
    }
}

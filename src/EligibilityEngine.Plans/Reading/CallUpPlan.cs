using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Plans.Reading;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Plans;

/// <summary>The places of a call-up, what they take, and who comes first; each number from a statement of the rulebook's sources. Immutable; safe to use from many threads.</summary>
public sealed class CallUpPlan
{
    internal CallUpPlan()
    {
    }

    /// <summary>The rulebook that decides who can be called up.</summary>
    public required Rulebook Rulebook { get; init; }

    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, in words.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The day on which candidates are looked at, where no other is named.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The question that decides whether somebody can be called up.</summary>
    public required Question Question { get; init; }

    /// <summary>The answer with which he can.</summary>
    public required Answer Answer { get; init; }

    /// <summary>The places, in the order of the plan.</summary>
    public required ImmutableArray<PlannedPlaces> Places { get; init; }

    /// <summary>The fact that is a person's speciality, or null where the plan asks for none.</summary>
    public required Fact? Speciality { get; init; }

    /// <summary>The positions of the values of <see cref="Speciality"/> that are wanted.</summary>
    internal ImmutableArray<int> Wanted { get; init; } = [];

    /// <summary>Who comes first, the weightiest preference first.</summary>
    public required ImmutableArray<PlanPreference> Preferences { get; init; }

    /// <summary>What no source tells, and is left open.</summary>
    public required ImmutableArray<LocalText> NotTold { get; init; }

    /// <summary>The statements that the plan as a whole rests on: of its total and its specialities.</summary>
    public required ImmutableArray<Statement> Cites { get; init; }

    /// <summary>Other names of facts in tables of candidates.</summary>
    internal ImmutableDictionary<string, string> Columns { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How many places there are.</summary>
    public int Count => Places.Sum(p => p.Count);

    /// <summary>Reads a plan from disk.</summary>
    /// <param name="rulebook">The rulebook that decides who can be called up.</param>
    /// <param name="path">Where the file lies.</param>
    /// <returns>The plan, or every mistake in the file, or why it cannot be read.</returns>
    public static Result<CallUpPlan> Load(Rulebook rulebook, string path)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        ArgumentNullException.ThrowIfNull(path);
        var bag = new DiagnosticBag();
        return BoundedFile.Read(path, path, bag) is { } bytes ? Parse(rulebook, path, bytes) : new Result<CallUpPlan>(null, bag.Sorted());
    }

    /// <summary>Reads a plan.</summary>
    /// <param name="rulebook">The rulebook that decides who can be called up.</param>
    /// <param name="path">The path that diagnostics show.</param>
    /// <param name="content">The bytes of the file, UTF-8.</param>
    /// <returns>The plan, or every mistake in the file.</returns>
    public static Result<CallUpPlan> Parse(Rulebook rulebook, string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(rulebook);
        var bag = new DiagnosticBag();
        return new PlanReader(rulebook, bag).Read(YamlFiles.Parse(path, content, bag));
    }

    /// <summary>The name.</summary>
    public override string ToString() => Id;
}

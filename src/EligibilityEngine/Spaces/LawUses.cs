using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>What the law, question by question, compares: facts, days of events, publications of statements.</summary>
internal sealed class LawUses
{
    private static readonly ConditionalWeakTable<Rulebook, LawUses> Known = [];
    private readonly Rulebook _rulebook;
    private readonly ImmutableArray<FactTest>?[] _byProvision;
    private readonly Lazy<ImmutableArray<FactTest>> _ofConstraints;

    private LawUses(Rulebook rulebook)
    {
        _rulebook = rulebook;
        _byProvision = new ImmutableArray<FactTest>?[rulebook.Provisions.Length];
        _ofConstraints = new Lazy<ImmutableArray<FactTest>>(() => TestsIn(rulebook.Constraints.Select(c => c.Holds)));
    }

    public static LawUses Of(Rulebook rulebook) => Known.GetValue(rulebook, r => new LawUses(r));

    /// <summary>The comparisons that leave something open about some questions, or about who can be so.</summary>
    public IEnumerable<FactTest> OpenTests(IEnumerable<Question> questions, Verdict verdict) => questions
        .SelectMany(q => _rulebook.ProvisionsOf(q))
        .Where(p => verdict.Holds[p.Index] == Truth.Unknown)
        .SelectMany(p => TestsOf(p))
        .Concat(_ofConstraints.Value)
        .Where(t => verdict[t] == Truth.Unknown)
        .Distinct();

    /// <summary>The comparisons that tell who can be so.</summary>
    public ImmutableArray<FactTest> OfConstraints => _ofConstraints.Value;

    /// <summary>All comparisons on which some questions hang, or who can be so.</summary>
    public IEnumerable<FactTest> Tests(IEnumerable<Question> questions) => OwnTests(questions).Concat(_ofConstraints.Value).Distinct();

    /// <summary>The comparisons on which some questions hang.</summary>
    public IEnumerable<FactTest> OwnTests(IEnumerable<Question> questions) => questions.SelectMany(q => _rulebook.ProvisionsOf(q)).SelectMany(p => TestsOf(p)).Distinct();

    /// <summary>The provisions of some questions of which it is open whether they are in force.</summary>
    public IEnumerable<Provision> OpenProvisions(IEnumerable<Question> questions, Verdict verdict) =>
        questions.SelectMany(q => _rulebook.ProvisionsOf(q)).Where(p => verdict.InForce[p.Index] == Truth.Unknown);

    public ImmutableArray<FactTest> TestsOf(Provision provision) =>
        _byProvision[provision.Index] ??= provision.When is { } when ? TestsIn([when]) : [];

    private static ImmutableArray<FactTest> TestsIn(IEnumerable<Condition> conditions)
    {
        var seen = new HashSet<Definition>();
        return [.. conditions.SelectMany(c => ConditionLeaves.Of(c, seen)).OfType<FactTest>()];
    }
}

using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>How the conditions that a question hangs on, and the constraints, use facts: what each is compared with.</summary>
internal sealed class FactUses
{
    private readonly Dictionary<Fact, List<ValueSet>> _tests = [];
    private readonly Dictionary<Fact, HashSet<Fact>> _comparedWith = [];
    private readonly HashSet<Definition> _seen = [];

    public FactUses(Rulebook rulebook, IEnumerable<Question> questions)
    {
        foreach (var provision in questions.SelectMany(q => rulebook.ProvisionsOf(q)).Where(p => p.When is not null))
        {
            Add(provision.When!);
        }

        foreach (var constraint in rulebook.Constraints)
        {
            Add(constraint.Holds);
        }

        DerivedFrom = rulebook.DerivedFacts.Where(IsTested)
            .SelectMany(d => BasesOf(d).Select(b => (Base: b, Derived: d)))
            .Distinct()
            .ToLookup(x => x.Base, x => x.Derived);
    }

    /// <summary>The derived facts that conditions use, by each fact that they are derived from, at any remove.</summary>
    public ILookup<Fact, Fact> DerivedFrom { get; }

    public bool IsTested(Fact fact) => _tests.ContainsKey(fact) || _comparedWith.ContainsKey(fact);

    public IEnumerable<ValueSet> TestsOf(Fact fact) => _tests.GetValueOrDefault(fact) ?? [];

    public IReadOnlyCollection<Fact> ComparedWith(Fact fact) => _comparedWith.GetValueOrDefault(fact) ?? [];

    public static IEnumerable<Fact> BasesOf(Fact fact) =>
        fact.Derivation is { } derivation ? derivation.Bases.SelectMany(b => BasesOf(b).Append(b)).Distinct() : [];

    private void Add(Condition condition)
    {
        foreach (var test in ConditionLeaves.Of(condition, _seen).OfType<FactTest>())
        {
            Add(test);
        }
    }

    private void Add(FactTest test)
    {
        Of(_tests, test.Fact).Add(test.Accepts);
        foreach (var comparison in test.Against)
        {
            Of(_comparedWith, test.Fact).Add(comparison.Other);
            Of(_comparedWith, comparison.Other).Add(test.Fact);
        }
    }

    private static TCollection Of<TCollection>(Dictionary<Fact, TCollection> map, Fact fact)
        where TCollection : new()
    {
        if (!map.TryGetValue(fact, out var collection))
        {
            collection = new TCollection();
            map.Add(fact, collection);
        }

        return collection;
    }
}

using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>
/// Facts that belong together for a question: those of which the rulebook says so; otherwise those that provisions speak of which are exceptions to the same ones, and those of one
/// general provision. A fact that several families could claim goes to the first, in the order of the provisions, those of the question itself before those of the questions it uses.
/// </summary>
internal sealed class Families
{
    private readonly Dictionary<Fact, string> _families = [];
    private readonly Dictionary<Fact, int> _tests = [];

    public Families(Rulebook rulebook, Question question)
    {
        var uses = LawUses.Of(rulebook);
        foreach (var provision in rulebook.NeededFor(question).Reverse().SelectMany(q => rulebook.ProvisionsOf(q).OrderBy(p => p.Index)))
        {
            var family = provision.IsGeneral ? provision.Id : string.Join(' ', provision.ExceptionTo.Select(p => p.Id));
            foreach (var fact in uses.TestsOf(provision).SelectMany(t => t.Facts).SelectMany(WithBases))
            {
                _families.TryAdd(fact, family);
                _tests[fact] = TestsOf(fact) + 1;
            }
        }
    }

    /// <summary>The family of a fact; a fact that only constraints speak of is one of its own.</summary>
    public string Of(Fact fact) => fact.Group ?? _families.GetValueOrDefault(fact) ?? fact.Id;

    /// <summary>How often the law compares a fact with something.</summary>
    public int TestsOf(Fact fact) => _tests.GetValueOrDefault(fact);

    private static IEnumerable<Fact> WithBases(Fact fact) => [fact, .. (fact.Derivation?.Bases ?? []).SelectMany(WithBases)];
}

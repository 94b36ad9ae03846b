using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Binding;

/// <summary>What is ordinary of a fact where that hangs on others: bound once these are.</summary>
internal sealed partial class Binder
{
    private readonly List<(string Name, SequenceNode Written, ImmutableArray<(Fact Fact, Func<SyntaxNode, FactValue> ValueOf)> Facts)> _ordinary = [];

    /// <summary>Remembers what is ordinary of a fact, or of each value of one of several.</summary>
    private void AddOrdinaryCases(string name, SequenceNode written, ImmutableArray<(Fact Fact, Func<SyntaxNode, FactValue> ValueOf)> facts)
    {
        if (_members is not null)
        {
            _bag.Add(Mistake.OrdinaryOfMember(written.Place, name));
            return;
        }

        _ordinary.Add((name, written, facts));
    }

    private void BindOrdinaryCases()
    {
        foreach (var (name, written, facts) in _ordinary)
        {
            var cases = written.Items.OfType<MappingNode>().Where(c => c["value"] is not null).Select(c => (When: BindOrdinaryWhen(c["when"], name), Value: c["value"]!)).ToList();
            foreach (var (fact, valueOf) in facts)
            {
                fact.OrdinaryCases = [.. cases.Select(c => new OrdinaryCase(c.When, valueOf(c.Value)))];
                fact.Ordinarily = fact.OrdinaryCases.Select(c => c.Value).LastOrDefault();
            }
        }

        ReportCirclesOfOrdinary();
    }

    private Condition? BindOrdinaryWhen(SyntaxNode? node, string name)
    {
        if (node is null || _conditions.Bind(node) is not { } when)
        {
            return null;
        }

        foreach (var leaf in ConditionLeaves.Of(when, []).Where(l => l is not FactTest { Fact: { Derivation: null, Reading: null, Member: null, IsDayOfCase: false }, Against.IsEmpty: true }))
        {
            _bag.Add(Mistake.OrdinaryHangsOnOther(node.Place, name));
            return null;
        }

        return when;
    }

    private void ReportCirclesOfOrdinary()
    {
        foreach (var (name, written, facts) in _ordinary)
        {
            if (facts.Any(f => Behind(f.Fact, []).Contains(f.Fact)))
            {
                _bag.Add(Mistake.CircleOfOrdinary(written.Place, name));
            }
        }
    }

    /// <summary>All on which it hangs what is ordinary of a fact, through others too.</summary>
    private static HashSet<Fact> Behind(Fact fact, HashSet<Fact> seen)
    {
        foreach (var next in Rulebook.FactsBehindOrdinary(fact).Where(seen.Add))
        {
            Behind(next, seen);
        }

        return seen;
    }
}

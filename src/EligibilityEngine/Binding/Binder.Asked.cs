using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Binding;

/// <summary>
/// Facts that exist of some people only. A comparison of such a fact is true of nobody else, whatever is said of it, and no constraint that speaks of it binds others: so it is written into
/// every condition, and no evaluator knows of it.
/// </summary>
internal sealed partial class Binder
{
    private readonly Dictionary<Fact, SyntaxNode> _askedWhen = [];
    private readonly HashSet<SyntaxNode> _guardsInBinding = [];
    private readonly HashSet<SyntaxNode> _wrongGuards = [];

    /// <summary>Remembers of whom a fact, or each value of one of several, can be asked.</summary>
    private void AddAskedWhen(string name, MappingNode node, IEnumerable<Fact> facts)
    {
        if (node["asked-when"] is not { } written)
        {
            return;
        }

        if (_members is not null)
        {
            _bag.Add(Mistake.AskedWhenOfMember(written.Place, name));
            return;
        }

        foreach (var fact in facts)
        {
            _askedWhen[fact] = written;
        }
    }

    /// <summary>The leaf, for those of whom what it compares can be asked, and for whom the days that it compares have come.</summary>
    internal Condition Guarded(Condition leaf)
    {
        if ((_askedWhen.Count == 0 && !_hasDaysToCome) || leaf.OfGroup is not null)
        {
            return leaf;
        }

        ImmutableArray<Condition> guards = [.. _askedWhen.Count == 0 ? [] : GuardsOf([leaf]), .. DaysOf(leaf)];
        return guards.IsEmpty ? leaf : new AllOf([.. guards, leaf], leaf.Place) { IsGuarded = true };
    }

    /// <summary>What is so of everybody, for those of whom what it speaks of can be asked.</summary>
    private Condition BindingOthers(Condition holds)
    {
        var guards = _askedWhen.Count == 0 ? [] : GuardsOf(ConditionLeaves.Of(holds, []));
        return guards.IsEmpty ? holds : new AnyOf([new NoneOf([new AllOf(guards, holds.Place)], holds.Place), holds], holds.Place) { IsGuarded = true };
    }

    private ImmutableArray<Condition> GuardsOf(IEnumerable<Condition> leaves) => [.. leaves
        .SelectMany(FactsOf)
        .SelectMany(f => AllBehind(f).Prepend(f))
        .Where(_askedWhen.ContainsKey)
        .Select(f => _askedWhen[f])
        .Distinct()
        .Select(BindGuard)
        .OfType<Condition>()];

    private static IEnumerable<Fact> FactsOf(Condition leaf) => leaf switch
    {
        FactTest test => test.Facts,
        AmountTest test => test.Written.Facts,
        _ => leaf.Parts.SelectMany(FactsOf),
    };

    private static IEnumerable<Fact> AllBehind(Fact fact) => fact.FollowsFrom.SelectMany(f => AllBehind(f).Prepend(f));

    /// <summary>Each place in the law has conditions of its own.</summary>
    private Condition? BindGuard(SyntaxNode written)
    {
        if (_wrongGuards.Contains(written))
        {
            return null;
        }

        if (!_guardsInBinding.Add(written))
        {
            Refuse(Mistake.CircleOfAskedWhen(written.Place));
            return null;
        }

        var guard = _conditions.Bind(written);
        _guardsInBinding.Remove(written);
        if (guard is null)
        {
            _wrongGuards.Add(written);
        }
        else if (ConditionLeaves.Of(guard, []).Any(l => l is AnswerTest or AmountTest))
        {
            Refuse(Mistake.AskedWhenHangsOnAnswer(written.Place));
        }

        return _wrongGuards.Contains(written) ? null : guard;

        void Refuse(Diagnostic mistake)
        {
            if (_wrongGuards.Add(written))
            {
                _bag.Add(mistake);
            }
        }
    }

    /// <summary>Tells facts of whom they can be asked, and reports what is wrong with a declaration that no condition uses.</summary>
    private void BindAskedWhen()
    {
        foreach (var facts in _askedWhen.GroupBy(a => a.Value, a => a.Key))
        {
            var guard = BindGuard(facts.Key);
            foreach (var fact in facts)
            {
                fact.AskedWhen = guard;
            }
        }
    }
}

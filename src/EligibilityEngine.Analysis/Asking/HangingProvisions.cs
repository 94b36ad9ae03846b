using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>Which open provisions hang on which unknown facts.</summary>
internal sealed class HangingProvisions
{
    private readonly Verdict _verdict;
    private readonly Dictionary<Fact, SortedSet<int>> _provisions = [];

    private HangingProvisions(Verdict verdict) => _verdict = verdict;

    public static HangingProvisions In(OpenPoints open, Verdict verdict)
    {
        var hanging = new HangingProvisions(verdict);
        foreach (var provision in open.Provisions.Where(p => p.When is not null))
        {
            hanging.Add(provision, provision.When!);
        }

        return hanging;
    }

    /// <summary>The provisions that hang on a fact, directly or through what is derived from it.</summary>
    public ImmutableArray<Provision> On(Fact fact) =>
        [.. (_provisions.GetValueOrDefault(fact) ?? []).Select(i => _verdict.Situation.Rulebook.Provisions[i])];

    private void Add(Provision provision, Condition condition)
    {
        if (_verdict[condition] != Truth.Unknown)
        {
            return;
        }

        switch (condition)
        {
            case FactTest test:
                Add(provision, test);
                break;
            case DefinitionTest test:
                Add(provision, test.Definition.When);
                break;
            default:
                foreach (var part in condition.Parts)
                {
                    Add(provision, part);
                }

                break;
        }
    }

    private void Add(Provision provision, FactTest test)
    {
        var unknown = test.Against.Select(a => a.Other).Prepend(test.Fact).Where(f => !_verdict.Situation[f].IsKnown);
        foreach (var fact in unknown.SelectMany(f => FactUses.BasesOf(f).Append(f)))
        {
            if (!_provisions.TryGetValue(fact, out var provisions))
            {
                provisions = [];
                _provisions.Add(fact, provisions);
            }

            provisions.Add(provision.Index);
        }
    }
}

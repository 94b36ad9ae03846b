using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Checking;

/// <summary>Finds provisions of which nobody can meet the conditions, on whatever day.</summary>
internal sealed class NeverMet
{
    private static readonly MapLimits MostPerProvision = new(Nodes: 20_000, Steps: 2_000);

    private readonly Rulebook _rulebook;
    private readonly ImmutableArray<Lazy<Verdict>> _nothingKnown;
    private readonly ImmutableArray<FactTest> _ofConstraints;
    private readonly ImmutableArray<Fact> _withEnds;
    private readonly HashSet<Provision> _found = [];

    /// <summary>Days on which every date has been, in the middle and at the ends of a year, and one that is no day in most years: counts of time go together in other ways on each.</summary>
    public static ImmutableArray<DateOnly> Days { get; } = [new(9998, 7, 1), new(9998, 1, 1), new(9998, 12, 31), new(9996, 2, 29)];

    public NeverMet(Rulebook rulebook)
    {
        _rulebook = rulebook;
        _ofConstraints = [.. rulebook.FactConstraints.SelectMany(c => ConditionLeaves.Of(c.Holds, []).OfType<FactTest>())];
        _withEnds = [.. rulebook.DerivedFacts.Where(f => f.Minimum is not null || f.Maximum is not null)];
        _nothingKnown = [.. Days.Select(d => new Lazy<Verdict>(() => Evaluator.Evaluate(Situation.WithoutFacts(rulebook, d, d))))];
    }

    public IEnumerable<Diagnostic> Find()
    {
        if (!IsMet(null, []))
        {
            yield return Mistake.NobodyAtAll(_rulebook.FactConstraints[0].Place, [.. _rulebook.FactConstraints.Select(c => c.Id)]);
            yield break;
        }

        foreach (var provision in _rulebook.Questions.SelectMany(q => _rulebook.BasesFirst[q.Index]).Where(p => !p.ExceptionTo.Any(_found.Contains)))
        {
            if (IsMet(provision, [provision]))
            {
                if (provision.IsGeneral || IsMet(provision, [.. WithBases(provision)]))
                {
                    continue;
                }

                yield return Mistake.NeverWithItsBase(provision.Place, provision.Id, [.. provision.ExceptionTo.Select(b => b.Id)]);
            }
            else
            {
                yield return Mistake.NeverMet(provision.When!.Place, provision.Id);
            }

            _found.Add(provision);
        }
    }

    /// <summary>Whether somebody keeps the constraints, meets the condition of a provision and, as far as they are among some provisions, those of its line of bases.</summary>
    private bool IsMet(Provision? provision, HashSet<Provision> among)
    {
        var tests = among.Where(IsLookedInto).SelectMany(p => LawUses.Of(_rulebook).TestsOf(p)).ToHashSet();
        return (provision is not null && !MayClash(tests)) || HangsOnTheDay(tests.Concat(_ofConstraints)) || _nothingKnown.Any(v => IsMet(provision, among, tests, v.Value));
    }

    private bool IsMet(Provision? provision, HashSet<Provision> among, HashSet<FactTest> tests, Verdict nothingKnown)
    {
        var space = new Space(MostPerProvision, nothingKnown.Situation);
        var store = new DiagramStore(MostPerProvision.Nodes);
        var law = new LawDiagrams(store, nothingKnown, space.Sides[0], new PartDiagrams(store, space), AmountClasses.None);
        foreach (var test in tests.Concat(_ofConstraints))
        {
            space.Sides[0].PartsOf(test);
        }

        return law.IsAnybody(provision is null ? Diagram.True : Applies(provision), _rulebook.FactConstraints);

        Diagram Applies(Provision one) => store.And(
            IsLookedInto(one) ? law.TruthOf(one.When!).Possible : Diagram.True,
            one.ExceptionTo.Where(among.Contains).ToList() is { Count: > 0 } bases ? store.Any(bases.Select(Applies)) : Diagram.True);
    }

    /// <summary>Conditions that look at one fact, or at facts that tell of each other, more than once.</summary>
    private bool MayClash(HashSet<FactTest> tests)
    {
        var seen = new HashSet<Fact>();
        return tests.Any(t => t.Accepts.Intervals.IsEmpty) || (_rulebook.FactConstraints.Length > 0 && tests.Count > 1)
            || tests.Any(t => t.Facts.SelectMany(Behind).Distinct().ToList().Exists(f => !seen.Add(f)));
    }

    /// <summary>Whether dates of the calendar are compared, and counts of time from dates are compared or have ends: which of them go together is another matter on each day.</summary>
    private bool HangsOnTheDay(IEnumerable<FactTest> tests)
    {
        var compared = tests.Where(t => !t.Accepts.IsEverything).Select(t => t.Fact).ToHashSet();
        return compared.Any(f => f.Type == FactType.Date) && compared.Concat(_withEnds).Any(f => f.Derivation is not null && Behind(f).Any(b => b.Type == FactType.Date));
    }

    private static IEnumerable<Fact> Behind(Fact fact) => fact.Derivation is { } derivation ? derivation.Bases.SelectMany(Behind) : [fact];

    private static IEnumerable<Provision> WithBases(Provision provision) => provision.ExceptionTo.SelectMany(WithBases).Prepend(provision);

    private static bool IsLookedInto(Provision provision) => provision.When is { } when && !ConditionLeaves.QuestionsIn(when).Any();
}

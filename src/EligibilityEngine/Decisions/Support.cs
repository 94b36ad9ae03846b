using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Decisions;

/// <summary>
/// Which known facts suffice for what was decided: the result stays the same whatever the other facts are. Where one of several facts
/// would do, the choice falls on those that rest on the fewest assumptions, then on the fewest facts.
/// </summary>
internal sealed class Support
{
    private readonly Verdict _verdict;
    private readonly Rulebook _rulebook;
    private readonly FactSet _assumed;
    private readonly FactSet?[] _conditions;
    private readonly FactSet?[] _applies;
    private readonly FactSet?[] _stands;
    private readonly FactSet?[] _questions;

    public Support(Verdict verdict)
    {
        _verdict = verdict;
        _rulebook = verdict.Situation.Rulebook;
        _conditions = new FactSet?[_rulebook.ConditionCount];
        _applies = new FactSet?[_rulebook.Provisions.Length];
        _stands = new FactSet?[_rulebook.Provisions.Length];
        _questions = new FactSet?[_rulebook.Questions.Length];
        _assumed = Empty();
        foreach (var fact in _rulebook.Facts)
        {
            if (verdict.Situation.OriginOf(fact) == FactOrigin.Assumed)
            {
                _assumed.Add(fact.Index);
            }
        }
    }

    public FactSet Of(Question question)
    {
        if (_questions[question.Index] is { } known)
        {
            return known;
        }

        var set = question.IsAmount ? OfAmount(question) : OfChoice(question);
        _questions[question.Index] = set;
        return set;
    }

    /// <summary>Why the strongest certain answer stands, and why no stronger one does.</summary>
    private FactSet OfChoice(Question question)
    {
        var provisions = _rulebook.ProvisionsOf(question).Where(p => p.Answer is { IsUntold: false }).ToList();
        var strongest = provisions.Where(p => _verdict.Stands[p.Index] == Truth.True).Select(p => p.Answer!.Choice!.Value).DefaultIfEmpty(0).Max();
        var grounds = provisions.Where(p => _verdict.Stands[p.Index] == Truth.True && p.Answer!.Choice == strongest);
        var set = Cheapest(grounds, OfStanding);
        foreach (var stronger in provisions.Where(p => p.Answer!.Choice > strongest))
        {
            set.AddAll(OfStanding(stronger));
        }

        set.AddAll(OfGaps(question));
        return set;
    }

    /// <summary>Why each amount stands, and why no other one does.</summary>
    private FactSet OfAmount(Question question)
    {
        var set = Empty();
        foreach (var sameAmount in _rulebook.ProvisionsOf(question).Where(p => p.Answer is not null).GroupBy(p => question.AmountsAdd ? p.Index : p.Answer!.Code))
        {
            // Of amounts that add up, every one makes a difference.
            var standing = sameAmount.Where(p => _verdict.Stands[p.Index] == Truth.True).ToList();
            if (standing.Count > 0)
            {
                set.AddAll(Cheapest(standing, OfStanding));
                continue;
            }

            foreach (var provision in sameAmount)
            {
                set.AddAll(OfStanding(provision));
            }
        }

        set.AddAll(OfGaps(question));
        return set;
    }

    /// <summary>Why no gap leaves anything else open.</summary>
    private FactSet OfGaps(Question question)
    {
        var left = _verdict.Answers[question.Index].Answers().ToHashSet();
        return Union(_rulebook.ProvisionsOf(question).Where(p => _verdict.Stands[p.Index] == Truth.False ? !p.Opens.All(left.Contains) : !p.Opens.IsEmpty && left.Count > 1), OfStanding);
    }

    private FactSet OfStanding(Provision provision)
    {
        if (_stands[provision.Index] is { } known)
        {
            return known;
        }

        var set = _verdict.Stands[provision.Index] == Truth.False ? OfNotStanding(provision) : OfEverything(provision);
        _stands[provision.Index] = set;
        return set;
    }

    private FactSet OfEverything(Provision provision)
    {
        var set = Empty();
        set.AddAll(OfApplying(provision));
        foreach (var exception in provision.Exceptions)
        {
            set.AddAll(OfStanding(exception));
        }

        return set;
    }

    /// <summary>One reason why it does not stand: it does not apply, or an exception stands.</summary>
    private FactSet OfNotStanding(Provision provision)
    {
        var reasons = new List<FactSet>();
        if (_verdict.Applies[provision.Index] == Truth.False)
        {
            reasons.Add(OfApplying(provision));
        }

        reasons.AddRange(provision.Exceptions.Where(e => _verdict.Stands[e.Index] == Truth.True).Select(OfStanding));
        return Cheapest(reasons, r => r);
    }

    private FactSet OfApplying(Provision provision) => _applies[provision.Index]
        ??= _verdict.Applies[provision.Index] == Truth.False ? OfNotApplying(provision) : Union([OfHolding(provision), OfBase(provision)], s => s);

    /// <summary>One base that applies, or may; empty for a general provision.</summary>
    private FactSet OfBase(Provision provision)
    {
        var best = provision.ExceptionTo.Select(b => _verdict.Applies[b.Index]).DefaultIfEmpty().Max();
        return Cheapest(provision.ExceptionTo.Where(b => _verdict.Applies[b.Index] == best), OfApplying);
    }

    /// <summary>One reason why it does not apply: it does not hold, or none of its bases applies.</summary>
    private FactSet OfNotApplying(Provision provision) => _verdict.Holds[provision.Index] != Truth.False ? Union(provision.ExceptionTo, OfApplying)
        : provision.IsGeneral || provision.ExceptionTo.Any(b => _verdict.Applies[b.Index] != Truth.False) ? OfHolding(provision)
        : Cheapest([OfHolding(provision), Union(provision.ExceptionTo, OfApplying)], s => s);

    private FactSet OfHolding(Provision provision) =>
        _verdict.InForce[provision.Index] == Truth.False || provision.When is null ? Empty() : Of(provision.When);

    public FactSet Of(Condition condition)
    {
        if (_conditions[condition.Index] is { } known)
        {
            return known;
        }

        var truth = _verdict[condition];
        var set = condition switch
        {
            AllOf all => OfParts(all, truth, decisive: Truth.False),
            AnyOf any => OfParts(any, truth, decisive: Truth.True),
            NoneOf none => OfParts(none, truth.Not(), decisive: Truth.True),
            AtLeast some => OfCount(some, truth),
            DefinitionTest test => Of(test.Definition.When),
            AnswerTest test => Of(test.Question),
            AmountTest test => Both(Of(test.Question), OfTest(test.Written)),
            _ => OfTest((FactTest)condition),
        };
        _conditions[condition.Index] = set;
        return set;
    }

    private static FactSet Both(FactSet first, FactSet second)
    {
        first.AddAll(second);
        return first;
    }

    /// <summary>One part with the decisive truth settles the whole; otherwise it takes all parts.</summary>
    private FactSet OfParts(Condition condition, Truth truth, Truth decisive) => truth == decisive
        ? Cheapest(condition.Parts.Where(p => _verdict[p] == decisive), Of)
        : Union(condition.Parts, Of);

    private FactSet OfCount(AtLeast condition, Truth truth)
    {
        var enough = truth == Truth.True ? condition.Count : condition.Parts.Length - condition.Count + 1;
        return truth == Truth.Unknown
            ? Union(condition.Parts, Of)
            : Union(condition.Parts.Where(p => _verdict[p] == truth).OrderBy(p => Cost(Of(p))).Take(enough), Of);
    }

    private FactSet OfTest(FactTest test)
    {
        var set = Empty();
        var left = _verdict.Situation.LeftOf(test.Fact);
        AddWithBases(test.Fact, set);
        var isSettledByConstants = left.IsSaid && !left.Values.Overlaps(test.Accepts);
        foreach (var comparison in isSettledByConstants ? [] : test.Against)
        {
            foreach (var fact in comparison.Term.Facts)
            {
                AddWithBases(fact, set);
            }
        }

        return set;
    }

    private void AddWithBases(Fact fact, FactSet set)
    {
        if (set.Contains(fact.Index))
        {
            return;
        }

        set.Add(fact.Index);
        if (_verdict.Situation.OriginOf(fact) == FactOrigin.Derived)
        {
            foreach (var basis in fact.Derivation?.Bases ?? _verdict.Situation.TellersOf(fact))
            {
                AddWithBases(basis, set);
            }
        }
    }

    private FactSet Union<T>(IEnumerable<T> parts, Func<T, FactSet> of)
    {
        var set = Empty();
        foreach (var part in parts)
        {
            set.AddAll(of(part));
        }

        return set;
    }

    /// <summary>A new set, equal to the cheapest one; empty where there is none.</summary>
    private FactSet Cheapest<T>(IEnumerable<T> alternatives, Func<T, FactSet> of)
    {
        var set = Empty();
        var best = alternatives.Select(of).OrderBy(Cost).Take(1);
        foreach (var chosen in best)
        {
            set.AddAll(chosen);
        }

        return set;
    }

    private int Cost(FactSet set) => (set.CountIn(_assumed) << 16) + set.Count();

    private FactSet Empty() => new(_rulebook.Facts.Length);
}

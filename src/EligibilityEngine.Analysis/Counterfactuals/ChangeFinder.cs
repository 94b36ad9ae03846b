using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>Finds all smallest changes of one fact or of two together, and other laws, that lead to another answer whatever stays unknown.</summary>
internal sealed class ChangeFinder
{
    private readonly Question _question;
    private readonly ImmutableArray<Question> _needed;
    private readonly Editions _editions;
    private readonly Basis _basis;
    private readonly Verdict _before;
    private readonly bool _isLawFixed;
    private readonly Answer? _target;
    private readonly Outcome? _outcomeBefore;
    private readonly ImmutableArray<Provision> _groundsBefore;
    private readonly SortedSet<string> _notExactAbout = new(StringComparer.Ordinal);
    private readonly MapLimits _limits;

    public ChangeFinder(Decision decision, QuestionDecision question, Answer? target, MapLimits limits)
    {
        (_question, _target, _limits) = (question.Question, target, limits);
        _needed = decision.Rulebook.NeededFor(_question);
        _editions = Editions.OfLaw(decision.Rulebook, _needed);
        _before = decision.Verdict;
        _isLawFixed = decision.Case.LawOf is not null;
        _outcomeBefore = OutcomeOf(_before);
        _basis = new Basis(_question, decision.Verdict.Situation, limits)
        {
            AmountsApart = [.. (_outcomeBefore?.Answers ?? []).Append(target).Select(a => a?.Amount).OfType<long>().SelectMany(a => new[] { a, a + 1 })],
        };
        _groundsBefore = _outcomeBefore is null ? [] : GroundsOf(_before, _outcomeBefore);
    }

    public bool IsExact { get; private set; } = true;

    /// <summary>The names of facts of which not all that they are compared with was looked into.</summary>
    public IEnumerable<string> NotExactAbout => _notExactAbout;

    public ImmutableArray<MinimalChange> Find() =>
    [
        .. Found.Merge(Facts().Where(StaysSo).Concat(Laws()).Where(f => _target is null || !f.Outcome.IsConflict))
            .Select(Tell)
            .OrderBy(c => c.Facts.Length > 1 ? 1 : 0)
            .ThenBy(c => c.Kind)
            .ThenBy(c => c.LawOf ?? DateOnly.MinValue)
            .ThenBy(c => string.Join(" ", c.Facts.Select(f => f.Name)), StringComparer.Ordinal),
    ];

    /// <summary>Whether an outcome is looked for. Amounts that would conflict with the one wanted are no way to it, but nothing more need be tried with them.</summary>
    private bool Leads(Outcome? outcome) =>
        outcome is not null && !outcome.Equals(_outcomeBefore) && (_outcomeBefore is not null || !outcome.IsRange) && (_target is null || outcome.Answers.Contains(_target));

    private List<Found> Facts()
    {
        var (found, _) = Around(null);
        var tied = new List<(Fact Fact, ValueSet Leading)>();
        foreach (var fact in _basis.Tied)
        {
            var (own, leading) = Around(fact);
            found.AddRange(own);
            foreach (var other in tied)
            {
                if (Basis.AreKin(other.Fact, fact))
                {
                    // Of a sum and a part of it, other parts may make up the difference.
                    Note(!IsTotal(other.Fact) && !IsTotal(fact), [other.Fact.Id, fact.Id]);
                    continue;
                }

                var pair = new TiedPair(_basis, other, (fact, leading), Leads);
                found.AddRange(pair.Find().Select(f => Describe(f.Moved, f.Outcome)));
                Note(pair.IsExact, [other.Fact.Id, fact.Id]);
            }

            tied.Add((fact, leading));
        }

        return found;
    }

    private static bool IsTotal(Fact fact) => fact.Derivation is { Bases.Length: > 1 };

    private (List<Found> Found, ValueSet Leading) Around(Fact? tied)
    {
        var around = new Surroundings(_basis, tied, Leads);
        List<Found> found = [.. around.Find().Select(f => Describe(f.Moved, f.Outcome))];
        Note(around.IsExact, around.NotExactAbout);
        return (found, around.Leading);
    }

    private void Note(bool isExact, IEnumerable<string> about)
    {
        IsExact &= isExact;
        _notExactAbout.UnionWith(isExact ? [] : about);
    }

    private Found Describe(ImmutableArray<Moved> moved, Outcome outcome)
    {
        var verdict = Evaluator.Evaluate(Moved.Apply(moved, _basis.Situation), _needed);
        return new Found(moved, null, outcome, verdict, GroundsOf(verdict, outcome));
    }

    /// <summary>Whether what comes with time leads there on the same grounds under the law of the days on which it comes. Otherwise what the days bring is told by themselves.</summary>
    private bool StaysSo(Found found)
    {
        var ahead = found.Moved.Where(TimeAhead.IsOf).ToList();
        return ahead.Count == 0 || _isLawFixed || ahead.All(m => TimeAhead.Of(m, _basis.Situation) is { } days
            && Enumerable.Range(_editions.Of(days.Earliest), _editions.Of(days.Latest) - _editions.Of(days.Earliest) + 1).All(e => StaysSoUnder(found, e)));
    }

    private bool StaysSoUnder(Found found, int edition)
    {
        if (edition == _editions.Of(_basis.Situation.LawOf))
        {
            return true;
        }

        var verdict = Evaluator.Evaluate(Moved.Apply(found.Moved, _basis.Situation).UnderLawOf(_editions.DayOf(edition)));
        return found.Outcome.Allows(OutcomeOf(verdict)) && found.Grounds.SequenceEqual(GroundsOf(verdict, found.Outcome));
    }

    /// <summary>The law between each two changes of it, and before the first.</summary>
    private IEnumerable<Found> Laws()
    {
        var today = _editions.Of(_basis.Situation.LawOf);
        foreach (var day in Enumerable.Range(0, _editions.Last + 1).Where(e => e != today).Select(_editions.DayOf))
        {
            var verdict = Evaluator.Evaluate(_basis.Situation.UnderLawOf(day));
            if (OutcomeOf(verdict) is { } outcome && Leads(outcome))
            {
                yield return new Found([], day, outcome, verdict, GroundsOf(verdict, outcome));
            }
        }
    }

    /// <summary>What the question comes to whatever stays unknown; null where that is not one outcome, or nobody can be so.</summary>
    private Outcome? OutcomeOf(Verdict verdict)
    {
        var answers = verdict.Answers[_question.Index];
        if (answers.IsSettled && verdict.Situation.Rulebook.Constraints.All(c => verdict[c.Holds] == Truth.True))
        {
            return Outcome.Of(answers);
        }

        var map = new OutcomeMap(_question, verdict, _limits);
        Note(map.IsExact, map.Space.Effort.GivenUp);
        return map.IsExact && map.Outcomes is [(var outcome, _)] && !outcome.IsOpen ? outcome : null;
    }

    private MinimalChange Tell(Found found)
    {
        var turned = _needed.SelectMany(q => _basis.Situation.Rulebook.ProvisionsOf(q))
            .Where(p => _before.Stands[p.Index] != Truth.True && found.Verdict.Stands[p.Index] == Truth.True)
            .Except(found.Grounds);
        return new MinimalChange
        {
            Kind = found.LawOf is null ? found.Moved.Max(m => m.Kind) : ChangeKind.TheLaw,
            Facts = [.. found.Moved.Select(m => m.Tell())],
            LawOf = found.LawOf,
            IsBeforeAllChanges = found.LawOf is { } law && _editions.Of(law) == 0,
            Day = found.Moved is [var only] ? TimeAhead.Of(only, _basis.Situation) : null,
            Answers = found.Outcome.Answers,
            Grounds = found.Grounds,
            NoLonger = [.. _groundsBefore.Except(found.Grounds)],
            Turned = [.. turned],
        };
    }

    /// <summary>The provisions that stand and give the answer; where that differs with what is not known, those of which some does.</summary>
    private ImmutableArray<Provision> GroundsOf(Verdict verdict, Outcome outcome) => verdict.Answers[_question.Index].IsSettled
        ? new Justifier(verdict).Grounds(_question)
        : [.. _basis.Situation.Rulebook.ProvisionsOf(_question).Where(p => verdict.Stands[p.Index] != Truth.False && p.Answer is { } answer && (answer.Computed is not null || outcome.Answers.Contains(answer)))];
}

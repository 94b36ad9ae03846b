using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Reporting;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>Tries each other value of each fact, then each two together, and keeps what leads to another answer and is not more than it takes.</summary>
internal sealed class ChangeFinder
{
    /// <summary>Pairs of alternatives tried at most.</summary>
    private const int MostPairs = 200_000;

    private const int PairsAtOnce = 16_384;

    private readonly Question _question;
    private readonly ImmutableArray<Question> _needed;
    private readonly Situation _basis;
    private readonly Verdict _before;
    private readonly Answer? _target;
    private readonly Outcome? _outcomeBefore;
    private readonly ImmutableArray<Provision> _groundsBefore;
    private readonly List<Settled> _alternatives;
    private readonly Trials _trials;
    private readonly List<Found> _found = [];

    private readonly record struct Found(ImmutableArray<Settled> Settled, DateOnly? LawOf, Outcome Outcome, Verdict Verdict, ImmutableArray<Provision> Grounds);

    public ChangeFinder(Question question, Situation basis, Answer? target)
    {
        _question = question;
        _needed = basis.Rulebook.NeededFor(question);
        _basis = basis;
        _before = Evaluator.Evaluate(basis, _needed);
        _outcomeBefore = Outcome.Of(_before.Answers[question.Index]);
        _groundsBefore = Grounds(_before);
        _target = target;
        _trials = new Trials(question, basis);
        _alternatives = [.. new Alternatives(basis, new FactUses(basis.Rulebook, basis.Rulebook.NeededWithConstraints(question))).All()];
    }

    public (ImmutableArray<MinimalChange> Changes, bool IsComplete) Find()
    {
        var alone = Try([.. _alternatives.Select(a => ImmutableArray.Create(a))]);
        var loose = _alternatives.Where((_, i) => !alone[i]).ToList();
        TryLaws();
        var isComplete = TryPairs(loose);
        var changes = Merge(_found)
            .Select(Describe)
            .OrderBy(c => c.Facts.Length == 2 ? 1 : 0)
            .ThenBy(c => c.Kind)
            .ThenBy(c => c.LawOf ?? DateOnly.MinValue)
            .ThenBy(c => string.Join(" ", c.Facts.Select(f => f.Name)), StringComparer.Ordinal);
        return ([.. changes], isComplete);
    }

    /// <summary>Takes what leads to an outcome of its own; whether each change does, so that nothing more need be tried with it.</summary>
    private bool[] Try(ImmutableArray<ImmutableArray<Settled>> changes)
    {
        var leads = Array.ConvertAll(_trials.OutcomesOf(changes), Leads);
        foreach (var settled in changes.Where((_, i) => leads[i]))
        {
            Record(settled, null, Evaluator.Evaluate(settled.Aggregate(_basis, (s, p) => p.Point.Settle(s, p.Region)), _needed));
        }

        return leads;
    }

    private bool Leads(Outcome? outcome) =>
        outcome is not null && !outcome.Equals(_outcomeBefore) && (_target is null || outcome.Answers.Contains(_target));

    /// <summary>Amounts that would conflict with the one asked for are no way to it.</summary>
    private void Record(ImmutableArray<Settled> settled, DateOnly? lawOf, Verdict verdict)
    {
        if (Outcome.Of(verdict.Answers[_question.Index]) is { } outcome && Leads(outcome) && (_target is null || !outcome.IsConflict))
        {
            _found.Add(new Found(settled, lawOf, outcome, verdict, Grounds(verdict)));
        }
    }

    /// <summary>The law of the first day of each period between two changes of law.</summary>
    private void TryLaws()
    {
        var editions = Editions.OfLaw(_needed.SelectMany(q => _basis.Rulebook.ProvisionsOf(q)));
        var today = editions.Of(_basis.LawOf);
        foreach (var day in Enumerable.Range(1, editions.Last).Where(e => e != today).Select(editions.FirstDay))
        {
            var verdict = Evaluator.Evaluate(_basis.UnderLawOf(day), _basis.Rulebook.NeededWithConstraints(_question));
            if (_basis.Rulebook.Constraints.All(c => verdict[c.Holds] != Truth.False))
            {
                Record([], day, verdict);
            }
        }
    }

    private bool TryPairs(List<Settled> loose)
    {
        foreach (var pairs in Pairs(loose).Take(MostPairs).Chunk(PairsAtOnce))
        {
            Try([.. pairs]);
        }

        return !Pairs(loose).Skip(MostPairs).Any();
    }

    private static IEnumerable<ImmutableArray<Settled>> Pairs(List<Settled> loose) =>
        loose.SelectMany((a, i) => loose.Skip(i + 1).Where(b => b.Point != a.Point).Select(b => ImmutableArray.Create(a, b)));

    /// <summary>Regions of one fact that lead to the same outcome on the same grounds are told as one.</summary>
    private static IEnumerable<Found> Merge(IEnumerable<Found> found)
    {
        var groups = found.GroupBy(f => (
            Points: string.Join(" ", f.Settled.Select(s => s.Point.Name)),
            f.LawOf,
            f.Outcome,
            Others: string.Join(" ", f.Settled.Skip(1).Select(s => s.Region.Representative)),
            Standing: string.Join(" ", f.Grounds.Select(p => p.Id))));
        foreach (var group in groups)
        {
            var first = group.First();
            yield return first.Settled.IsEmpty ? first : first with
            {
                Settled = first.Settled.SetItem(0, first.Settled[0] with
                {
                    Region = first.Settled[0].Region with { Values = ValueSet.Union(group.Select(f => f.Settled[0].Region.Values)) },
                }),
            };
        }
    }

    private MinimalChange Describe(Found found)
    {
        var turned = _needed.SelectMany(q => _basis.Rulebook.ProvisionsOf(q))
            .Where(p => _before.Stands[p.Index] != Truth.True && found.Verdict.Stands[p.Index] == Truth.True)
            .Except(found.Grounds);
        return new MinimalChange
        {
            Kind = found.LawOf is null ? found.Settled.Max(Alternatives.KindOf) : ChangeKind.TheLaw,
            Facts = [.. found.Settled.Select(s => new AddedFact(s.Point, s.Region))],
            LawOf = found.LawOf,
            Day = found.Settled is [var only] ? TimeAhead.Of(only, _basis) : null,
            Answers = found.Outcome.Answers,
            Grounds = found.Grounds,
            NoLonger = [.. _groundsBefore.Except(found.Grounds)],
            Turned = [.. turned],
        };
    }

    private ImmutableArray<Provision> Grounds(Verdict verdict) => new Justifier(verdict).Grounds(_question);
}

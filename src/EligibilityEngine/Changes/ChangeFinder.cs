using System.Collections.Immutable;
using EligibilityEngine.Cases;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Possibilities;

namespace EligibilityEngine.Changes;

/// <summary>Tries each other value of each fact, then each two together, and keeps what leads to another answer and is not more than it takes.</summary>
internal sealed class ChangeFinder
{
    /// <summary>Pairs of alternatives tried at most.</summary>
    private const int MostPairs = 50_000;

    private readonly Question _question;
    private readonly ImmutableArray<Question> _needed;
    private readonly Situation _basis;
    private readonly Verdict _before;
    private readonly Answer? _target;
    private readonly List<Settled> _alternatives;
    private readonly List<Found> _found = [];

    private readonly record struct Found(ImmutableArray<Settled> Settled, DateOnly? LawOf, Outcome Outcome, Verdict Verdict);

    public ChangeFinder(Question question, Situation basis, Answer? target)
    {
        _question = question;
        _needed = basis.Rulebook.NeededFor(question);
        _basis = basis;
        _before = Evaluator.Evaluate(basis, _needed);
        _target = target;
        _alternatives = [.. new Alternatives(basis, new FactUses(basis.Rulebook, _needed)).All()];
    }

    public (ImmutableArray<MinimalChange> Changes, bool IsComplete) Find()
    {
        var loose = _alternatives.Where(a => !TryOne([a])).ToList();
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

    /// <summary>Tries facts together; true when they lead to an outcome of their own, so that nothing more need be tried with them.</summary>
    private bool TryOne(ImmutableArray<Settled> settled)
    {
        var situation = settled.Aggregate(_basis, (s, p) => p.Point.Settle(s, p.Region));
        var verdict = Evaluator.Evaluate(situation, _needed);
        return Record(settled, null, situation, verdict);
    }

    private bool Record(ImmutableArray<Settled> settled, DateOnly? lawOf, Situation situation, Verdict verdict)
    {
        var outcome = Outcome.Of(verdict.Answers[_question.Index]);
        var isNew = outcome is not null
            && !outcome.Equals(Outcome.Of(_before.Answers[_question.Index]))
            && !situation.IsContradictory
            && !_basis.Rulebook.FactConstraints.Any(c => verdict[c.Holds] == Truth.False);
        if (isNew && (_target is null || outcome!.Answers is [var only] && only == _target))
        {
            _found.Add(new Found(settled, lawOf, outcome!, verdict));
        }

        return isNew && (_target is null || outcome!.Answers.Contains(_target));
    }

    /// <summary>The law of the first day of each period between two changes of law.</summary>
    private void TryLaws()
    {
        var today = Edition(_basis.LawOf);
        foreach (var day in LawDays().Where(d => Edition(d) != today))
        {
            var situation = _basis.UnderLawOf(day);
            Record([], day, situation, Evaluator.Evaluate(situation, _needed));
        }
    }

    private int Edition(DateOnly day) => LawDays().Count(d => d <= day);

    private List<DateOnly> LawDays() => [.. _needed.SelectMany(q => _basis.Rulebook.ProvisionsOf(q))
        .SelectMany(p => new[] { p.InForce.From, p.InForce.Until }.OfType<LegalDay>())
        .SelectMany(d => new[] { d.Span.Earliest, d.Span.Latest })
        .Distinct()
        .Order()];

    private bool TryPairs(List<Settled> loose)
    {
        var tried = 0;
        for (var i = 0; i < loose.Count; i++)
        {
            for (var j = i + 1; j < loose.Count; j++)
            {
                if (loose[i].Point == loose[j].Point)
                {
                    continue;
                }

                if (++tried > MostPairs)
                {
                    return false;
                }

                TryOne([loose[i], loose[j]]);
            }
        }

        return true;
    }

    /// <summary>Regions of one fact that lead to the same outcome on the same grounds are told as one.</summary>
    private IEnumerable<Found> Merge(IEnumerable<Found> found)
    {
        var groups = found.GroupBy(f => (
            Points: string.Join(" ", f.Settled.Select(s => s.Point.Name)),
            f.LawOf,
            f.Outcome,
            Others: string.Join(" ", f.Settled.Skip(1).Select(s => s.Region.Representative)),
            Standing: string.Join(" ", Grounds(f.Verdict).Select(p => p.Id))));
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
        var (grounds, before) = (Grounds(found.Verdict), Grounds(_before));
        var turned = _needed.SelectMany(q => _basis.Rulebook.ProvisionsOf(q))
            .Where(p => _before.Stands[p.Index] != Truth.True && found.Verdict.Stands[p.Index] == Truth.True)
            .Except(grounds);
        return new MinimalChange
        {
            Kind = found.LawOf is null ? found.Settled.Max(Alternatives.KindOf) : ChangeKind.TheLaw,
            Facts = [.. found.Settled.Select(s => new AddedFact(s.Point, s.Region))],
            LawOf = found.LawOf,
            Day = found.Settled is [var only] ? TimeAhead.Of(only, _basis) : null,
            Answers = found.Outcome.Answers,
            Grounds = grounds,
            NoLonger = [.. before.Except(grounds)],
            Turned = [.. turned],
        };
    }

    private ImmutableArray<Provision> Grounds(Verdict verdict) => new Explaining.Justifier(verdict).Grounds(_question);
}

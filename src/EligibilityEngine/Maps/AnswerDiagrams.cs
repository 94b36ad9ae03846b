using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Maps;

/// <summary>When each answer of a question stands, as functions of what is not known.</summary>
internal sealed class AnswerDiagrams
{
    /// <summary>Outcomes told apart at most.</summary>
    private const int MostOutcomes = 64;

    private readonly DiagramStore _store;
    private readonly Question _question;
    private readonly ImmutableArray<AnswerDiagram> _answers;

    /// <summary>The same, each answer once.</summary>
    private readonly ImmutableArray<AnswerDiagram> _told;

    /// <summary>When a gap in the law leaves an answer open.</summary>
    private readonly ImmutableArray<AnswerLeft> _open;

    /// <summary>When a gap leaves an answer open that is not left otherwise.</summary>
    private readonly Diagram _opened;

    /// <summary>All answers, where nothing is known of the law.</summary>
    private readonly AnswerSet? _all;

    /// <summary>Of amounts that add up, when each is possible, and when there may be none.</summary>
    private readonly ImmutableArray<AnswerLeft> _sums;

    private AnswerDiagrams(
        DiagramStore store,
        Question question,
        ImmutableArray<AnswerDiagram> answers,
        ImmutableArray<AnswerLeft> open,
        AnswerSet? all = null,
        ImmutableArray<AnswerLeft> sums = default)
    {
        _sums = sums;
        _all = all;
        _open = open;
        _store = store;
        _question = question;
        _answers = answers;
        _told = [.. answers.GroupBy(a => a.Answer).Select(g => g.Count() == 1 ? g.First() : new AnswerDiagram(g.Key, g.First().Source, g.Select(a => a.Stands).Aggregate(store.Or)))];
        var found = open.IsEmpty ? [] : LeftBy(Found());
        _opened = open.Aggregate(Diagram.False, (all, o) => store.Or(all, store.And(o.IsLeft, !found.GetValueOrDefault(o.Answer, Diagram.False))));
    }

    /// <param name="store">The store of all diagrams.</param>
    /// <param name="provisions">The provisions with an answer.</param>
    /// <param name="gaps">What leaves answers open of whomever it touches.</param>
    /// <param name="question">The question.</param>
    /// <param name="stands">When a provision stands, or a gap touches somebody.</param>
    /// <param name="classes">The answers in which one is told that is computed for each case, and when each of them is meant; others are told as they are.</param>
    public static AnswerDiagrams Of(
        DiagramStore store,
        IEnumerable<Provision> provisions,
        IEnumerable<Provision> gaps,
        Question question,
        Func<Provision, TruthDiagram> stands,
        Func<Answer, IEnumerable<(Answer Answer, Diagram When)>> classes) => new(
        store,
        question,
        [
            .. provisions
                .Where(p => question.IsAmount || p.Answer!.Choice > 0)
                .GroupBy(p => p.Answer!)
                .Select(g => (Source: g.Key, Stands: g.Select(stands).Aggregate(TruthDiagram.False, store.Or)))
                .SelectMany(a => classes(a.Source).Select(c => new AnswerDiagram(c.Answer, a.Source.Code, store.And(TruthDiagram.Of(c.When), a.Stands))))
                .Where(a => a.Stands != TruthDiagram.False)
                .OrderBy(a => a.Answer.Code)
                .ThenBy(a => a.Source),
        ],
        Open(store, gaps, stands, classes));

    /// <summary>When gaps leave each answer open.</summary>
    private static ImmutableArray<AnswerLeft> Open(
        DiagramStore store, IEnumerable<Provision> gaps, Func<Provision, TruthDiagram> stands, Func<Answer, IEnumerable<(Answer Answer, Diagram When)>> classes) =>
    [
        .. gaps
            .SelectMany(g => g.Opens, (g, a) => (Answer: a, Gap: g))
            .GroupBy(o => o.Answer, o => o.Gap)
            .Select(o => (Answer: o.Key, When: o.Aggregate(Diagram.False, (all, g) => store.Or(all, stands(g).Possible))))
            .SelectMany(o => classes(o.Answer), (o, c) => new AnswerLeft(c.Answer, o.Answer.Code, store.And(o.When, c.When)))
            .Where(o => o.IsLeft != Diagram.False)
            .OrderBy(o => o.Answer.Code),
    ];

    /// <summary>Of amounts that add up.</summary>
    /// <param name="store">The store of all diagrams.</param>
    /// <param name="provisions">The provisions of the question.</param>
    /// <param name="question">The question.</param>
    /// <param name="stands">When a provision stands.</param>
    public static AnswerDiagrams OfSum(DiagramStore store, ImmutableArray<Provision> provisions, Question question, Func<Provision, TruthDiagram> stands)
    {
        var logic = new AddingLogic<Diagram>(Diagram.True, Diagram.False, store.And, store.Or, d => !d, d => d == Diagram.False);
        var (amounts, mayBeNone) = AddedAmounts.Possible(provisions, p => stands(p) is var s ? (s.Certain, s.Possible) : default, logic);
        return new AnswerDiagrams(
            store,
            question,
            [],
            Open(store, provisions.Where(p => !p.Opens.IsEmpty), stands, a => [(a, Diagram.True)]),
            sums: [.. amounts.Select(a => new AnswerLeft(Answer.OfAmount(question, a.Amount), a.Amount, a.IsPossible)), AnswerLeft.None(question, mayBeNone)]);
    }

    /// <summary>Whether two amounts may stand together that are computed from what is not known, and lie between the same ends: they may be the same, or not.</summary>
    public bool MayBeTheSame => _answers.Where(a => a.Answer.IsRange).GroupBy(a => a.Answer).Any(g =>
        g.SelectMany((one, i) => g.Skip(i + 1).Select(other => _store.And(one.Stands, other.Stands))).Any(both => both != TruthDiagram.False));

    /// <summary>Where nothing is known of the law: whoever it is, every answer is left open.</summary>
    public static AnswerDiagrams OfUnknownLaw(DiagramStore store, AnswerSet all) => new(store, all.Question, [], [], all);

    /// <summary>Whether the answer is one of several: unknown where amounts in conflict are accepted in part.</summary>
    public TruthDiagram Is(ValueSet accepts, bool acceptsNone)
    {
        if (_all is not null)
        {
            return _all.Is(accepts, acceptsNone) switch
            {
                Truth.True => TruthDiagram.True,
                Truth.False => TruthDiagram.False,
                _ => new TruthDiagram(Diagram.False, Diagram.True),
            };
        }

        var accepted = Diagram.False;
        var refused = Diagram.False;
        foreach (var (answer, _, isLeft) in Left())
        {
            var isAccepted = answer.IsNone ? Kleene.Of(acceptsNone) : _question.IsAmount ? AnswerSet.IsIn(accepts, answer) : Kleene.Of(accepts.Contains(answer.Code));
            accepted = isAccepted == Truth.False ? accepted : _store.Or(accepted, isLeft);
            refused = isAccepted == Truth.True ? refused : _store.Or(refused, isLeft);
        }

        return new TruthDiagram(!refused, accepted);
    }

    /// <summary>Whether something is so of every amount that is left.</summary>
    /// <param name="ofAmount">When it is so of an amount, by its code in the law.</param>
    /// <param name="ofNone">When it is so where there is no amount.</param>
    public TruthDiagram Is(Func<long, TruthDiagram> ofAmount, TruthDiagram ofNone)
    {
        var left = _all is not null ? _all.Codes.Select(c => new AnswerLeft(Answer.Untold(_question), c, Diagram.True)).Append(AnswerLeft.None(_question, Diagram.True)) : Left();
        var (accepted, refused) = (Diagram.False, Diagram.False);
        foreach (var (answer, source, isLeft) in left.Where(l => l.IsLeft != Diagram.False))
        {
            var truth = answer.IsNone ? ofNone : ofAmount(source);
            accepted = _store.Or(accepted, _store.And(isLeft, truth.Possible));
            refused = _store.Or(refused, _store.And(isLeft, !truth.Certain));
        }

        return new TruthDiagram(!refused, accepted);
    }

    /// <summary>Each outcome that the question comes to, up to the limit, and when it does.</summary>
    public IEnumerable<(Outcome Outcome, Diagram When)> Outcomes(Diagram among)
    {
        if (_all is not null)
        {
            return among == Diagram.False ? [] : [(Outcome.Open(_question, _all.Answers()), among)];
        }

        var untouched = _store.And(among, !_opened);
        var settled = !_sums.IsDefault ? OfSums(untouched)
            : _question.IsAmount
            ? OfAmounts(0, [], untouched)
            : OfChoice().Select(o => (o.Outcome, When: _store.And(o.When, untouched))).Where(o => o.When != Diagram.False);
        List<(Outcome Outcome, Diagram When)> all = [.. settled.Take(MostTold)];
        var rest = all.Aggregate(among, (left, o) => _store.And(left, !o.When));
        return rest == Diagram.False || all.Count == MostTold ? all : Joined(all.Concat(OfConflicts([.. LeftBy(Left())], 0, [], rest)).Take(MostTold));
    }

    /// <summary>Amounts that add up exclude each other: all that they can come to are told apart.</summary>
    private int MostTold => _sums.IsDefault ? MostOutcomes : Math.Max(MostOutcomes, _sums.Length);

    /// <summary>Each amount, and none, when nothing else is left.</summary>
    private IEnumerable<(Outcome Outcome, Diagram When)> OfSums(Diagram among)
    {
        var others = new Diagram[_sums.Length + 1];
        others[^1] = Diagram.False;
        for (var i = _sums.Length - 1; i >= 0; i--)
        {
            others[i] = _store.Or(others[i + 1], _sums[i].IsLeft);
        }

        var before = Diagram.False;
        for (var i = 0; i < _sums.Length; i++)
        {
            var (answer, _, isLeft) = _sums[i];
            var when = _store.And(_store.And(isLeft, among), !_store.Or(before, others[i + 1]));
            before = _store.Or(before, isLeft);
            if (when != Diagram.False)
            {
                yield return (Outcome.Of(_question, answer.IsNone ? [] : ImmutableArray.Create(answer)), when);
            }
        }
    }

    /// <summary>Each combination of answers that gaps in the law, and amounts in conflict elsewhere, leave open.</summary>
    private IEnumerable<(Outcome Outcome, Diagram When)> OfConflicts(List<KeyValuePair<Answer, Diagram>> left, int next, ImmutableArray<Answer> open, Diagram when)
    {
        if (when == Diagram.False)
        {
            return [];
        }

        if (next == left.Count)
        {
            return [(Outcome.Open(_question, open.Sort((a, b) => a.Code.CompareTo(b.Code))), when)];
        }

        var (answer, isLeft) = left[next];
        return OfConflicts(left, next + 1, open, _store.And(when, !isLeft))
            .Concat(OfConflicts(left, next + 1, open.Add(answer), _store.And(when, isLeft)));
    }

    private IEnumerable<(Outcome Outcome, Diagram When)> Joined(IEnumerable<(Outcome Outcome, Diagram When)> outcomes) =>
        outcomes.GroupBy(o => o.Outcome, o => o.When).Select(o => (o.Key, o.Aggregate(Diagram.False, _store.Or)));

    private IEnumerable<(Outcome Outcome, Diagram When)> OfChoice()
    {
        var noStronger = Diagram.True;
        foreach (var (answer, _, stands) in _answers.Reverse())
        {
            yield return (Outcome.Of(_question, answer.Choice!.Value), _store.And(stands.Certain, noStronger));
            noStronger = _store.And(noStronger, !stands.Possible);
        }

        yield return (Outcome.Of(_question, 0), noStronger);
    }

    /// <summary>Each combination of amounts that can stand together.</summary>
    private IEnumerable<(Outcome Outcome, Diagram When)> OfAmounts(int next, ImmutableArray<Answer> standing, Diagram when)
    {
        if (when == Diagram.False)
        {
            return [];
        }

        return next == _told.Length
            ? [(Outcome.Of(_question, standing), when)]
            : OfAmounts(next + 1, standing, _store.And(when, !_told[next].Stands.Possible))
                .Concat(OfAmounts(next + 1, standing.Add(_told[next].Answer), _store.And(when, _told[next].Stands.Certain)));
    }

    /// <summary>When each answer is among those that are left, or that a gap leaves open.</summary>
    private IEnumerable<AnswerLeft> Left() => Found().Concat(_open);

    /// <summary>Of each amount that is computed for each case, the classes to which some people come, from the least.</summary>
    public IEnumerable<ImmutableArray<Answer>> Computed(Diagram people) => Left()
        .Where(l => Answer.IsComputed(l.Source) && _store.And(l.IsLeft, people) != Diagram.False)
        .GroupBy(l => l.Source, l => l.Answer)
        .Select(g => g.Distinct().OrderBy(a => a.Amounts.Low).ToImmutableArray());

    /// <summary>When each answer is left, each once.</summary>
    private Dictionary<Answer, Diagram> LeftBy(IEnumerable<AnswerLeft> left) => left.GroupBy(l => l.Answer, l => l.IsLeft).ToDictionary(g => g.Key, g => g.Aggregate(Diagram.False, _store.Or));

    /// <summary>When each answer is among those that the law leaves that was found.</summary>
    private IEnumerable<AnswerLeft> Found()
    {
        if (!_sums.IsDefault)
        {
            foreach (var sum in _sums)
            {
                yield return sum;
            }

            yield break;
        }

        var noStronger = Diagram.True;
        var isNone = Diagram.True;
        foreach (var (answer, source, stands) in _answers.Reverse())
        {
            yield return new AnswerLeft(answer, source, _store.And(stands.Possible, noStronger));
            noStronger = _question.IsAmount ? Diagram.True : _store.And(noStronger, !stands.Certain);
            isNone = _store.And(isNone, !stands.Certain);
        }

        yield return _question.IsAmount ? AnswerLeft.None(_question, isNone) : new AnswerLeft(Answer.OfChoice(_question, 0), 0, isNone);
    }
}

/// <summary>When an answer stands.</summary>
/// <param name="Answer">The answer; of an amount that is computed for each case, one of the classes in which it is told.</param>
/// <param name="Source">Its code in the law.</param>
/// <param name="Stands">When it does.</param>
internal sealed record AnswerDiagram(Answer Answer, long Source, TruthDiagram Stands);

/// <summary>When an answer is left.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Source">Its code in the law.</param>
/// <param name="IsLeft">When it is.</param>
internal readonly record struct AnswerLeft(Answer Answer, long Source, Diagram IsLeft)
{
    public static AnswerLeft None(Question question, Diagram isLeft) => new(Answer.None(question), long.MinValue, isLeft);
}

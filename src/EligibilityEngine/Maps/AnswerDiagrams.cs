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
    private readonly ImmutableArray<(long Code, TruthDiagram Stands)> _answers;

    /// <summary>When a gap in the law leaves an answer open, by its code.</summary>
    private readonly ImmutableArray<(long Code, Diagram When)> _open;

    /// <summary>When a gap leaves an answer open that is not left otherwise.</summary>
    private readonly Diagram _opened;

    /// <summary>All answers, where nothing is known of the law.</summary>
    private readonly AnswerSet? _all;

    /// <summary>Of amounts that add up, when each is possible, and when there may be none.</summary>
    private readonly ImmutableArray<(long Code, Diagram IsLeft, bool IsNone)> _sums;

    private AnswerDiagrams(
        DiagramStore store,
        Question question,
        ImmutableArray<(long Code, TruthDiagram Stands)> answers,
        ImmutableArray<(long Code, Diagram When)> open,
        AnswerSet? all = null,
        ImmutableArray<(long Code, Diagram IsLeft, bool IsNone)> sums = default)
    {
        _sums = sums;
        _all = all;
        _open = open;
        _store = store;
        _question = question;
        _answers = answers;
        var found = open.IsEmpty ? [] : Found().ToDictionary(f => CodeOf(f.Code, f.IsNone), f => f.IsLeft);
        _opened = open.Aggregate(Diagram.False, (all, o) => store.Or(all, store.And(o.When, !found.GetValueOrDefault(o.Code, Diagram.False))));
    }

    /// <param name="store">The store of all diagrams.</param>
    /// <param name="provisions">The provisions with an answer, by its position or its amount.</param>
    /// <param name="gaps">What leaves answers open of whomever it touches.</param>
    /// <param name="question">The question.</param>
    /// <param name="stands">When a provision stands, or a gap touches somebody.</param>
    public static AnswerDiagrams Of(
        DiagramStore store, IEnumerable<IGrouping<long, Provision>> provisions, IEnumerable<Provision> gaps, Question question, Func<Provision, TruthDiagram> stands) => new(
        store,
        question,
        [
            .. provisions
                .Where(g => question.IsAmount || g.Key > 0)
                .Select(g => (g.Key, g.Select(stands).Aggregate(TruthDiagram.False, store.Or)))
                .Where(a => a.Item2 != TruthDiagram.False)
                .OrderBy(a => a.Key),
        ],
        Open(store, gaps, stands));

    /// <summary>When gaps leave each answer open.</summary>
    private static ImmutableArray<(long Code, Diagram When)> Open(DiagramStore store, IEnumerable<Provision> gaps, Func<Provision, TruthDiagram> stands) =>
    [
        .. gaps
            .SelectMany(g => g.Opens, (g, a) => (a.Code, Gap: g))
            .GroupBy(o => o.Code, o => o.Gap)
            .Select(o => (o.Key, o.Aggregate(Diagram.False, (all, g) => store.Or(all, stands(g).Possible))))
            .Where(o => o.Item2 != Diagram.False)
            .OrderBy(o => o.Key),
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
            store, question, [], Open(store, provisions.Where(p => !p.Opens.IsEmpty), stands), sums: [.. amounts.Select(a => (a.Amount, a.IsPossible, false)), (0, mayBeNone, true)]);
    }

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
        foreach (var (code, isLeft, none) in Left())
        {
            var isAccepted = none ? Kleene.Of(acceptsNone) : _question.IsAmount ? AnswerSet.IsIn(accepts, code) : Kleene.Of(accepts.Contains(code));
            accepted = isAccepted == Truth.False ? accepted : _store.Or(accepted, isLeft);
            refused = isAccepted == Truth.True ? refused : _store.Or(refused, isLeft);
        }

        return new TruthDiagram(!refused, accepted);
    }

    /// <summary>Whether something is so of every amount that is left.</summary>
    /// <param name="ofAmount">When it is so of an amount.</param>
    /// <param name="ofNone">When it is so where there is no amount.</param>
    public TruthDiagram Is(Func<long, TruthDiagram> ofAmount, TruthDiagram ofNone)
    {
        var left = _all is not null ? _all.Maybe.Select(a => (Code: a, IsLeft: Diagram.True, IsNone: false)).Append((0, Diagram.True, true)) : Left();
        var (accepted, refused) = (Diagram.False, Diagram.False);
        foreach (var (code, isLeft, isNone) in left.Where(l => l.IsLeft != Diagram.False))
        {
            var truth = isNone ? ofNone : ofAmount(code);
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
        return rest == Diagram.False || all.Count == MostTold ? all : Joined(all.Concat(OfConflicts([.. Left()], 0, [], rest)).Take(MostTold));
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
            var (code, isLeft, isNone) = _sums[i];
            var when = _store.And(_store.And(isLeft, among), !_store.Or(before, others[i + 1]));
            before = _store.Or(before, isLeft);
            if (when != Diagram.False)
            {
                yield return (Outcome.Of(_question, isNone ? [] : ImmutableArray.Create(code)), when);
            }
        }
    }

    /// <summary>Each combination of answers that gaps in the law, and amounts in conflict elsewhere, leave open.</summary>
    private IEnumerable<(Outcome Outcome, Diagram When)> OfConflicts(List<(long Code, Diagram IsLeft, bool IsNone)> left, int next, ImmutableArray<Answer> open, Diagram when)
    {
        if (when == Diagram.False)
        {
            return [];
        }

        if (next == left.Count)
        {
            return [(Outcome.Open(_question, open.Sort((a, b) => a.Code.CompareTo(b.Code))), when)];
        }

        var (code, isLeft, isNone) = left[next];
        var answer = isNone ? Answer.None(_question) : _question.IsAmount ? Answer.OfAmount(_question, code) : Answer.OfChoice(_question, (int)code);
        return OfConflicts(left, next + 1, open, _store.And(when, !isLeft))
            .Concat(OfConflicts(left, next + 1, open.Add(answer), _store.And(when, isLeft)));
    }

    private IEnumerable<(Outcome Outcome, Diagram When)> Joined(IEnumerable<(Outcome Outcome, Diagram When)> outcomes) =>
        outcomes.GroupBy(o => o.Outcome, o => o.When).Select(o => (o.Key, o.Aggregate(Diagram.False, _store.Or)));

    private IEnumerable<(Outcome Outcome, Diagram When)> OfChoice()
    {
        var noStronger = Diagram.True;
        foreach (var (code, stands) in _answers.Reverse())
        {
            yield return (Outcome.Of(_question, (int)code), _store.And(stands.Certain, noStronger));
            noStronger = _store.And(noStronger, !stands.Possible);
        }

        yield return (Outcome.Of(_question, 0), noStronger);
    }

    /// <summary>Each combination of amounts that can stand together.</summary>
    private IEnumerable<(Outcome Outcome, Diagram When)> OfAmounts(int next, ImmutableArray<long> standing, Diagram when)
    {
        if (when == Diagram.False)
        {
            return [];
        }

        return next == _answers.Length
            ? [(Outcome.Of(_question, standing), when)]
            : OfAmounts(next + 1, standing, _store.And(when, !_answers[next].Stands.Possible))
                .Concat(OfAmounts(next + 1, standing.Add(_answers[next].Code), _store.And(when, _answers[next].Stands.Certain)));
    }

    /// <summary>When each answer is among those that are left, or that a gap leaves open.</summary>
    private IEnumerable<(long Code, Diagram IsLeft, bool IsNone)> Left()
    {
        if (_open.IsEmpty)
        {
            return Found();
        }

        var open = _open.ToDictionary(o => o.Code, o => o.When);
        var found = Found().ToList();
        return found.Select(f => (f.Code, open.Remove(CodeOf(f.Code, f.IsNone), out var when) ? _store.Or(f.IsLeft, when) : f.IsLeft, f.IsNone)).ToList()
            .Concat(open.Select(o => (o.Key, o.Value, false)));
    }

    private static long CodeOf(long code, bool isNone) => isNone ? long.MinValue : code;

    /// <summary>When each answer is among those that the law leaves that was found.</summary>
    private IEnumerable<(long Code, Diagram IsLeft, bool IsNone)> Found()
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
        foreach (var (code, stands) in _answers.Reverse())
        {
            yield return (code, _store.And(stands.Possible, noStronger), false);
            noStronger = _question.IsAmount ? Diagram.True : _store.And(noStronger, !stands.Certain);
            isNone = _store.And(isNone, !stands.Certain);
        }

        yield return (0, isNone, _question.IsAmount);
    }
}

using System.Collections.Immutable;
using EligibilityEngine.Cases;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Explaining;

namespace EligibilityEngine.Possibilities;

/// <summary>
/// Walks the completions of what is not known, region by region, and finds every outcome that a question can come to. A branch ends
/// as soon as three-valued logic settles it, or leaves open only outcomes that were found already; combinations that the vocabulary excludes are not counted.
/// </summary>
internal sealed class Explorer
{
    /// <summary>Situations evaluated at most for one question; past it the search says that it is not complete.</summary>
    public const int MostSituations = 20_000;

    /// <summary>Of these, those evaluated at most to find one outcome on its own.</summary>
    private const int MostForOne = 400;

    private readonly Search _search;
    private readonly Question _question;
    private readonly Rulebook _rulebook;
    private readonly int _most;
    private readonly Func<Outcome, bool> _isSought;
    private readonly Func<Outcome, bool> _isEnough;
    private readonly bool _factsFirst;
    private readonly Dictionary<Outcome, ImmutableArray<Settled>> _found = [];
    private int _evaluated;
    private bool _isDone;

    private Explorer(Search search, int most, Func<Outcome, bool> isSought, Func<Outcome, bool> isEnough, bool factsFirst = false)
    {
        _search = search;
        _question = search.Question;
        _rulebook = search.Rulebook;
        _most = most;
        _isSought = isSought;
        _isEnough = isEnough;
        _factsFirst = factsFirst;
    }

    /// <summary>Finds every outcome: first each on its own, by what is plain, and then what is left.</summary>
    public static Explorer FindAll(Search search, int most = MostSituations)
    {
        var explorer = new Explorer(search, most, _ => true, _ => false);
        foreach (var outcome in Outcome.AllOf(search.Evaluate(search.Basis).Answers[search.Question.Index]).ToList())
        {
            explorer.Take(FindPlain(outcome, search, Math.Min(MostForOne, (most - explorer._evaluated) / 2)));
        }

        return Explore(explorer, search.Basis);
    }

    /// <summary>Finds out whether one outcome can be reached.</summary>
    public static Explorer Find(Outcome outcome, Search search, Situation from, int most) =>
        Explore(new Explorer(search, most, outcome.Equals, outcome.Equals), from);

    /// <summary>Finds a way to an outcome that turns on facts rather than on the law, and on what is ordinary.</summary>
    public static Explorer FindPlain(Outcome outcome, Search search, int most) =>
        Explore(new Explorer(search, most, outcome.Equals, outcome.Equals, factsFirst: true), search.Basis);

    /// <summary>Finds out whether there is any other outcome than one.</summary>
    public static Explorer FindAnyBut(Outcome outcome, Search search, Situation from, int most) =>
        Explore(new Explorer(search, most, _ => true, o => !o.Equals(outcome)), from);

    private static Explorer Explore(Explorer explorer, Situation from)
    {
        explorer.Explore(from, []);
        return explorer;
    }

    /// <summary>The outcomes found, each with the settled points that led there.</summary>
    public IReadOnlyDictionary<Outcome, ImmutableArray<Settled>> Found => _found;

    /// <summary>Whether every completion is accounted for.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether <see cref="Found"/> are exactly the outcomes of the case: every completion is accounted for, or three-valued logic leaves no other
    /// outcome open.</summary>
    public bool IsExact => _search.Regions.IsExact
        && (IsComplete || Outcome.AllIn(_search.Evaluate(_search.Basis).Answers[_question.Index], _found.ContainsKey));

    private void Take(Explorer other)
    {
        _evaluated += other._evaluated;
        foreach (var (outcome, settled) in other._found)
        {
            _found.TryAdd(outcome, settled);
        }
    }

    private Verdict Evaluate(Situation situation)
    {
        _evaluated++;
        return _search.Evaluate(situation);
    }

    private void Explore(Situation situation, ImmutableArray<Settled> settled)
    {
        if (_isDone || _evaluated >= _most)
        {
            IsComplete &= _isDone;
            return;
        }

        var verdict = Evaluate(situation);
        if (IsImpossible(situation, verdict))
        {
            return;
        }

        var set = verdict.Answers[_question.Index];
        if (Outcome.AllIn(set, o => _found.ContainsKey(o) || !_isSought(o)))
        {
            return;
        }

        if (Outcome.Of(set) is { } outcome)
        {
            Record(outcome, situation, verdict, settled);
            return;
        }

        if (NextPoint(situation, verdict) is not { } point)
        {
            IsComplete = false;
            return;
        }

        foreach (var region in _search.Regions.Of(point))
        {
            Explore(point.Settle(situation, region), settled.Add(new Settled(point, region)));
        }
    }

    /// <summary>Whether nobody can be so.</summary>
    public static bool IsImpossible(Situation situation, Verdict verdict) =>
        situation.IsContradictory || situation.Rulebook.FactConstraints.Any(c => verdict[c.Holds] == Truth.False);

    private void Record(Outcome outcome, Situation situation, Verdict verdict, ImmutableArray<Settled> settled)
    {
        if (CanBeCompleted(situation, verdict))
        {
            _found.Add(outcome, settled);
            _isDone = _isEnough(outcome);
        }
    }

    /// <summary>Whether somebody can be so: the facts that constraints speak of can be completed without breaking one.</summary>
    private bool CanBeCompleted(Situation situation, Verdict verdict)
    {
        if (IsImpossible(situation, verdict))
        {
            return false;
        }

        var open = _rulebook.FactConstraints.FirstOrDefault(c => verdict[c.Holds] == Truth.Unknown);
        if (open is null)
        {
            return true;
        }

        var points = new OpenPoints(verdict);
        points.Collect(open.Holds);
        var fact = _rulebook.Facts.FirstOrDefault(points.Facts.Contains);
        if (fact is null || _search.Regions.PointsFor(fact, situation).FirstOrDefault() is not { } point || _evaluated >= _most)
        {
            IsComplete = false;
            return true;
        }

        return _search.Regions.Of(point).Any(region =>
        {
            var next = point.Settle(situation, region);
            return CanBeCompleted(next, Evaluate(next));
        });
    }

    /// <summary>Usually changes of law first, since they alone can make an answer only seem possible; then readings, then facts.</summary>
    private OpenPoint? NextPoint(Situation situation, Verdict verdict)
    {
        var open = new OpenPoints(verdict);
        open.Collect(_question);
        return _factsFirst
            ? FactsOf(open, situation).Concat(LawOf(open, _rulebook)).FirstOrDefault()
            : LawOf(open, _rulebook).Concat(FactsOf(open, situation)).FirstOrDefault();
    }

    /// <summary>Changes of law that are not dated, and statements that may or may not have been published.</summary>
    public static IEnumerable<OpenPoint> LawOf(OpenPoints open, Rulebook rulebook) =>
        rulebook.Events.Where(open.Events.Contains).Select(e => (OpenPoint)new EventPoint(e))
            .Concat(open.Statements.OrderBy(s => s.Citation, NaturalOrder.Comparer).Select(s => new StatementPoint(s)));

    private IEnumerable<OpenPoint> FactsOf(OpenPoints open, Situation situation) => open.Facts
        .OrderBy(f => (f.Reading is null) == _factsFirst ? 0 : 1)
        .ThenBy(f => f.Index)
        .SelectMany(f => _search.Regions.PointsFor(f, situation));
}

using EligibilityEngine.Diagrams;

namespace EligibilityEngine.Possibilities;

/// <summary>
/// Finds the smallest witness of an outcome: the fewest added facts that lead to it, whatever the other facts are. Whatever else a person could come to has a <em>core</em>, a
/// few facts that rule the outcome out; every witness contradicts every core, so only facts that contradict a core are ever tried (R. Reiter, A Theory of Diagnosis from First
/// Principles, 1987). Among witnesses of one size, the plainest: facts before the law, and what is ordinary before what is not.
/// </summary>
internal sealed class WitnessFinder
{
    /// <summary>Sets of facts looked into for one outcome; past it a witness is told that has no fact too many, but perhaps not the smallest one.</summary>
    private const int MostSteps = 600;

    private readonly QuestionDiagrams _question;
    private readonly PathFinder _paths;
    private readonly int[] _assigned;
    private readonly int[] _path;
    private Diagram _good;
    private Diagram _bad;
    private int _steps;
    private List<Literal>? _best;
    private HashSet<PointVariable> _needed = [];

    /// <summary>A variable with one of its values.</summary>
    private readonly record struct Literal(PointVariable Variable, int Value)
    {
        public Region Region => Variable.Regions[Value];

        /// <summary>The less, the plainer.</summary>
        public int Weight => Variable.Point switch
        {
            FactPoint { Fact.Reading: null } => OrdinaryRegion(Variable) == Value ? 0 : 1,
            FactPoint => 4,
            _ => 8,
        };
    }

    public WitnessFinder(QuestionDiagrams question)
    {
        _question = question;
        _paths = new PathFinder(question.Store);
        _assigned = new int[question.Variables.Count];
        _path = new int[question.Variables.Count];
        Array.Fill(_assigned, -1);
    }

    /// <summary>The witness of an outcome that some way leads to.</summary>
    public Witness Find(Diagram when)
    {
        _good = when;
        _bad = _question.Store.And(_question.People, !when);
        var plain = Reduce(PlainWay());
        var direct = Reduce(DirectWay());
        var (witness, isSmallest) = Smallest(direct.Count < plain.Count ? direct : plain);
        return new Witness([.. Widen(witness)], isSmallest);
    }

    /// <summary>Some way to the outcome, as ordinary as it goes. What makes no difference on it is ordinary too: then the facts lead there rather than the law.</summary>
    private List<Literal> PlainWay()
    {
        _paths.Find(_good, _assigned, _path, v => Math.Max(0, OrdinaryRegion(_question.Variables[v])));
        foreach (var variable in _question.Variables.Where(v => _path[v.Index] < 0))
        {
            _path[variable.Index] = OrdinaryRegion(variable);
        }

        return OnPath();
    }

    /// <summary>A way to the outcome that rules out most of what else there is at each step.</summary>
    private List<Literal> DirectWay()
    {
        var way = new List<Literal>();
        while (_paths.CanBe(_bad, _assigned))
        {
            var (good, bad) = (new Shares(_question.Store, _good, _assigned), new Shares(_question.Store, _bad, _assigned));
            var next = _question.Variables.Where(v => _assigned[v.Index] < 0)
                .SelectMany(v => Enumerable.Range(0, v.Regions.Length).Select(i => new Literal(v, i)))
                .Where(CanLead)
                .MinBy(l => (bad.With(l.Variable.Index, l.Value) / Math.Max(good.With(l.Variable.Index, l.Value), double.Epsilon), l.Weight));
            _assigned[next.Variable.Index] = next.Value;
            way.Add(next);
        }

        Unassign(way);
        return way;
    }

    /// <summary>The position of the region that is ordinary, or -1.</summary>
    private static int OrdinaryRegion(PointVariable variable) =>
        variable.Point is FactPoint { Fact.Ordinarily: { IsKnown: true } ordinary } ? variable.RegionOf(ordinary.Code) : -1;

    private List<Literal> OnPath() => [.. _question.Variables.Where(v => _path[v.Index] >= 0 && _assigned[v.Index] < 0).Select(v => new Literal(v, _path[v.Index]))];

    /// <summary>Drops what can be spared, the law before the facts, and what is ordinary last.</summary>
    private List<Literal> Reduce(List<Literal> way) => Dropping([.. way.OrderByDescending(l => l.Weight).ThenByDescending(l => l.Variable.Index)], _bad);

    /// <summary>Leaves out, one after the other, what is not needed to rule a function out.</summary>
    private List<Literal> Dropping(List<Literal> literals, Diagram ruledOut)
    {
        Assign(literals);
        var kept = new List<Literal>();
        foreach (var literal in literals)
        {
            _assigned[literal.Variable.Index] = -1;
            if (_paths.CanBe(ruledOut, _assigned))
            {
                _assigned[literal.Variable.Index] = literal.Value;
                kept.Add(literal);
            }
        }

        Unassign(kept);
        return kept;
    }

    private (List<Literal> Witness, bool IsSmallest) Smallest(List<Literal> plain)
    {
        _steps = 0;
        _needed = [.. plain.Where(IsNeeded).Select(l => l.Variable)];
        for (var size = _needed.Count; size < plain.Count; size++)
        {
            _best = null;
            Search([], size, []);
            if (_best is not null || _steps > MostSteps)
            {
                return (_best ?? plain, _steps <= MostSteps);
            }
        }

        return (plain, true);
    }

    /// <summary>Whether every witness settles the point: with some value of it nothing leads to the outcome. Where a constraint speaks of it, other facts may settle it.</summary>
    private bool IsNeeded(Literal literal)
    {
        var variable = literal.Variable;
        return _question.ConstrainedWith(variable).Count == 0 && Enumerable.Range(0, variable.Regions.Length).Any(v => !CanLead(literal with { Value = v }));
    }

    private bool CanLead(Literal literal)
    {
        _assigned[literal.Variable.Index] = literal.Value;
        var can = _paths.CanBe(_good, _assigned);
        _assigned[literal.Variable.Index] = -1;
        return can;
    }

    /// <summary>Adds up to so many facts, each of which contradicts a core that those before leave.</summary>
    private void Search(List<Literal> soFar, int more, HashSet<Literal> tried)
    {
        if (++_steps > MostSteps)
        {
            return;
        }

        if (!_paths.Find(_bad, _assigned, _path))
        {
            if (_best is null || Weight(soFar) < Weight(_best))
            {
                _best = [.. soFar];
            }

            return;
        }

        var needed = _needed.Count(v => _assigned[v.Index] < 0);
        if (more == 0 || more < needed)
        {
            return;
        }

        var triedHere = new List<Literal>();
        foreach (var literal in Against(Core()).Where(l => !tried.Contains(l) && (more > needed || _needed.Contains(l.Variable))))
        {
            _assigned[literal.Variable.Index] = literal.Value;
            if (_paths.CanBe(_good, _assigned))
            {
                soFar.Add(literal);
                Search(soFar, more - 1, tried);
                soFar.RemoveAt(soFar.Count - 1);
            }

            _assigned[literal.Variable.Index] = -1;

            // Whatever goes with it was tried with it.
            triedHere.Add(literal);
            tried.Add(literal);
        }

        tried.ExceptWith(triedHere);
    }

    /// <summary>A few facts of the way just found, which rule the outcome out.</summary>
    private List<Literal> Core()
    {
        var way = OnPath();
        foreach (var literal in way)
        {
            if (!CanLead(literal))
            {
                return [literal];
            }
        }

        return Dropping(way, _good);
    }

    /// <summary>Everything that contradicts a core, directly or by a constraint; the plainest first.</summary>
    private IEnumerable<Literal> Against(List<Literal> core)
    {
        var direct = core.SelectMany(l => Enumerable.Range(0, l.Variable.Regions.Length).Where(v => v != l.Value).Select(v => l with { Value = v }));
        var constrained = core.SelectMany(l => _question.ConstrainedWith(l.Variable)).Distinct()
            .Where(v => _assigned[v.Index] < 0)
            .SelectMany(v => Enumerable.Range(0, v.Regions.Length).Select(i => new Literal(v, i)))
            .Except(core);
        return direct.Union(constrained).OrderBy(l => l.Weight).ThenBy(l => l.Variable.Index).ThenBy(l => l.Value);
    }

    private static int Weight(List<Literal> witness) => witness.Sum(l => l.Weight);

    /// <summary>Joins regions of numbers, dates and choices that lead to the same outcome: every age that would do, not one of them. Two widened ranges need not go together, so
    /// only the first that grows does.</summary>
    private List<Settled> Widen(List<Literal> witness)
    {
        Assign(witness);
        var settled = witness.ConvertAll(l => new Settled(l.Variable.Point, l.Region));
        for (var i = 0; i < witness.Count; i++)
        {
            var fit = witness[i].Variable.Point is FactPoint { Fact.Type: not FactType.YesNo } ? Fitting(witness[i]) : [];
            if (fit.Count > 1)
            {
                settled[i] = settled[i] with { Region = new Region(ValueSet.Union(fit.Select(r => r.Values)), witness[i].Region.Representative) };
                break;
            }
        }

        Unassign(witness);
        return settled;
    }

    /// <summary>The regions that would do in its place, among the other facts of the witness.</summary>
    private List<Region> Fitting(Literal literal)
    {
        var fit = new List<Region>();
        for (var value = 0; value < literal.Variable.Regions.Length; value++)
        {
            _assigned[literal.Variable.Index] = value;
            if (!_paths.CanBe(_bad, _assigned) && _paths.CanBe(_good, _assigned))
            {
                fit.Add(literal.Variable.Regions[value]);
            }
        }

        _assigned[literal.Variable.Index] = literal.Value;
        return fit;
    }

    private void Assign(List<Literal> literals) => literals.ForEach(l => _assigned[l.Variable.Index] = l.Value);

    private void Unassign(List<Literal> literals) => literals.ForEach(l => _assigned[l.Variable.Index] = -1);
}

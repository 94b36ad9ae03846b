using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Maps;

/// <summary>
/// Finds the smallest witness of an outcome: the fewest added facts that lead to it, whatever the other facts are. Whatever else a person could come to has a <em>core</em>, a
/// few facts that rule the outcome out; every witness contradicts every core, so only facts that contradict a core are ever tried (R. Reiter, A Theory of Diagnosis from First
/// Principles, 1987). Among witnesses of one size, the plainest that is found.
/// </summary>
internal sealed class WitnessFinder
{
    /// <summary>Sets of facts looked into for one outcome; past it a witness is told that has no fact too many, but perhaps not the smallest one.</summary>
    private const int MostSteps = 600;

    private readonly QuestionDiagrams _question;
    private readonly OutcomeWays _ways;
    private readonly List<Literal> _soFar = [];
    private readonly HashSet<Literal> _tried = [];
    private HashSet<PointVariable> _needed = [];
    private List<Literal>? _best;
    private int _steps;

    private WitnessFinder(QuestionDiagrams question, Diagram outcome)
    {
        _question = question;
        _ways = new OutcomeWays(question, outcome);
    }

    /// <summary>The witness of an outcome that some way leads to.</summary>
    public static Witness Find(QuestionDiagrams question, Diagram outcome) => new WitnessFinder(question, outcome).Find();

    private Witness Find()
    {
        var (plain, direct) = (_ways.Plain(), _ways.Direct());
        var (witness, isSmallest) = Smallest(direct.Count < plain.Count ? direct : plain);
        return new Witness([.. Widen(Plainer(witness))], isSmallest);
    }

    /// <summary>A smaller one, looked for by size; or the one that is known.</summary>
    private (List<Literal> Witness, bool IsSmallest) Smallest(List<Literal> known)
    {
        _needed = [.. known.Select(l => l.Variable).Where(IsNeeded)];
        for (var size = _needed.Count; size < known.Count; size++)
        {
            Search(size);
            if (_best is not null || _steps > MostSteps)
            {
                return (_best ?? known, _best is not null);
            }
        }

        return (known, true);
    }

    /// <summary>Whether every witness settles the point: with some value of it nothing leads to the outcome. Where a constraint speaks of it, other facts may settle it.</summary>
    private bool IsNeeded(PointVariable variable) =>
        _question.ConstrainedWith(variable).Count == 0 && Literal.AllOf(variable).Any(l => !_ways.CanLeadWith(l));

    /// <summary>Adds up to so many facts, each of which contradicts a core that those before leave.</summary>
    private void Search(int more)
    {
        if (++_steps > MostSteps)
        {
            return;
        }

        if (_ways.Core() is not { } core)
        {
            _best = _best is null || Weight(_soFar) < Weight(_best) ? [.. _soFar] : _best;
            return;
        }

        var needed = _needed.Count(v => !_ways.IsSettled(v));
        if (more > 0 && more >= needed)
        {
            Search(more, [.. Against(core).Where(l => !_tried.Contains(l) && (more > needed || _needed.Contains(l.Variable)))]);
        }
    }

    private void Search(int more, List<Literal> choices)
    {
        foreach (var literal in choices)
        {
            _ways.Settle(literal);
            _soFar.Add(literal);
            if (_ways.CanLead)
            {
                Search(more - 1);
            }

            _soFar.RemoveAt(_soFar.Count - 1);
            _ways.Open(literal);

            // Whatever goes with it was tried with it.
            _tried.Add(literal);
        }

        _tried.ExceptWith(choices);
    }

    /// <summary>Everything that contradicts a core, directly or by a constraint; the plainest first.</summary>
    private IOrderedEnumerable<Literal> Against(List<Literal> core)
    {
        var direct = core.SelectMany(l => Literal.AllOf(l.Variable).Where(other => other != l));
        var constrained = core.SelectMany(l => _question.ConstrainedWith(l.Variable)).Distinct()
            .Where(v => !_ways.IsSettled(v))
            .SelectMany(Literal.AllOf)
            .Except(core);
        return direct.Union(constrained).OrderBy(l => l.Weight).ThenBy(l => l.Variable.Index).ThenBy(l => l.Value);
    }

    private static int Weight(List<Literal> witness) => witness.Sum(l => l.Weight);

    /// <summary>Puts a fact in the place of a reading or a change of law, wherever one does as well.</summary>
    private List<Literal> Plainer(List<Literal> witness)
    {
        witness.ForEach(_ways.Settle);
        var plainer = witness.ConvertAll(literal =>
        {
            if (literal.IsFact)
            {
                return literal;
            }

            _ways.Open(literal);
            var others = _question.Variables.Where(v => !_ways.IsSettled(v)).SelectMany(Literal.AllOf).Where(l => l.IsFact).OrderBy(l => l.Weight);
            var chosen = others.Where(MustLeadWith).DefaultIfEmpty(literal).First();
            _ways.Settle(chosen);
            return chosen;
        });
        plainer.ForEach(_ways.Open);
        return plainer;
    }

    private bool MustLeadWith(Literal literal)
    {
        _ways.Settle(literal);
        var must = _ways.MustLead;
        _ways.Open(literal);
        return must;
    }

    /// <summary>Joins regions of numbers, dates and choices that lead to the same outcome: every age that would do, not one of them. Two widened ranges need not go together, so
    /// only the first that grows does.</summary>
    private List<Settled> Widen(List<Literal> witness)
    {
        witness.ForEach(_ways.Settle);
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

        witness.ForEach(_ways.Open);
        return settled;
    }

    /// <summary>The regions that would do in its place, among the other facts of the witness.</summary>
    private List<Region> Fitting(Literal literal)
    {
        var fit = new List<Region>();
        foreach (var other in Literal.AllOf(literal.Variable))
        {
            _ways.Settle(other);
            if (_ways.MustLead)
            {
                fit.Add(other.Region);
            }
        }

        _ways.Settle(literal);
        return fit;
    }
}

using EligibilityEngine.Diagrams;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Maps;

/// <summary>Ways to one outcome of a question and past it, while some points are settled.</summary>
internal sealed class OutcomeWays
{
    private readonly QuestionDiagrams _question;
    private readonly Diagram _outcome;
    private readonly Diagram _others;
    private readonly PathFinder _paths;
    private readonly int[] _assigned;
    private readonly int[] _path;

    public OutcomeWays(QuestionDiagrams question, Diagram outcome)
    {
        _question = question;
        _outcome = outcome;
        _others = question.Store.And(question.People, !outcome);
        _paths = new PathFinder(question.Store);
        _assigned = new int[question.Variables.Count];
        _path = new int[question.Variables.Count];
        Array.Fill(_assigned, -1);
    }

    /// <summary>Whether some way leads to the outcome.</summary>
    public bool CanLead => _paths.CanBe(_outcome, _assigned);

    /// <summary>Whether every way leads there.</summary>
    public bool MustLead => CanLead && !_paths.CanBe(_others, _assigned);

    public bool IsSettled(PointVariable variable) => _assigned[variable.Index] >= 0;

    public void Settle(Literal literal) => _assigned[literal.Variable.Index] = literal.Value;

    public void Open(Literal literal) => _assigned[literal.Variable.Index] = -1;

    /// <summary>Whether some way leads there when one point more is settled.</summary>
    public bool CanLeadWith(Literal literal)
    {
        Settle(literal);
        var can = CanLead;
        Open(literal);
        return can;
    }

    /// <summary>Some way to the outcome, as ordinary as it goes, with nothing in it that can be spared. What makes no difference on it is ordinary too: then the facts lead there
    /// rather than the law.</summary>
    public List<Literal> Plain()
    {
        _paths.Find(_outcome, _assigned, _path, v => Math.Max(0, Literal.OrdinaryValue(_question.Variables[v])));
        foreach (var variable in _question.Variables.Where(v => _path[v.Index] < 0))
        {
            _path[variable.Index] = Literal.OrdinaryValue(variable);
        }

        return WithoutWhatCanBeSpared(OnPath());
    }

    /// <summary>A way that rules out most of what else there is at each step, with nothing in it that can be spared.</summary>
    public List<Literal> Direct()
    {
        var way = new List<Literal>();
        while (_paths.CanBe(_others, _assigned))
        {
            var (lead, others) = (new Shares(_question.Store, _outcome, _assigned), new Shares(_question.Store, _others, _assigned));
            var next = _question.Variables.Where(v => !IsSettled(v))
                .SelectMany(Literal.AllOf)
                .Where(CanLeadWith)
                .MinBy(l => (others.With(l.Variable.Index, l.Value) / Math.Max(lead.With(l.Variable.Index, l.Value), double.Epsilon), l.Weight));
            Settle(next);
            way.Add(next);
        }

        way.ForEach(Open);
        return WithoutWhatCanBeSpared(way);
    }

    /// <summary>A few facts that somebody can be so with and that rule the outcome out; null where everybody comes to the outcome.</summary>
    public List<Literal>? Core()
    {
        if (!_paths.Find(_others, _assigned, _path))
        {
            return null;
        }

        var way = OnPath();
        var alone = way.FindIndex(l => !CanLeadWith(l));
        return alone >= 0 ? [way[alone]] : Needed(way, _outcome);
    }

    /// <summary>The law is spared before the facts, and what is ordinary last.</summary>
    private List<Literal> WithoutWhatCanBeSpared(List<Literal> way) => Needed([.. way.OrderByDescending(l => l.Weight).ThenByDescending(l => l.Variable.Index)], _others);

    /// <summary>Leaves out, one after the other, what is not needed to rule a function out.</summary>
    private List<Literal> Needed(List<Literal> literals, Diagram ruledOut)
    {
        literals.ForEach(Settle);
        var kept = new List<Literal>();
        foreach (var literal in literals)
        {
            Open(literal);
            if (_paths.CanBe(ruledOut, _assigned))
            {
                Settle(literal);
                kept.Add(literal);
            }
        }

        kept.ForEach(Open);
        return kept;
    }

    private List<Literal> OnPath() => [.. _question.Variables.Where(v => _path[v.Index] >= 0 && !IsSettled(v)).Select(v => new Literal(v, _path[v.Index]))];
}

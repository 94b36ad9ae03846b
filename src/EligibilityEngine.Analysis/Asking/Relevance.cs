using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>Decides whether a fact makes a difference: whether there is some way in which everything else can turn out so that two values of the fact lead to different outcomes. Facts
/// that a constraint joins make it together.</summary>
internal sealed class Relevance
{
    private readonly QuestionDiagrams _question;
    private readonly HashSet<int> _used;

    public Relevance(QuestionDiagrams question)
    {
        _question = question;
        _used = [.. question.Outcomes.SelectMany(o => question.Store.VariablesOf(o.When))];
    }

    /// <summary>Where the diagrams tell nothing exactly, every fact is taken to make one.</summary>
    public bool Matters(Fact fact) => !_question.IsExact || _question.Variables.Any(v => IsOf(fact, v.Point) && Matters(v));

    private static bool IsOf(Fact fact, OpenPoint point) => point is FactPoint { Fact: var own } && (own == fact || FactUses.BasesOf(own).Contains(fact));

    private bool Matters(PointVariable variable)
    {
        if (!_used.Contains(variable.Index))
        {
            return false;
        }

        // Who comes to an outcome can hang on a constrained fact only because nobody is otherwise. And where facts fix each other, none of them can be otherwise alone.
        var joined = _question.ConstrainedWith(variable);
        return joined.Count == 0 || _question.Outcomes.Any(o => MakeADifference(joined, o.When));
    }

    /// <summary>Whether some variables together can turn out in two ways, all others alike, of which only one leads to an outcome.</summary>
    private bool MakeADifference(IReadOnlyCollection<PointVariable> variables, Diagram outcome)
    {
        Diagram Either(Diagram diagram) => variables.Aggregate(diagram, (d, v) => _question.Store.Exists(d, v.Index));
        return _question.Store.And(Either(outcome), Either(_question.Store.And(_question.People, !outcome))) != Diagram.False;
    }
}

using EligibilityEngine.Diagrams;
using EligibilityEngine.Possibilities;

namespace EligibilityEngine.Interviews;

/// <summary>Decides whether a fact makes a difference: whether there is some way in which everything else can turn out so that two values of the fact lead to different outcomes.</summary>
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

        // Who comes to an outcome can hang on a constrained fact only because nobody is otherwise.
        return _question.ConstrainedWith(variable).Count == 0 || _question.Outcomes.Any(o =>
        {
            var others = _question.Store.And(_question.People, !o.When);
            return _question.Store.And(_question.Store.Exists(o.When, variable.Index), _question.Store.Exists(others, variable.Index)) != Diagram.False;
        });
    }
}

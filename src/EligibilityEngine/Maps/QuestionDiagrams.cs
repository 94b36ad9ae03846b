using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Maps;

/// <summary>When a question comes to each of its outcomes, among all who can be so, as functions of what is not known: all completions at once, none one by one.</summary>
internal sealed class QuestionDiagrams
{
    /// <summary>Nodes of diagrams at most for one question; past it nothing is told exactly.</summary>
    public const int MostNodes = 500_000;

    private readonly OwnVariables _variables;
    private readonly Dictionary<PointVariable, HashSet<PointVariable>> _constrainedWith = [];

    /// <param name="question">The question.</param>
    /// <param name="verdict">The verdict of the case by three-valued logic, on all questions.</param>
    public QuestionDiagrams(Question question, Verdict verdict)
    {
        Question = question;
        var rulebook = verdict.Situation.Rulebook;
        var regions = new Regions(new FactUses(rulebook, rulebook.NeededWithConstraints(question)), verdict.Situation);
        Store = new DiagramStore(MostNodes);
        _variables = new OwnVariables(regions);
        var @case = new CaseDiagrams(Store, verdict, _variables);
        var answers = @case.Law.Answers(question);
        foreach (var constraint in @case.Constraints())
        {
            Constrain(constraint);
        }

        Outcomes = [.. answers.Outcomes(People)];
        IsFull = @case.IsFull;
        IsExact = regions.IsExact && !IsFull && Store.Any(Outcomes.Select(o => o.When)) == People;
    }

    public Question Question { get; }

    public DiagramStore Store { get; }

    public IReadOnlyList<PointVariable> Variables => _variables.All;

    /// <summary>Who can be so: nobody breaks a constraint, or contradicts what was given.</summary>
    public Diagram People { get; private set; } = Diagram.True;

    /// <summary>Each outcome that somebody comes to, with who does.</summary>
    public ImmutableArray<(Outcome Outcome, Diagram When)> Outcomes { get; }

    /// <summary>Whether the diagrams were too large, and mean nothing.</summary>
    public bool IsFull { get; }

    /// <summary>Whether <see cref="Outcomes"/> are exactly the outcomes of the case, each with exactly who comes to it.</summary>
    public bool IsExact { get; }

    /// <summary>Other variables that constraints join to one, directly or through others.</summary>
    public IReadOnlyCollection<PointVariable> ConstrainedWith(PointVariable variable) => _constrainedWith.GetValueOrDefault(variable) ?? [];

    private void Constrain(Diagram constraint)
    {
        People = Store.And(People, constraint);
        var joined = Store.VariablesOf(constraint).Select(i => Variables[i]).ToHashSet();
        foreach (var variable in joined.ToList())
        {
            joined.UnionWith(ConstrainedWith(variable));
        }

        foreach (var variable in joined)
        {
            _constrainedWith[variable] = joined;
        }
    }
}

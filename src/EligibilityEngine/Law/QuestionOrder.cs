using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>Orders questions so that each comes after those whose answers it uses. There is no circle among them.</summary>
internal sealed class QuestionOrder
{
    private readonly ImmutableArray<ImmutableArray<Question>> _uses;
    private readonly Dictionary<Question, int> _depths = [];

    public QuestionOrder(Rulebook rulebook)
    {
        _uses = [.. rulebook.Questions.Select(q => UsedBy(rulebook, q))];
        All = InOrder(rulebook.Questions);
    }

    public ImmutableArray<Question> All { get; }

    /// <summary>A question and those that its answer hangs on, in the same order.</summary>
    public ImmutableArray<Question> For(Question question)
    {
        var needed = new HashSet<Question> { question };
        var waiting = new Stack<Question>(needed);
        while (waiting.TryPop(out var next))
        {
            foreach (var used in _uses[next.Index].Where(needed.Add))
            {
                waiting.Push(used);
            }
        }

        return InOrder(needed.OrderBy(q => q.Index));
    }

    private ImmutableArray<Question> InOrder(IEnumerable<Question> questions) =>
        [.. questions.OrderBy(q => Rulebook.Depth(q, u => _uses[u.Index], _depths))];

    private static ImmutableArray<Question> UsedBy(Rulebook rulebook, Question question)
    {
        var seen = new HashSet<Definition>();
        return [.. rulebook.ProvisionsOf(question).Where(p => p.When is not null).SelectMany(p => ConditionLeaves.QuestionsIn(p.When!, seen)).Distinct()];
    }
}

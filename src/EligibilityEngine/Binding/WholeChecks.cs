using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>What only the rulebook as a whole can break: circles among questions.</summary>
internal sealed class WholeChecks(DiagnosticBag bag)
{
    private readonly record struct Use(Question User, Question Used, TextPlace Place);

    public void Check(IEnumerable<Question> questions, IEnumerable<Provision> provisions)
    {
        var uses = provisions.Where(p => p.When is not null)
            .SelectMany(p => ConditionLeaves.AnswersIn(p.When!).Select(t => new Use(p.Question, t.Question, t.Place)))
            .DistinctBy(u => (u.User, u.Used))
            .ToLookup(u => u.User);
        ReportCircles(questions.OrderBy(q => q.Id, StringComparer.Ordinal), uses);
    }

    private void ReportCircles(IEnumerable<Question> questions, ILookup<Question, Use> uses)
    {
        var done = new HashSet<Question>();
        foreach (var start in questions)
        {
            Walk(start, done, uses);
        }
    }

    /// <summary>Depth first, without recursion over the author's chain: the path is a list of iterators.</summary>
    private void Walk(Question start, HashSet<Question> done, ILookup<Question, Use> uses)
    {
        if (!done.Add(start))
        {
            return;
        }

        var open = new HashSet<Question> { start };
        var stack = new Stack<(Question Question, IEnumerator<Use> Uses)>();
        stack.Push((start, uses[start].GetEnumerator()));
        while (stack.TryPeek(out var top))
        {
            if (!top.Uses.MoveNext())
            {
                open.Remove(top.Question);
                stack.Pop();
                continue;
            }

            var use = top.Uses.Current;
            if (open.Contains(use.Used))
            {
                var inOrder = stack.Reverse().Select(s => s.Question).SkipWhile(q => q != use.Used).Select(q => q.Id).Append(use.Used.Id);
                bag.Add(Mistake.CircleOfQuestions(use.Place, inOrder));
            }
            else if (done.Add(use.Used))
            {
                open.Add(use.Used);
                stack.Push((use.Used, uses[use.Used].GetEnumerator()));
            }
        }
    }
}

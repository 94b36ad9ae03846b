using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>What only the rulebook as a whole can break: circles among questions, and what lies too deep.</summary>
/// <param name="bag">Where mistakes are reported.</param>
/// <param name="isCircleTold">Whether a circle among questions is reported already.</param>
internal sealed class WholeChecks(DiagnosticBag bag, bool isCircleTold)
{
    private readonly record struct Use(Question User, Question Used, TextPlace Place);

    private readonly bool _isCircleTold = isCircleTold;
    private bool _hasCircle = isCircleTold;

    public void Check(IEnumerable<Question> questions, IEnumerable<Provision> provisions)
    {
        var byQuestion = provisions.ToLookup(p => p.Question);
        var uses = byQuestion.SelectMany(Uses).DistinctBy(u => (u.User, u.Used)).ToLookup(u => u.User);
        var usedFirst = new List<Question>();
        var met = new HashSet<Question>();
        foreach (var start in questions.OrderBy(q => q.Id, StringComparer.Ordinal))
        {
            Walk(start, met, usedFirst, uses);
        }

        if (!_hasCircle)
        {
            CheckLevels(usedFirst, byQuestion);
        }

        foreach (var question in usedFirst.Where(q => q.AmountsAdd && AddedAmounts.AllOf(byQuestion[q], Limits.Sums).Length > Limits.Sums))
        {
            bag.Add(Mistake.TooManySums(question.Place, question.Id, Limits.Sums));
        }
    }

    private static IEnumerable<Use> Uses(IGrouping<Question, Provision> provisions)
    {
        var seen = new HashSet<Definition>();
        return provisions.Where(p => p.When is not null).SelectMany(p => ConditionLeaves.QuestionUses(p.When!, seen)).Select(u => new Use(provisions.Key, u.Question, u.Place));
    }

    private void CheckLevels(IEnumerable<Question> usedFirst, ILookup<Question, Provision> provisions)
    {
        var levels = new Levels();
        if (usedFirst.FirstOrDefault(q => levels.Add(q, provisions[q]) > Limits.Levels) is { } deep)
        {
            bag.Add(Mistake.TooManyLevels(deep.Place, deep.Id));
        }
    }

    /// <summary>Depth first, without recursion over the author's chain: the path is a list of iterators.</summary>
    private void Walk(Question start, HashSet<Question> met, List<Question> usedFirst, ILookup<Question, Use> uses)
    {
        if (!met.Add(start))
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
                usedFirst.Add(top.Question);
                stack.Pop();
                continue;
            }

            var use = top.Uses.Current;
            if (open.Contains(use.Used))
            {
                var inOrder = stack.Reverse().Select(s => s.Question).SkipWhile(q => q != use.Used).Select(q => q.Id).Append(use.Used.Id);
                _hasCircle = true;
                if (!_isCircleTold)
                {
                    bag.Add(Mistake.CircleOfQuestions(use.Place, inOrder));
                }
            }
            else if (met.Add(use.Used))
            {
                open.Add(use.Used);
                stack.Push((use.Used, uses[use.Used].GetEnumerator()));
            }
        }
    }
}

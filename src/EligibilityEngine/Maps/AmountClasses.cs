using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Maps;

/// <summary>
/// The classes in which amounts are told that are computed from what is not known: by all with which the law compares them, by what else the question can come to, and by their ends.
/// </summary>
internal sealed class AmountClasses
{
    private static readonly ConditionalWeakTable<Rulebook, ILookup<Question, AnswerTest>> Comparisons = [];
    private readonly Dictionary<ComputedAmount, ImmutableArray<(Interval Values, Part When)>> _classes = [];

    private AmountClasses()
    {
    }

    /// <param name="side">The case under its law.</param>
    /// <param name="asked">The question that is asked.</param>
    /// <param name="needed">The questions on which it hangs, itself among them.</param>
    /// <param name="apart">Amounts of that question at which its classes begin: for the sake of its ends, <see cref="EndsOf(Question, Situation)"/>.</param>
    public AmountClasses(LawSide side, Question asked, ImmutableArray<Question> needed, IEnumerable<long> apart)
    {
        foreach (var question in needed.Where(q => q.IsAmount))
        {
            foreach (var amount in In(question, side.Basis.Rulebook))
            {
                long[] starts = [.. CutsOf(question, side.Basis.Rulebook), .. question == asked ? apart : []];
                _classes[amount] = [.. Cut(TermValues.Within(amount, side.Basis), starts).Select(c => (c, side.PartOf(amount, c)))];
            }
        }
    }

    /// <summary>Those of facts alone.</summary>
    public static AmountClasses None { get; } = new();

    /// <summary>Amounts of a question on two sides that are computed otherwise, each with each, and when they are the same.</summary>
    public static IEnumerable<(ComputedAmount First, ComputedAmount Second, Part IsSame)> Twins(Question first, LawSide here, Question second, LawSide there) =>
        from one in In(first, here.Basis.Rulebook)
        from other in In(second, there.Basis.Rulebook)
        where one.Term.ToString() != other.Term.ToString()
        select (one, other, here.PartOfSame(one, there, other));

    /// <summary>All that is asked of what is not known.</summary>
    public IEnumerable<Part> Parts => _classes.Values.SelectMany(c => c).Select(c => c.When);

    /// <summary>The answers in which one is told, and what each asks of what is not known; itself, where it is one amount.</summary>
    public IEnumerable<(Answer Answer, Part When)> Of(Answer answer) => answer.Computed is not { } amount ? [(answer, new Always(true))]
        : _classes[amount].Select(c => (Answer.OfRange(answer.Question, c.Values), c.When));

    /// <summary>The amounts at which classes begin, so that the ends of what a question comes to are told apart.</summary>
    public static IEnumerable<long> EndsOf(Question question, Situation situation) => In(question, situation.Rulebook).SelectMany(a => EndsOf(TermValues.Within(a, situation)));

    private static IEnumerable<ComputedAmount> In(Question question, Rulebook rulebook) => rulebook.AnswersOf(question).Select(a => a.Computed).OfType<ComputedAmount>();

    /// <summary>Where the law tells amounts of a question apart: at those that are written out, and at the bounds with which they are compared.</summary>
    private static IEnumerable<long> CutsOf(Question question, Rulebook rulebook)
    {
        var compared = Comparisons.GetValue(rulebook, r => r.Conditions.SelectMany(c => ConditionLeaves.Of(c, [])).OfType<AnswerTest>().ToLookup(t => t.Question));
        return rulebook.AnswersOf(question).Select(a => a.Amount).OfType<long>().SelectMany(a => new[] { a, a + 1 })
            .Concat(compared[question].SelectMany(t => t.Accepts.Intervals).SelectMany(Starts));
    }

    private static IEnumerable<long> Starts(Interval values) => [values.Low, .. values.High == long.MaxValue ? [] : new[] { values.High + 1 }];

    private static IEnumerable<long> EndsOf(ValueSet values) =>
        [.. values.Least == long.MinValue ? [] : new[] { values.Least + 1 }, .. values.Greatest == long.MaxValue ? [] : new[] { values.Greatest }];

    private static IEnumerable<Interval> Cut(ValueSet values, IEnumerable<long> starts)
    {
        var (low, high) = (values.Least, values.Greatest);
        List<long> all = [low, .. starts.Where(s => s > low && s <= high).Distinct().Order()];
        return all.Select((start, i) => new Interval(start, i + 1 < all.Count ? all[i + 1] - 1 : high));
    }
}

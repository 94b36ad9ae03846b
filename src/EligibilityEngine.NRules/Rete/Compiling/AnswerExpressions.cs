using System.Linq.Expressions;
using EligibilityEngine.Law;
using EligibilityEngine.NRules.Facts;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>The test of another question's answer.</summary>
internal static class AnswerExpressions
{
    public static Expression Of(Expression answered, AnswerTest test, Degree degree) =>
        test.Question.IsAmount ? OfAmount(answered, test, degree) : OfChoice(answered, test, degree);

    /// <summary>Certainly: no choice is possible but those that are wanted. Possibly: one that is wanted is possible.</summary>
    private static BinaryExpression OfChoice(Expression answered, AnswerTest test, Degree degree)
    {
        var wanted = Enumerable.Range(0, test.Question.Answers.Length)
            .Where(i => test.Accepts.Contains(i))
            .Aggregate(0UL, (bits, i) => bits | (1UL << i));
        Expression Common(ulong bits) => Expression.And(Expression.Property(answered, nameof(Answered.Choices)), Expression.Constant(bits));
        return degree == Degree.Certainly
            ? Expression.Equal(Common(~wanted), Expression.Constant(0UL))
            : Expression.NotEqual(Common(wanted), Expression.Constant(0UL));
    }

    private static MethodCallExpression OfAmount(Expression answered, AnswerTest test, Degree degree) => Expression.Call(
        answered,
        degree == Degree.Certainly ? nameof(Answered.IsCertainlyOneOf) : nameof(Answered.IsPossiblyOneOf),
        null,
        Expression.Constant(test.Accepts),
        Expression.Constant(test.AcceptsNone));
}

using System.Linq.Expressions;
using EligibilityEngine.Law;
using EligibilityEngine.NRules.Facts;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>The test of a fact: <c>case.Knows(age) AndAlso case.ValueOf(age) >= 18</c>.</summary>
internal sealed class FactExpressions(Expression @case, FactTest test)
{
    private readonly Expression _value = ValueOf(@case, test.Fact);

    public Expression Of(Degree degree)
    {
        var tests = Logic.All(test.Against.Select(c => Compare(c, degree)).Prepend(IsIn(_value, test.Accepts)));
        return WhereKnown(test.Fact, tests, degree);
    }

    /// <summary>What is not known is not certain, but possible.</summary>
    private Expression WhereKnown(Fact fact, Expression test, Degree degree)
    {
        var knows = Expression.Call(@case, nameof(CaseFacts.Knows), null, Expression.Constant(fact));
        return degree == Degree.Certainly ? Logic.And(knows, test) : Logic.Or(Logic.Not(knows), test);
    }

    private Expression Compare(FactComparison comparison, Degree degree)
    {
        var other = ValueOf(@case, comparison.Other);
        return WhereKnown(comparison.Other, Compare(comparison.Relation, _value, other), degree);
    }

    private static MethodCallExpression ValueOf(Expression @case, Fact fact) =>
        Expression.Call(@case, nameof(CaseFacts.ValueOf), null, Expression.Constant(fact));

    private static BinaryExpression Compare(Relation relation, Expression value, Expression other) => relation switch
    {
        Relation.Equal => Expression.Equal(value, other),
        Relation.From => Expression.GreaterThanOrEqual(value, other),
        Relation.Above => Expression.GreaterThan(value, other),
        Relation.Below => Expression.LessThan(value, other),
        _ => Expression.LessThanOrEqual(value, other),
    };

    private static Expression IsIn(Expression value, ValueSet set) => Logic.Any(set.Intervals.Select(i => IsIn(value, i)));

    private static Expression IsIn(Expression value, Interval interval)
    {
        var (low, high) = interval;
        if (low == high)
        {
            return Expression.Equal(value, Expression.Constant(low));
        }

        var notBelow = low == long.MinValue ? Logic.True : Expression.GreaterThanOrEqual(value, Expression.Constant(low));
        var notAbove = high == long.MaxValue ? Logic.True : Expression.LessThanOrEqual(value, Expression.Constant(high));
        return Logic.And(notBelow, notAbove);
    }
}

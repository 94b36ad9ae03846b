using System.Linq.Expressions;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>And, or and not over expressions, without parts that are always true or false.</summary>
internal static class Logic
{
    public static Expression True { get; } = Expression.Constant(true);

    public static Expression False { get; } = Expression.Constant(false);

    public static Expression All(IEnumerable<Expression> parts) => parts.Aggregate(True, And);

    public static Expression Any(IEnumerable<Expression> parts) => parts.Aggregate(False, Or);

    public static Expression And(Expression a, Expression b) =>
        a == False || b == True ? a
        : b == False || a == True ? b
        : Expression.AndAlso(a, b);

    public static Expression Or(Expression a, Expression b) =>
        a == True || b == False ? a
        : b == True || a == False ? b
        : Expression.OrElse(a, b);

    public static Expression Not(Expression a) =>
        a == True ? False
        : a == False ? True
        : Expression.Not(a);
}

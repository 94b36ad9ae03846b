using System.Linq.Expressions;
using EligibilityEngine.NRules.Facts;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>Keeps the cases of one session apart.</summary>
internal static class Join
{
    public static LambdaExpression OfSameCase(ParameterExpression derived, ParameterExpression @case) => Expression.Lambda(
        Expression.ReferenceEqual(Expression.Property(derived, nameof(Derived.Of)), Expression.Property(@case, nameof(CaseFacts.Of))),
        derived,
        @case);
}

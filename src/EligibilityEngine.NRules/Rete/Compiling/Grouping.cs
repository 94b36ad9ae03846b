using System.Linq.Expressions;
using EligibilityEngine.NRules.Facts;
using NRules.RuleModel.Builders;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>
/// A pattern that groups matters by their case. NRules finds the group of a case by hash, but joins facts by trying each with each: rules that
/// match groups cost the same however many cases a session keeps.
/// </summary>
internal sealed class Grouping
{
    /// <param name="leftHandSide">The left-hand side of a rule.</param>
    /// <param name="isWanted">Which matters belong into the groups.</param>
    public Grouping(GroupBuilder leftHandSide, Func<ParameterExpression, Expression> isWanted)
    {
        Parameter = Expression.Parameter(typeof(IGrouping<CaseHandle, Matter>), "matters");
        Pattern = leftHandSide.Pattern(Parameter.Type, Parameter.Name);
        var groups = Pattern.Aggregate();
        var matter = Expression.Parameter(typeof(Matter), "matter");
        groups.Pattern(typeof(Matter), matter.Name).Condition(Expression.Lambda(isWanted(matter), matter));
        Expression<Func<Matter, CaseHandle>> of = matter => matter.Of;
        Expression<Func<Matter, Matter>> itself = matter => matter;
        groups.GroupBy(of, itself);
    }

    public PatternBuilder Pattern { get; }

    /// <summary>The group, in conditions and actions.</summary>
    public ParameterExpression Parameter { get; }

    /// <summary>The case of the group.</summary>
    public MemberExpression Of => Expression.Property(Parameter, nameof(IGrouping<,>.Key));

    /// <summary>A question to the group: one of the methods of <see cref="Matters"/>.</summary>
    public MethodCallExpression Ask(string method, params object[] arguments) =>
        Expression.Call(typeof(Matters), method, null, [Parameter, .. arguments.Select(Expression.Constant)]);

    public void Require(Expression condition) => Pattern.Condition(Expression.Lambda(condition, Parameter));
}

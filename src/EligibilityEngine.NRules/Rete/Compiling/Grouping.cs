using System.Linq.Expressions;
using EligibilityEngine.Law;
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
    /// <param name="tests">Which matters belong into the groups: those that pass every test.</param>
    public Grouping(GroupBuilder leftHandSide, params IEnumerable<Func<ParameterExpression, Expression>> tests)
    {
        Parameter = Expression.Parameter(typeof(IGrouping<CaseHandle, Matter>), "matters");
        Pattern = leftHandSide.Pattern(Parameter.Type, Parameter.Name);
        var groups = Pattern.Aggregate();
        var matter = Expression.Parameter(typeof(Matter), "matter");
        var wanted = groups.Pattern(typeof(Matter), matter.Name);
        foreach (var test in tests)
        {
            wanted.Condition(Expression.Lambda(test(matter), matter));
        }

        Expression<Func<Matter, CaseHandle>> of = matter => matter.Of;
        Expression<Func<Matter, Matter>> itself = matter => matter;
        groups.GroupBy(of, itself);
    }

    /// <summary>A test that all rules of a question and of its provisions begin with, and so share.</summary>
    public static Func<ParameterExpression, Expression> Concerns(Question question) =>
        matter => Expression.Call(matter, nameof(Matter.Concerns), null, Expression.Constant(question));

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

using System.Linq.Expressions;
using EligibilityEngine.Law;
using EligibilityEngine.NRules.Facts;
using NRules.RuleModel;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>
/// The rule of a provision that has exceptions: it stands when it holds and none of its exceptions stands. Each exception is a negated
/// condition on the fact that its own rule links.
/// </summary>
internal static class StandingRule
{
    public static IRuleDefinition Of(Provision provision, Degree degree, int priority)
    {
        var builder = RuleLabel.Of(provision, Wording.Stands(degree)).ToRule(priority);
        var group = new Grouping(builder.LeftHandSide(), Grouping.Concerns(provision.Question), matter => BearsOn(matter, provision, degree));
        group.Require(group.Ask(nameof(Matters.Holds), provision, degree));
        foreach (var exception in provision.Exceptions)
        {
            group.Require(Logic.Not(group.Ask(nameof(Matters.Stands), exception, degree.OfNegated())));
        }

        builder.RightHandSide().Action(Linking.Action(group.Parameter, group.Of, of => new Standing(of, provision, degree)));
        return builder.Build();
    }

    private static Expression BearsOn(ParameterExpression matter, Provision provision, Degree degree) => Logic.Any(provision.Exceptions
        .Select(e => Is(matter, nameof(Matter.IsStanding), e, degree.OfNegated()))
        .Prepend<Expression>(Is(matter, nameof(Matter.IsHolding), provision, degree)));

    private static MethodCallExpression Is(ParameterExpression matter, string what, Provision provision, Degree degree) =>
        Expression.Call(matter, what, null, Expression.Constant(provision), Expression.Constant(degree));
}

using System.Linq.Expressions;
using NRules.RuleModel;

namespace EligibilityEngine.NRules.Rules;

/// <summary>The rule by which a case takes the facts that an application supplies, and gives them back.</summary>
internal static class SupplyRule
{
    public static IRuleDefinition Rule { get; } = Make();

    private static IRuleDefinition Make()
    {
        // Before any other rule: what an application concludes of the law should rest on all that was supplied.
        var builder = RuleLabel.OfSupply.ToRule(int.MaxValue, RuleRepeatability.Repeatable);
        builder.LeftHandSide().Pattern(typeof(FactSupplied), "supplied");
        Expression<Action<IContext, FactSupplied>> supply = (context, supplied) => Supply(context.Match, supplied);
        Expression<Action<IContext, FactSupplied>> withdraw = (context, supplied) => Withdraw(context.Match, supplied);
        builder.RightHandSide().Action(supply, ActionTrigger.Activated | ActionTrigger.Reactivated);
        builder.RightHandSide().Action(withdraw, ActionTrigger.Deactivated);
        return builder.Build();
    }

    private static void Supply(IMatch by, FactSupplied fact) => fact.Case.Session?.Supply(by, fact);

    private static void Withdraw(IMatch by, FactSupplied fact) => fact.Case.Session?.Withdraw(by);
}

using System.Linq.Expressions;
using EligibilityEngine.Law;
using NRules.RuleModel;

namespace EligibilityEngine.NRules.Rules;

/// <summary>The rule of a provision: where a question of a case is heard and the provision stands, that is concluded.</summary>
internal static class ProvisionRule
{
    // NRules compares each new condition with all others at the same place in the network.
    private const int Many = 64;

    private const string Conclusion = "conclusion";

    /// <summary>A rule for each provision of a question.</summary>
    /// <param name="model">A hearing of the type that the rules match.</param>
    /// <param name="provisions">The provisions of its question.</param>
    public static IEnumerable<IRuleDefinition> Of(Hearing model, IReadOnlyList<Provision> provisions)
    {
        var hearing = Expression.Parameter(model.GetType(), "hearing");
        LambdaExpression isHeard = Expression.Lambda(Ask(hearing, nameof(Hearing.IsOf), model.Question), hearing);
        foreach (var some in provisions.Chunk(Many))
        {
            LambdaExpression[] shared = provisions.Count <= Many
                ? [isHeard]
                : [isHeard, Expression.Lambda(Ask(hearing, nameof(Hearing.AnyStands), some), hearing)];
            foreach (var provision in some)
            {
                yield return Of(provision, hearing, [.. shared, Expression.Lambda(Ask(hearing, nameof(Hearing.Stands), provision), hearing)]);
            }
        }
    }

    private static IRuleDefinition Of(Provision provision, ParameterExpression hearing, LambdaExpression[] conditions)
    {
        var builder = RuleLabel.Of(provision).ToRule();
        var pattern = builder.LeftHandSide().Pattern(hearing.Type, hearing.Name);
        foreach (var condition in conditions)
        {
            pattern.Condition(condition);
        }

        var context = Expression.Parameter(typeof(IContext), "context");
        var conclude = Expression.Call(typeof(ProvisionRule), nameof(Conclude), null, context, hearing, Expression.Constant(provision));
        builder.RightHandSide().Action(Expression.Lambda(conclude, context, hearing));
        return builder.Build();
    }

    private static MethodCallExpression Ask(ParameterExpression hearing, string method, object about) =>
        Expression.Call(hearing, method, null, Expression.Constant(about));

    // Linked to the match: NRules takes the conclusion back when the match goes.
    private static void Conclude(IContext context, Hearing hearing, Provision provision) =>
        context.InsertLinked(Conclusion, hearing.Conclude(provision));
}

using System.Linq.Expressions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.NRules.Facts;
using NRules.RuleModel;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>What rules do when they fire: they link a fact to their match, and NRules takes it back when the match goes.</summary>
internal static class Linking
{
    private const string Key = "derived";

    /// <summary>The action that links what <paramref name="derive"/> makes of the case of a match.</summary>
    /// <param name="match">What the rule's pattern matched.</param>
    /// <param name="of">Its case.</param>
    /// <param name="derive">Makes the fact.</param>
    public static LambdaExpression Action(ParameterExpression match, Expression of, Func<CaseHandle, Derived> derive)
    {
        var context = Expression.Parameter(typeof(IContext), "context");
        Expression<Action<IContext, CaseHandle>> link = (context, of) => context.InsertLinked(Key, derive(of));
        return Expression.Lambda(Expression.Invoke(link, context, of), context, match);
    }

    /// <summary>Links the answer of a question, or corrects it when it has become another one.</summary>
    public static void Answer(IContext context, CaseHandle of, AnswerSet answers)
    {
        if (context.GetLinked(Key) is not Answered answered)
        {
            context.InsertLinked(Key, new Answered(of, answers));
        }
        else if (!answered.Says(answers))
        {
            answered.Become(answers);
            context.UpdateLinked(Key, answered);
        }
    }
}

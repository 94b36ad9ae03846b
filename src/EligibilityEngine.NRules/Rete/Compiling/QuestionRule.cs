using System.Linq.Expressions;
using EligibilityEngine.Law;
using EligibilityEngine.NRules.Facts;
using NRules.RuleModel;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>The rule of a question: it collects the provisions that stand, case by case.</summary>
internal static class QuestionRule
{
    public static IRuleDefinition Of(Question question, int priority)
    {
        var builder = RuleLabel.Of(question).ToRule(priority);
        // As more provisions come to stand, the same match has another answer.
        builder.Repeatability(RuleRepeatability.Repeatable);
        _ = new Grouping(builder.LeftHandSide(), Grouping.Concerns(question), matter => Expression.Call(matter, nameof(Matter.BearsOn), null, Expression.Constant(question)));
        Expression<Action<IContext, IGrouping<CaseHandle, Matter>>> answer =
            (context, matters) => Linking.Answer(context, matters.Key, Collecting.AnswersTo(question, matters));
        builder.RightHandSide().Action(answer);
        return builder.Build();
    }
}

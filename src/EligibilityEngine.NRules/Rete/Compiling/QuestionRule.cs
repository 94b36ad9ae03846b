using System.Linq.Expressions;
using EligibilityEngine.NRules.Facts;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>
/// The rule of a question: it collects the provisions that stand, case by case. NRules keeps the groups by hash, so that the rule costs the
/// same however many cases the session keeps.
/// </summary>
internal static class QuestionRule
{
    public static IRuleDefinition Of(Question question, int priority)
    {
        var builder = new RuleBuilder();
        RuleLabel.Of(question).PutOn(builder);
        builder.Priority(priority);

        var group = builder.LeftHandSide().Pattern(typeof(IGrouping<CaseHandle, IMatter>), "standing").Aggregate();
        var matter = group.Pattern(typeof(IMatter), "matter");
        Expression<Func<IMatter, bool>> bearsOn = matter => matter.BearsOn(question);
        matter.Condition(bearsOn);
        Expression<Func<IMatter, CaseHandle>> of = matter => matter.Of;
        Expression<Func<IMatter, IMatter>> itself = matter => matter;
        group.GroupBy(of, itself);

        Expression<Action<IContext, IGrouping<CaseHandle, IMatter>>> answer =
            (context, standing) => Linking.Answer(context, standing.Key, Collecting.AnswersTo(question, standing));
        builder.RightHandSide().Action(answer);
        return builder.Build();
    }
}

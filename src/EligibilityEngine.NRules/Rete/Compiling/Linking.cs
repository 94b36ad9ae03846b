using EligibilityEngine.Evaluation;
using EligibilityEngine.NRules.Facts;
using NRules.RuleModel;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>What rules do when they fire: they link a fact to their match.</summary>
internal static class Linking
{
    private const string Key = "derived";

    public static void Link(IContext context, Derived derived) => context.InsertLinked(Key, derived);

    /// <summary>Links the answer of a question, or corrects it when it has become another one.</summary>
    public static void Answer(IContext context, CaseHandle of, AnswerSet answers)
    {
        if (context.GetLinked(Key) is not Answered answered)
        {
            Link(context, new Answered(of, answers));
        }
        else if (!answered.Says(answers))
        {
            answered.Become(answers);
            context.UpdateLinked(Key, answered);
        }
    }
}

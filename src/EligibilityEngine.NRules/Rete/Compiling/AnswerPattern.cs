using System.Linq.Expressions;
using EligibilityEngine.NRules.Facts;
using NRules.RuleModel.Builders;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>The pattern in a rule that matches the answer of another question for the same case.</summary>
internal sealed class AnswerPattern
{
    public AnswerPattern(GroupBuilder leftHandSide, Question question, ParameterExpression @case)
    {
        Question = question;
        Parameter = Expression.Parameter(typeof(Answered), question.Id);
        Pattern = leftHandSide.Pattern(typeof(Answered), Parameter.Name);
        var isTheQuestion = Expression.ReferenceEqual(Expression.Property(Parameter, nameof(Answered.Question)), Expression.Constant(question));
        Pattern.Condition(Expression.Lambda(isTheQuestion, Parameter));
        Pattern.Condition(Join.OfSameCase(Parameter, @case));
    }

    public Question Question { get; }

    public ParameterExpression Parameter { get; }

    public PatternBuilder Pattern { get; }
}

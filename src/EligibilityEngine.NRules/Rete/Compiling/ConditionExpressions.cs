using System.Linq.Expressions;
using EligibilityEngine.Law;
using EligibilityEngine.NRules.Facts;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>Conditions as LINQ expressions over what is known of a case and what other questions were answered.</summary>
internal sealed class ConditionExpressions(Expression @case, Func<Question, Expression> answers)
{
    private static readonly Expression One = Expression.Constant(1);
    private static readonly Expression Zero = Expression.Constant(0);

    public Expression Of(Condition condition, Degree degree) => condition switch
    {
        AllOf all => Logic.All(all.Parts.Select(p => Of(p, degree))),
        AnyOf any => Logic.Any(any.Parts.Select(p => Of(p, degree))),
        NoneOf none => Logic.Not(Logic.Any(none.Parts.Select(p => Of(p, degree.OfNegated())))),
        AtLeast some => AtLeast(some, degree),
        FactTest test => new FactExpressions(@case, test).Of(degree),
        DefinitionTest { Expected: true } test => Of(test.Definition.When, degree),
        DefinitionTest test => Logic.Not(Of(test.Definition.When, degree.OfNegated())),
        AnswerTest test => AnswerExpressions.Of(answers(test.Question), test, degree),
        _ => throw new InvalidOperationException(),
    };

    private BinaryExpression AtLeast(AtLeast condition, Degree degree)
    {
        var count = condition.Parts
            .Select(p => (Expression)Expression.Condition(Of(p, degree), One, Zero))
            .Aggregate(Expression.Add);
        return Expression.GreaterThanOrEqual(count, Expression.Constant(condition.Count));
    }
}

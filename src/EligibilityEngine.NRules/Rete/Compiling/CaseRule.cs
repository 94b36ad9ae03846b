using System.Linq.Expressions;
using EligibilityEngine.Law;
using EligibilityEngine.NRules.Facts;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>
/// A rule about what is known of a case: its pattern matches the facts of the case or, where the condition uses answers of other questions,
/// the facts together with those answers.
/// </summary>
internal sealed class CaseRule
{
    private readonly RuleBuilder _builder;
    private readonly PatternBuilder _pattern;
    private readonly ParameterExpression _match;
    private readonly Expression _case;
    private readonly Expression _of;
    private readonly ConditionExpressions _conditions;

    /// <param name="label">How the rule is called.</param>
    /// <param name="priority">Rules of a higher priority fire first.</param>
    /// <param name="conditions">All conditions that the rule will require.</param>
    public CaseRule(RuleLabel label, int priority, IEnumerable<Condition> conditions)
    {
        _builder = label.ToRule(priority);
        var questions = conditions.SelectMany(c => ConditionLeaves.AnswersIn(c)).Select(t => t.Question).Distinct().ToList();
        if (questions.Count == 0)
        {
            _match = Expression.Parameter(typeof(CaseFacts), "case");
            _pattern = _builder.LeftHandSide().Pattern(_match.Type, _match.Name);
            (_case, _of) = (_match, Expression.Property(_match, nameof(Matter.Of)));
            _conditions = new ConditionExpressions(_case, _ => throw new InvalidOperationException());
            return;
        }

        var group = new Grouping(_builder.LeftHandSide(), matter => FactsOrAnswers(matter, questions));
        group.Require(group.Ask(nameof(Matters.AreComplete), questions.Count + 1));
        (_match, _pattern, _of) = (group.Parameter, group.Pattern, group.Of);
        _case = group.Ask(nameof(Matters.Facts));
        _conditions = new ConditionExpressions(_case, q => group.Ask(nameof(Matters.Answer), q));
    }

    /// <summary>The provision is in force and its condition is true.</summary>
    public void RequireHolding(Provision provision, Degree degree)
    {
        foreach (var part in new InForceExpressions(_case).Of(provision, degree))
        {
            Require(part);
        }

        if (provision.When is { } when)
        {
            Require(when, degree);
        }
    }

    /// <summary>One of the provisions is in force and its condition is true.</summary>
    public void RequireOneHolding(IReadOnlyList<Provision> provisions, Degree degree)
    {
        if (provisions is [var only])
        {
            RequireHolding(only, degree);
            return;
        }

        Require(Logic.Any(provisions.Select(p => Logic.And(
            Logic.All(new InForceExpressions(_case).Of(p, degree)),
            p.When is { } when ? _conditions.Of(when, degree) : Logic.True))));
    }

    /// <summary>The condition is certainly false.</summary>
    public void RequireNot(Condition condition) => Require(Logic.Not(_conditions.Of(condition, Degree.Possibly)));

    public IRuleDefinition Deriving(Func<CaseHandle, Derived> derive)
    {
        _builder.RightHandSide().Action(Linking.Action(_match, _of, derive));
        return _builder.Build();
    }

    /// <summary>Each part of an <c>all</c> becomes a condition of its own, so that rules share the nodes that test it.</summary>
    private void Require(Condition condition, Degree degree)
    {
        switch (condition)
        {
            case AllOf all:
                foreach (var part in all.Parts)
                {
                    Require(part, degree);
                }

                break;
            case DefinitionTest { Expected: true } test:
                Require(test.Definition.When, degree);
                break;
            default:
                Require(_conditions.Of(condition, degree));
                break;
        }
    }

    private void Require(Expression condition) => _pattern.Condition(Expression.Lambda(condition, _match));

    private static Expression FactsOrAnswers(ParameterExpression matter, IEnumerable<Question> questions) => Logic.Any(questions
        .Select(q => (Expression)Expression.Call(matter, nameof(Matter.IsAnswerTo), null, Expression.Constant(q)))
        .Prepend(Expression.Property(matter, nameof(Matter.IsFacts))));
}

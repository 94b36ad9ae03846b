using System.Linq.Expressions;
using EligibilityEngine.Binding;
using EligibilityEngine.NRules.Facts;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>A rule of NRules about one case: patterns and conditions are added, then it is built.</summary>
internal sealed class RuleDraft
{
    private readonly RuleBuilder _builder = new();
    private readonly ParameterExpression _case = Expression.Parameter(typeof(CaseFacts), "case");
    private readonly PatternBuilder _casePattern;
    private readonly List<AnswerPattern> _answers = [];

    /// <param name="label">How the rule is called.</param>
    /// <param name="priority">Rules of a higher priority fire first.</param>
    public RuleDraft(RuleLabel label, int priority)
    {
        label.PutOn(_builder);
        _builder.Priority(priority);
        // A match that changes but still matches has nothing new to say.
        _builder.Repeatability(RuleRepeatability.NonRepeatable);
        _casePattern = _builder.LeftHandSide().Pattern(typeof(CaseFacts), _case.Name);
    }

    public void RequireInForce(Provision provision, Degree degree)
    {
        foreach (var part in new InForceExpressions(_case).Of(provision, degree))
        {
            _casePattern.Condition(Expression.Lambda(part, _case));
        }
    }

    /// <summary>Each part of an <c>all</c> becomes a condition of its own, so that rules share the nodes that test it.</summary>
    public void Require(Condition condition, Degree degree)
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
                Require(WholeChecks.AnswersIn(condition, []), e => e.Of(condition, degree));
                break;
        }
    }

    public void RequireNot(Condition condition) =>
        Require(WholeChecks.AnswersIn(condition, []), e => Logic.Not(e.Of(condition, Degree.Possibly)));

    /// <summary>One of these provisions holds.</summary>
    public void RequireHolding(IEnumerable<Provision> provisions, Degree degree)
    {
        var pattern = _builder.LeftHandSide().Exists().Pattern(typeof(Holding), "base");
        RequireOneOf<Holding>(pattern, provisions, degree);
    }

    /// <summary>None of these provisions stands.</summary>
    public void RequireNotStanding(IEnumerable<Provision> provisions, Degree degree)
    {
        var pattern = _builder.LeftHandSide().Not().Pattern(typeof(Standing), "exception");
        RequireOneOf<Standing>(pattern, provisions, degree);
    }

    /// <summary>The rule, which links to its match the fact that <paramref name="derive"/> makes of a case.</summary>
    public IRuleDefinition Build(Func<CaseHandle, Derived> derive)
    {
        var context = Expression.Parameter(typeof(IContext), "context");
        Expression<Action<IContext, CaseHandle>> link = (ctx, of) => Linking.Link(ctx, derive(of));
        var of = Expression.Property(_case, nameof(CaseFacts.Of));
        _builder.RightHandSide().Action(Expression.Lambda(Expression.Invoke(link, context, of), context, _case));
        return _builder.Build();
    }

    private void Require(IEnumerable<AnswerTest> tests, Func<ConditionExpressions, Expression> write)
    {
        var used = tests.Select(t => AnswerTo(t.Question)).Distinct().OrderBy(_answers.IndexOf).ToList();
        var body = write(new ConditionExpressions(_case, q => AnswerTo(q).Parameter));
        var pattern = used.Count == 0 ? _casePattern : used[^1].Pattern;
        pattern.Condition(Expression.Lambda(body, [_case, .. used.Select(a => a.Parameter)]));
    }

    private AnswerPattern AnswerTo(Question question)
    {
        if (_answers.Find(a => a.Question == question) is { } known)
        {
            return known;
        }

        var answer = new AnswerPattern(_builder.LeftHandSide(), question, _case);
        _answers.Add(answer);
        return answer;
    }

    private void RequireOneOf<T>(PatternBuilder pattern, IEnumerable<Provision> provisions, Degree degree)
        where T : Derived
    {
        var fact = Expression.Parameter(typeof(T), pattern.Declaration.Name);
        var its = Expression.Property(fact, nameof(Standing.Provision));
        var isOne = Logic.Any(provisions.Select(p => Expression.ReferenceEqual(its, Expression.Constant(p))));
        pattern.Condition(Expression.Lambda(Expression.Equal(Expression.Property(fact, nameof(Standing.Degree)), Expression.Constant(degree)), fact));
        pattern.Condition(Expression.Lambda(isOne, fact));
        pattern.Condition(Join.OfSameCase(fact, _case));
    }
}

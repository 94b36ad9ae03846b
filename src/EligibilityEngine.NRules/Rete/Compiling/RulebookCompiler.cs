using EligibilityEngine.NRules.Facts;
using NRules.RuleModel;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>
/// Compiles a rulebook to rules. Their priority follows the law: a question after those that it uses, an exception before its base, so that a
/// fact is hardly ever linked only to be taken back.
/// </summary>
internal sealed class RulebookCompiler(Rulebook rulebook)
{
    private int _priority = int.MaxValue;

    public IEnumerable<IRuleDefinition> Rules() =>
        [.. rulebook.QuestionOrder.SelectMany(OfQuestion), .. rulebook.Constraints.Select(Breaking)];

    private IEnumerable<IRuleDefinition> OfQuestion(Question question)
    {
        var provisions = rulebook.ProvisionsOf(question);
        foreach (var provision in provisions.Where(p => p.Exceptions.Length > 0))
        {
            foreach (var degree in Degrees.Both)
            {
                yield return Holding(provision, degree);
            }
        }

        foreach (var provision in provisions.OrderBy(Height))
        {
            foreach (var degree in Degrees.Both)
            {
                yield return Standing(provision, degree);
            }
        }

        yield return QuestionRule.Of(question, _priority--);
    }

    /// <summary>How long the chain of exceptions to a provision is.</summary>
    private static int Height(Provision provision) => provision.Exceptions.Select(e => 1 + Height(e)).DefaultIfEmpty(0).Max();

    private IRuleDefinition Holding(Provision provision, Degree degree) =>
        DraftOf(provision, degree, Wording.Holds(degree)).Build(of => new Holding(of, provision, degree));

    private IRuleDefinition Standing(Provision provision, Degree degree)
    {
        var draft = DraftOf(provision, degree, Wording.Stands(degree));
        if (!provision.IsGeneral)
        {
            draft.RequireHolding(provision.ExceptionTo, degree);
        }

        if (provision.Exceptions.Length > 0)
        {
            draft.RequireNotStanding(provision.Exceptions, degree.OfNegated());
        }

        return draft.Build(of => new Standing(of, provision, degree));
    }

    private RuleDraft DraftOf(Provision provision, Degree degree, string derives)
    {
        var draft = new RuleDraft(RuleLabel.Of(provision, derives), _priority--);
        draft.RequireInForce(provision, degree);
        if (provision.When is { } when)
        {
            draft.Require(when, degree);
        }

        return draft;
    }

    private IRuleDefinition Breaking(Constraint constraint)
    {
        var draft = new RuleDraft(RuleLabel.Of(constraint), _priority--);
        draft.RequireNot(constraint.Holds);
        return draft.Build(of => new Broken(of, constraint));
    }
}

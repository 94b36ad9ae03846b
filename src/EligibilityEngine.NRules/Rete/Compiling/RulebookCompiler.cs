using EligibilityEngine.Law;
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
        foreach (var provision in ExceptionsFirst(rulebook.ProvisionsOf(question)))
        {
            foreach (var degree in Degrees.Both)
            {
                foreach (var rule in OfProvision(provision, degree))
                {
                    yield return rule;
                }
            }
        }

        yield return QuestionRule.Of(question, _priority--);
    }

    private static IEnumerable<Provision> ExceptionsFirst(IEnumerable<Provision> provisions)
    {
        var placed = new HashSet<Provision>();
        IEnumerable<Provision> WithExceptions(Provision provision) =>
            placed.Add(provision) ? [.. provision.Exceptions.SelectMany(WithExceptions), provision] : [];
        return provisions.SelectMany(WithExceptions);
    }

    /// <summary>Where there are no exceptions, a provision stands wherever it holds.</summary>
    private IEnumerable<IRuleDefinition> OfProvision(Provision provision, Degree degree)
    {
        if (provision.Exceptions.IsEmpty)
        {
            return [Holding(provision, degree, Wording.Stands(degree)).Deriving(of => new Standing(of, provision, degree))];
        }

        var holding = Holding(provision, degree, Wording.Holds(degree)).Deriving(of => new Holding(of, provision, degree));
        return [holding, StandingRule.Of(provision, degree, _priority--)];
    }

    /// <summary>A base comes first in the rule, so that all exceptions to it share the nodes that test it.</summary>
    private CaseRule Holding(Provision provision, Degree degree, string derives)
    {
        var conditions = provision.ExceptionTo.Append(provision).Select(p => p.When).OfType<Condition>();
        var rule = new CaseRule(RuleLabel.Of(provision, derives), _priority--, conditions);
        if (!provision.IsGeneral)
        {
            rule.RequireOneHolding(provision.ExceptionTo, degree);
        }

        rule.RequireHolding(provision, degree);
        return rule;
    }

    private IRuleDefinition Breaking(Constraint constraint)
    {
        var rule = new CaseRule(RuleLabel.Of(constraint), _priority--, [constraint.Holds]);
        rule.RequireNot(constraint.Holds);
        return rule.Deriving(of => new Broken(of, constraint));
    }
}

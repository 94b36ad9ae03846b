using System.Collections.Immutable;
using EligibilityEngine.NRules.Findings;
using EligibilityEngine.NRules.Rules;
using NRules;
using NRules.RuleModel;

namespace EligibilityEngine.NRules;

/// <summary>A rulebook compiled to a Rete network. Immutable; any number of sessions share it.</summary>
public sealed class NRulesRulebook
{
    internal NRulesRulebook(Rulebook rulebook, IEnumerable<IRuleDefinition> applicationRules)
    {
        Rulebook = rulebook;
        Law = new LawFindings(rulebook);
        Models = [.. rulebook.Questions.Select(Hearing.Model)];
        Rules = [SupplyRule.Rule, .. Models.SelectMany(m => ProvisionRule.Of(m, rulebook.ProvisionsOf(m.Question)))];
        Factory = new RuleCompiler().Compile([.. Rules, .. applicationRules]);
    }

    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>
    /// The rules of the law, in NRules' canonical model: one for each provision. It is named by what it concludes, such as <c>kz-31 stands</c>; its
    /// description is the title of the provision; its tags are the provision's id, its question and its answer; its properties are <c>Provision</c>,
    /// <c>Title</c>, <c>Citation</c> and <c>WrittenAt</c>.
    /// </summary>
    public ImmutableArray<IRuleDefinition> Rules { get; }

    /// <summary>The compiled network, for NRules' own diagnostics. Cases belong into <see cref="OpenSession"/>.</summary>
    public ISessionFactory Factory { get; }

    internal LawFindings Law { get; }

    /// <summary>By the index of a question: what opens its hearings.</summary>
    internal ImmutableArray<Hearing> Models { get; }

    /// <summary>Opens a session: a working memory in which cases are kept.</summary>
    public NRulesSession OpenSession() => new(this);

    /// <summary>Decides every question for one case in a session of its own.</summary>
    /// <param name="case">The case.</param>
    /// <returns>The decision, or every mistake in the case.</returns>
    public Result<Decision> Decide(Case @case)
    {
        var session = OpenSession();
        return session.Decide(session.Insert(@case));
    }
}

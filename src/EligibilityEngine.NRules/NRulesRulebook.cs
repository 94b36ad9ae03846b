using System.Collections.Immutable;
using EligibilityEngine.NRules.Compiling;
using NRules;
using NRules.RuleModel;

namespace EligibilityEngine.NRules;

/// <summary>A rulebook compiled to a Rete network. Immutable; any number of sessions share it.</summary>
public sealed class NRulesRulebook
{
    internal NRulesRulebook(Rulebook rulebook)
    {
        Rulebook = rulebook;
        Rules = [.. new RulebookCompiler(rulebook).Rules()];
        Factory = new RuleCompiler().Compile(Rules);
    }

    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook { get; }

    /// <summary>
    /// The rules, in NRules' canonical model. A rule is named by what it derives, such as <c>kz-31 stands</c>; its description is the title of the
    /// provision; its tags are the provision's id, its question, its answer and what it derives; its properties are <c>Provision</c>,
    /// <c>Title</c>, <c>Citation</c> and <c>WrittenAt</c>.
    /// </summary>
    public ImmutableArray<IRuleDefinition> Rules { get; }

    /// <summary>The compiled network, for NRules' own diagnostics. Cases belong into <see cref="OpenSession"/>.</summary>
    public ISessionFactory Factory { get; }

    /// <summary>Opens a session: a working memory in which cases are kept.</summary>
    public NRulesSession OpenSession() => new(this);

    /// <summary>Decides every question for one case in a session of its own.</summary>
    /// <param name="case">The case.</param>
    /// <returns>The decision, or every mistake in the case.</returns>
    public Checked<Decision> Decide(Case @case)
    {
        var session = OpenSession();
        return session.Decide(session.Insert(@case));
    }
}

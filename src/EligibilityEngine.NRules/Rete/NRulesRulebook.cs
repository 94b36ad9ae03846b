using System.Collections.Immutable;
using EligibilityEngine.NRules.Compiling;
using NRules;
using NRules.RuleModel;

namespace EligibilityEngine.NRules;

/// <content>Compiling.</content>
public sealed partial class NRulesRulebook
{
    internal NRulesRulebook(Rulebook rulebook)
    {
        Rulebook = rulebook;
        Rules = [.. new RulebookCompiler(rulebook).Rules()];
        Factory = new RuleCompiler().Compile(Rules);
    }

    /// <summary>
    /// The rules, in NRules' canonical model. A rule is named by what it derives, such as <c>kz-31 stands</c>; its description is the title of the
    /// provision; its tags are the provision's id, its question, its answer and what it derives; its properties are <c>Provision</c>,
    /// <c>Title</c>, <c>Citation</c> and <c>WrittenAt</c>.
    /// </summary>
    public ImmutableArray<IRuleDefinition> Rules { get; }

    /// <summary>The compiled network, for NRules' own diagnostics. Cases belong into <see cref="OpenSession"/>.</summary>
    public ISessionFactory Factory { get; }
}

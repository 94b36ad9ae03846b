namespace EligibilityEngine.NRules;

/// <summary>A rulebook compiled to a Rete network. Immutable; any number of sessions share it.</summary>
public sealed partial class NRulesRulebook
{
    /// <summary>The rulebook.</summary>
    public Rulebook Rulebook { get; }

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

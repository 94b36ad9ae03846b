namespace EligibilityEngine.NRules;

/// <summary>
/// A working memory that keeps many cases. What is derived of a case stays derived until one of its facts changes; then only what the change
/// touches is derived anew. Not safe to use from several threads at once.
/// </summary>
public sealed partial class NRulesSession
{
    /// <summary>The compiled rulebook.</summary>
    public NRulesRulebook Network { get; }

    /// <summary>Puts a case into the session. A case with mistakes is kept too, and becomes part of the network when an update corrects it.</summary>
    /// <param name="case">The case.</param>
    /// <returns>The case as the session knows it: needed to update, decide or retract it.</returns>
    public partial CaseHandle Insert(Case @case);

    /// <summary>Replaces what is known of a case.</summary>
    /// <param name="handle">What <see cref="Insert"/> returned.</param>
    /// <param name="case">The case as it is now.</param>
    /// <exception cref="ArgumentException">The handle is of another session, or was retracted.</exception>
    public partial void Update(CaseHandle handle, Case @case);

    /// <summary>Takes a case out of the session, with all that was derived of it.</summary>
    /// <param name="handle">What <see cref="Insert"/> returned.</param>
    /// <exception cref="ArgumentException">The handle is of another session, or was retracted.</exception>
    public partial void Retract(CaseHandle handle);

    /// <summary>Fires the rules that are due and reads the decision of a case.</summary>
    /// <param name="handle">What <see cref="Insert"/> returned.</param>
    /// <returns>The decision, equal to that of <see cref="RulebookDeciding.Decide"/>; or every mistake in the case.</returns>
    /// <exception cref="ArgumentException">The handle is of another session, or was retracted.</exception>
    public partial Checked<Decision> Decide(CaseHandle handle);
}

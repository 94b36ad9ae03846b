using NRules;
using NRules.RuleModel;

namespace EligibilityEngine.NRules;

/// <summary>
/// A working memory that keeps many cases. What follows of a case is in working memory until one of its facts changes; then only what the change
/// touches is found anew. Not safe to use from several threads at once.
/// </summary>
public sealed class NRulesSession
{
    private readonly Dictionary<IMatch, FactSupplied> _supplied = [];
    private int _count;

    internal NRulesSession(NRulesRulebook network)
    {
        Network = network;
        Session = network.Factory.CreateSession();
    }

    /// <summary>The compiled rulebook.</summary>
    public NRulesRulebook Network { get; }

    /// <summary>The session of NRules, for its own diagnostics: events, metrics, the agenda, queries of working memory.</summary>
    public ISession Session { get; }

    /// <summary>Puts a case into the session. A case with mistakes is kept too, and becomes part of the network when an update corrects it.</summary>
    /// <param name="case">The case.</param>
    /// <returns>The case as the session knows it: needed to update, decide or retract it.</returns>
    public CaseHandle Insert(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var handle = new CaseHandle(this, ++_count, @case);
        handle.Become(@case);
        return handle;
    }

    /// <summary>Replaces what is known of a case.</summary>
    /// <param name="handle">What <see cref="Insert"/> returned.</param>
    /// <param name="case">The case as it is now.</param>
    /// <exception cref="ArgumentException">The handle is of another session, or was retracted.</exception>
    public void Update(CaseHandle handle, Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        CheckOwn(handle);
        handle.Become(@case);
    }

    /// <summary>Takes a case out of the session, with all that was derived of it.</summary>
    /// <param name="handle">What <see cref="Insert"/> returned.</param>
    /// <exception cref="ArgumentException">The handle is of another session, or was retracted.</exception>
    public void Retract(CaseHandle handle)
    {
        CheckOwn(handle);
        handle.Leave();
    }

    /// <summary>Fires the rules that are due and reads the decision of a case.</summary>
    /// <param name="handle">What <see cref="Insert"/> returned.</param>
    /// <returns>The decision, equal to that of <see cref="RulebookDeciding.Decide"/>; or every mistake in the case.</returns>
    /// <exception cref="ArgumentException">The handle is of another session, or was retracted.</exception>
    public Result<Decision> Decide(CaseHandle handle)
    {
        CheckOwn(handle);
        Session.Fire();
        return handle.Read();
    }

    /// <summary>A rule of the application supplies a fact of a case, or another one than before.</summary>
    internal void Supply(IMatch by, FactSupplied fact)
    {
        _supplied.Remove(by, out var before);
        _supplied[by] = fact;
        if (before is not null && before.Case != fact.Case)
        {
            before.Case.Exchange(before, null);
            before = null;
        }

        fact.Case.Exchange(before, fact);
    }

    /// <summary>A rule of the application has lost its ground to supply a fact.</summary>
    internal void Withdraw(IMatch by)
    {
        if (_supplied.Remove(by, out var fact))
        {
            fact.Case.Exchange(fact, null);
        }
    }

    private void CheckOwn(CaseHandle handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        if (handle.Session != this)
        {
            throw new ArgumentException("the case is not in this session", nameof(handle));
        }
    }
}

using EligibilityEngine.NRules.Facts;
using NRules;
using NRules.Diagnostics;

namespace EligibilityEngine.NRules;

/// <summary>
/// A working memory that keeps many cases. What is derived of a case stays derived until one of its facts changes; then only what the change
/// touches is derived anew. Not safe to use from several threads at once.
/// </summary>
public sealed class NRulesSession
{
    private int _count;

    internal NRulesSession(NRulesRulebook network)
    {
        Network = network;
        Session = network.Factory.CreateSession();
        Session.Events.FactInsertedEvent += (_, e) => Note(e, isThere: true);
        Session.Events.FactRetractedEvent += (_, e) => Note(e, isThere: false);
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
        PutIn(handle);
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
        var before = handle.Facts;
        handle.Take(@case);
        if (before is null)
        {
            PutIn(handle);
        }
        else if (handle.Facts is null)
        {
            TakeOut(handle, before);
        }
        else
        {
            Session.Update(handle.Facts);
        }
    }

    /// <summary>Takes a case out of the session, with all that was derived of it.</summary>
    /// <param name="handle">What <see cref="Insert"/> returned.</param>
    /// <exception cref="ArgumentException">The handle is of another session, or was retracted.</exception>
    public void Retract(CaseHandle handle)
    {
        CheckOwn(handle);
        if (handle.Facts is { } facts)
        {
            TakeOut(handle, facts);
        }

        handle.Session = null;
    }

    /// <summary>Fires the rules that are due and reads the decision of a case.</summary>
    /// <param name="handle">What <see cref="Insert"/> returned.</param>
    /// <returns>The decision, equal to that of <see cref="Rulebook.Decide"/>; or every mistake in the case.</returns>
    /// <exception cref="ArgumentException">The handle is of another session, or was retracted.</exception>
    public Checked<Decision> Decide(CaseHandle handle)
    {
        CheckOwn(handle);
        Session.Fire();
        return handle.Read();
    }

    private void PutIn(CaseHandle handle)
    {
        if (handle.Facts is { } facts)
        {
            handle.Docket = new OpenCase(handle);
            Session.InsertAll([handle.Docket, facts]);
        }
    }

    private void TakeOut(CaseHandle handle, CaseFacts facts)
    {
        Session.RetractAll([handle.Docket!, facts]);
        handle.Docket = null;
    }

    private void CheckOwn(CaseHandle handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        if (handle.Session != this)
        {
            throw new ArgumentException("the case is not in this session", nameof(handle));
        }
    }

    // Reading a decision must not search the working memory of all cases, so what comes and goes is noted with its case.
    private static void Note(WorkingMemoryEventArgs e, bool isThere)
    {
        if (e.Fact.Value is not Derived derived)
        {
            return;
        }

        if (isThere)
        {
            derived.Of.Derived.Add(derived);
        }
        else
        {
            derived.Of.Derived.Remove(derived);
        }
    }
}

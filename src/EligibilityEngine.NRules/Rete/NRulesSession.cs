using EligibilityEngine.NRules.Facts;
using NRules;
using NRules.Diagnostics;

namespace EligibilityEngine.NRules;

/// <content>Keeping cases in a session of NRules.</content>
public sealed partial class NRulesSession
{
    private int _count;

    internal NRulesSession(NRulesRulebook network)
    {
        Network = network;
        Session = network.Factory.CreateSession();
        Session.Events.FactInsertedEvent += (_, e) => Note(e, isThere: true);
        Session.Events.FactRetractedEvent += (_, e) => Note(e, isThere: false);
    }

    /// <summary>The session of NRules, for its own diagnostics: events, metrics, the agenda, queries of working memory.</summary>
    public ISession Session { get; }

    /// <inheritdoc cref="Insert"/>
    public partial CaseHandle Insert(Case @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var handle = new CaseHandle(this, ++_count, @case);
        PutIn(handle);
        return handle;
    }

    /// <inheritdoc cref="Update"/>
    public partial void Update(CaseHandle handle, Case @case)
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

    /// <inheritdoc cref="Retract"/>
    public partial void Retract(CaseHandle handle)
    {
        CheckOwn(handle);
        if (handle.Facts is { } facts)
        {
            TakeOut(handle, facts);
        }

        handle.Session = null;
    }

    /// <inheritdoc cref="Decide"/>
    public partial Checked<Decision> Decide(CaseHandle handle)
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

using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.NRules.Findings;
using EligibilityEngine.NRules.Rules;

namespace EligibilityEngine.NRules;

/// <summary>A case as a session knows it. All that is concluded of the case speaks of it.</summary>
public sealed class CaseHandle
{
    private readonly int _number;
    private readonly List<FactSupplied> _supplied = [];
    private ImmutableArray<Diagnostic> _mistakes = [];
    private Case _known;
    private CaseFindings? _findings;
    private Docket? _docket;

    internal CaseHandle(NRulesSession session, int number, Case @case) => (Session, _number, Case, _known) = (session, number, @case, @case);

    /// <summary>The case as it was last inserted or updated.</summary>
    public Case Case { get; private set; }

    /// <summary>The id of the case, or its number in the session.</summary>
    public string Id => Case.Id ?? $"case {_number}";

    /// <summary>The session, or null after the case was retracted.</summary>
    internal NRulesSession? Session { get; private set; }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    /// <summary>The case is another one now.</summary>
    internal void Become(Case @case)
    {
        Case = @case;
        Renew();
    }

    /// <summary>An application supplies another fact than before, or one more, or one less.</summary>
    /// <exception cref="InvalidOperationException">It supplies another value of the same fact.</exception>
    /// <exception cref="ArgumentException">The rulebook has no such fact, or the fact no such value.</exception>
    internal void Exchange(FactSupplied? before, FactSupplied? now)
    {
        _supplied.RemoveAll(f => f == before);
        if (_supplied.Find(f => f.Given.Name == now?.Given.Name && f.Given.Otherwise != now.Given.Otherwise) is { } other)
        {
            throw new InvalidOperationException($"{now}, and {other}");
        }

        if (now is not null)
        {
            _supplied.Add(now);
        }

        var wasHeard = _docket is not null;
        Renew();
        if (wasHeard && _docket is null)
        {
            throw new ArgumentException($"{now}; {_mistakes[0]}");
        }
    }

    // Mistakes are kept for the decision.
    private void Renew()
    {
        if (Session is not { } session)
        {
            return;
        }

        var bag = new DiagnosticBag();
        _known = _supplied.Aggregate(Case, (c, supplied) => c.With(supplied.Given));
        var situation = new CaseBinder(session.Network.Rulebook, bag).Bind(_known) is { } bound ? Situation.Of(bound, bag) : null;
        _mistakes = [.. bag.Sorted()];
        if (situation is null)
        {
            Close();
            return;
        }

        var changes = new FindingChanges();
        if (_findings is null)
        {
            _findings = new CaseFindings(session.Network.Law, situation, changes);
        }
        else
        {
            _findings.Take(situation, changes);
        }

        _docket ??= new Docket(this, session.Network, _findings);
        _docket.Enter(changes, session.Session);
    }

    /// <summary>Takes the case out of working memory, with all that was concluded of it.</summary>
    internal void Close()
    {
        _docket?.Close(Session!.Session);
        (_docket, _findings) = (null, null);
    }

    /// <summary>Takes the case out of the session.</summary>
    internal void Leave()
    {
        Close();
        Session = null;
    }

    /// <summary>What the case comes to.</summary>
    internal Result<Decision> Read()
    {
        var bag = new DiagnosticBag();
        foreach (var mistake in _mistakes)
        {
            bag.Add(mistake);
        }

        if (_findings?.ToVerdict() is not { } verdict)
        {
            return new Result<Decision>(null, bag.Sorted());
        }

        foreach (var broken in _findings.Broken())
        {
            Judging.ReportBroken(broken, _known, verdict, bag);
        }

        Contradictions.Report(_known, verdict, bag);
        return new Result<Decision>(bag.HasErrors ? null : new Decision(_known, verdict), bag.Sorted());
    }
}

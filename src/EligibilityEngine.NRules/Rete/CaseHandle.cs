using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.NRules.Facts;

namespace EligibilityEngine.NRules;

/// <content>What the session keeps of a case: its facts, and what was derived of them.</content>
public sealed partial class CaseHandle
{
    private ImmutableArray<Diagnostic> _mistakes = [];

    internal CaseHandle(NRulesSession session, int number, Case @case)
    {
        Session = session;
        Number = number;
        Case = @case;
        Take(@case);
    }

    /// <summary>The session, or null after the case was retracted.</summary>
    internal NRulesSession? Session { get; set; }

    /// <summary>The facts in working memory; null while the case cannot be bound to the rulebook.</summary>
    internal CaseFacts? Facts { get; private set; }

    /// <summary>The docket entry in working memory.</summary>
    internal OpenCase? Docket { get; set; }

    /// <summary>What the rules have derived of the case so far.</summary>
    internal HashSet<Derived> Derived { get; } = [];

    /// <summary>Binds the case as it is now; its mistakes are kept for the decision.</summary>
    internal void Take(Case @case)
    {
        var bag = new DiagnosticBag();
        Case = @case;
        var bound = new CaseBinder(Session!.Network.Rulebook, bag).Bind(@case);
        Facts = bound is null ? null : new CaseFacts(this, Situation.Of(bound, bag));
        _mistakes = [.. bag.Sorted()];
    }

    /// <summary>The decision, as far as the rules have fired.</summary>
    internal Checked<Decision> Read()
    {
        var bag = new DiagnosticBag();
        foreach (var mistake in _mistakes)
        {
            bag.Add(mistake);
        }

        if (Facts is null)
        {
            return new Checked<Decision>(null, bag.Sorted());
        }

        var verdict = ReadVerdict(Facts.Situation);
        foreach (var broken in Derived.OfType<Broken>())
        {
            Judging.ReportBroken(broken.Constraint, Case, verdict, bag);
        }

        return new Checked<Decision>(bag.HasErrors ? null : new Decision(Case, verdict), bag.Sorted());
    }

    private Verdict ReadVerdict(Situation situation)
    {
        var stands = new Truth[situation.Rulebook.Provisions.Length];
        foreach (var standing in Derived.OfType<Standing>())
        {
            var truth = standing.Degree == Degree.Certainly ? Truth.True : Truth.Unknown;
            stands[standing.Provision.Index] = stands[standing.Provision.Index].Or(truth);
        }

        var answers = new AnswerSet[situation.Rulebook.Questions.Length];
        foreach (var answered in Derived.OfType<Answered>())
        {
            answers[answered.Question.Index] = answered.Answers;
        }

        return new Verdict { Situation = situation, Stands = stands, Answers = answers };
    }
}

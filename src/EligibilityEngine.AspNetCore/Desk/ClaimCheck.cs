using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>Checks claims about one question against its decision.</summary>
internal sealed class ClaimCheck
{
    private readonly Decision _decision;
    private readonly QuestionDecision _decided;
    private readonly Answer _claimed;
    private readonly Phrases _say;
    private readonly LawWords _law;
    private readonly CancellationToken _cancellation;

    private ClaimCheck(Asked asked, Decision decision, Answer claimed, CancellationToken cancellation)
    {
        (_decision, _decided, _claimed, _say, _cancellation) = (decision, decision[claimed.Question.Id], claimed, asked.Say, cancellation);
        _law = new LawWords(_say, asked.Language, decision.Verdict.Situation);
    }

    private Justification Why => _decided.Justification;

    private bool IsSo => _decided.Answer == _claimed;

    private bool IsOpen => _decided.Status == DecisionStatus.Undetermined && _decided.Possible.Contains(_claimed);

    /// <summary>Checks a claim.</summary>
    public static CheckedClaim Of(Asked asked, Decision decision, Answer claimed, IEnumerable<string> grounds, CancellationToken cancellation)
    {
        decision[claimed.Question.Id].Settle(cancellation);
        var check = new ClaimCheck(asked, decision, claimed, cancellation);
        var (verdict, reason) = check.OfAnswer();
        return new CheckedClaim(check._decided, claimed, verdict, reason, [.. grounds.Select(check.OfGround)]);
    }

    private (ClaimVerdict Verdict, Prose Reason) OfAnswer()
    {
        var answers = _say.OrPerhaps(_decided.Possible.Select(_law.Say));
        return IsSo ? (ClaimVerdict.Right, _say.AnswerIsSo(answers))
            : IsOpen ? (ClaimVerdict.NotDecided, _say.AnswerIsOpen(answers))
            : (ClaimVerdict.Wrong, _say.AnswerIsNotSo(_law.Say(_claimed), answers));
    }

    private CheckedGround OfGround(string ground)
    {
        var told = ClaimedGround.Of(ground, _decision, _decided, _law);
        var (verdict, reason) = told switch
        {
            { Provision: { } provision } => OfProvision(provision),
            { Given: { } given } => OfFact(_decision.Rulebook.FindFact(given.Name)!, given),
            { Fact: { } fact } => OfFact(fact, null),
            _ => (ClaimVerdict.NotDecided, _say.GroundSaysNothing()),
        };
        return new CheckedGround(ground, verdict, reason);
    }

    private (ClaimVerdict Verdict, Prose Reason) OfProvision(Provision provision)
    {
        var (name, title) = ((Prose)Naming.Of(provision), (Prose)_law.In(provision.Title));
        return provision.Question != _decided.Question ? (ClaimVerdict.Wrong, _say.GroundOfAnotherQuestion(name, title, _law.In(provision.Question.Title)))
            : Why.Displaced.FirstOrDefault(d => d.Provision == provision) is { } displaced ? (ClaimVerdict.Wrong, _say.GroundIsDisplaced(_law.Displaced(displaced)))
            : _decision.Verdict.InForce[provision.Index] == Truth.False ? (ClaimVerdict.Wrong, _say.GroundIsNotInForce(name, title, _say.On(_decision.Case.LawOf ?? _decision.Case.On)))
            : Why.Failed.FirstOrDefault(f => f.Provision == provision) is { } failure ? (ClaimVerdict.Wrong, Failed(failure, name, title))
            : provision.Answer is { } gives && gives != _claimed && !_decided.Question.AmountsAdd ? (ClaimVerdict.Wrong, _say.GroundGivesAnother(name, title, _law.Say(gives)))
            : Why.Grounds.Contains(provision) ? (ClaimVerdict.Right, _say.GroundStands(name, title))
            : Why.MayStand.Contains(provision) || _decided.Status == DecisionStatus.Undetermined ? (ClaimVerdict.NotDecided, _say.GroundMayStand(name, title))
            : (ClaimVerdict.Wrong, _say.GroundIsNone(name, title));
    }

    private Prose Failed(Failure failure, Prose name, Prose title)
    {
        var first = failure.Conditions.SelectMany(c => c.Tests).First();
        return _say.GroundFailed(name, title, _law.Demand(first), _law.Instead(first, _decision.Verdict));
    }

    /// <summary>A fact is a reason where the answer would be open without it: whatever else it could be, it is said not to be known.</summary>
    private (ClaimVerdict Verdict, Prose Reason) OfFact(Fact fact, GivenFact? given)
    {
        if (!_decision.Verdict.Situation.LeftOf(fact).IsSaid)
        {
            return (ClaimVerdict.NotDecided, _say.FactIsNotKnown(_law.In(fact.Title)));
        }

        var so = _law.Actual(fact);
        return given is not null && IsContradicted(given) ? (ClaimVerdict.Wrong, _say.FactIsOtherwise(so))
            : IsOpen ? (ClaimVerdict.NotDecided, _say.FactLeavesItOpen(so))
            : !IsSo ? (ClaimVerdict.Wrong, _say.FactIsNoReason(so))
            : IsDecisive(fact) ? (ClaimVerdict.Right, _say.FactIsDecisive(so))
            : (ClaimVerdict.Wrong, _say.FactMakesNoDifference(so));
    }

    private bool IsContradicted(GivenFact given)
    {
        var fact = _decision.Rulebook.FindFact(given.Name)!;
        var told = _decision.Rulebook.Decide(new Case(_decision.Case.On).With(given), cancellation: _cancellation).ValueOrNull;
        return told is null || told.Verdict.Situation[fact] is { IsKnown: true } value && value != _decision.Verdict.Situation[fact];
    }

    private bool IsDecisive(Fact fact)
    {
        var kin = _decision.Rulebook.Facts.Where(f => f == fact || Bases(f).Contains(fact) || Bases(fact).Contains(f)).ToImmutableArray();
        if (Why.Facts.Any(u => kin.Contains(u.Fact)))
        {
            return true;
        }

        var situation = kin.Aggregate(_decision.Verdict.Situation, (s, f) => s.With(f, FactValue.Unknown));
        return !_decided.IsSoUnder(Evaluator.Evaluate(situation));
    }

    private static ImmutableArray<Fact> Bases(Fact fact) => fact.Derivation?.Bases ?? [];
}

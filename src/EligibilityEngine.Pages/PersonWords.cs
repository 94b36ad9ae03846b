using EligibilityEngine.Evaluation;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Pages;

/// <summary>What is known of a person, in words.</summary>
public sealed class PersonWords
{
    private readonly PageFrame _frame;
    private readonly Decision _decision;

    internal PersonWords(PageFrame frame, Decision decision)
    {
        (_frame, _decision) = (frame, decision);
        Law = new LawWords(frame.Say, frame.Language, decision.Verdict.Situation);
    }

    internal LawWords Law { get; }

    /// <summary>What the case says of a fact, after "the person ..."; or that nobody knows it.</summary>
    internal string Of(GivenFact given)
    {
        if (_decision.Rulebook.FindFact(given.Name) is not { } fact)
        {
            return $"{given.Name}={given.Otherwise}";
        }

        var left = _decision.Verdict.Situation.LeftOf(fact);
        return left.IsSaid && _decision.Verdict.Situation.OriginOf(fact) == FactOrigin.Given ? Law.Say(fact, left).ToString() : _frame.Say.PageNobodyKnows(_frame.Law.In(fact.Title)).ToString();
    }
}

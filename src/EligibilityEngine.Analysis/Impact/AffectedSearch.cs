using System.Collections.Immutable;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Finds who is affected in one question: every pair of answers, and for each the plainest person of each provision that can make it.</summary>
internal sealed class AffectedSearch
{
    private readonly JointQuestion _question;
    private readonly JointDiagrams _diagrams;
    private readonly OrdinaryLife _life;
    private readonly PersonMaker _maker;
    private bool _isTold = true;

    private AffectedSearch(JointQuestion question, OrdinaryLife life, PersonMaker maker)
    {
        _question = question;
        _diagrams = new JointDiagrams(question);
        _life = life;
        _maker = maker;
    }

    public static AffectedQuestion Run(JointQuestion question, OrdinaryLife life, PersonMaker maker) => question.Changed.AreNone
        ? new AffectedQuestion { Question = question.Slices.First.Question, Pairs = [], IsExact = true, IsTooLarge = false, FactsWithOtherValues = [] }
        : new AffectedSearch(question, life, maker).Run();

    private AffectedQuestion Run()
    {
        var pairs = _diagrams.IsFull ? [] : _diagrams.Pairs
            .OrderBy(p => Rank(p.Pair.First)).ThenBy(p => Rank(p.Pair.Second))
            .ThenBy(p => p.Pair.First.Answers.Length).ThenBy(p => p.Pair.Second.Answers.Length)
            .Select(p => Pair(p.Pair, p.When))
            .OfType<AffectedPair>()
            .ToImmutableArray();
        return new AffectedQuestion
        {
            Question = _question.Slices.First.Question,
            Pairs = pairs,
            IsExact = _isTold && _diagrams.IsExact,
            IsTooLarge = _diagrams.IsFull,
            FactsWithOtherValues = [.. _question.Regions.WithOtherValues],
        };
    }

    private static long Rank(Outcome outcome) => outcome.Answers[0].Choice ?? outcome.Answers[0].Amount ?? long.MinValue;

    private AffectedPair? Pair(OutcomePair pair, Diagram when)
    {
        if (_maker.Make(pair, _diagrams.Plainest(when, _life)) is not { } plainest)
        {
            _isTold = false;
            return null;
        }

        var people = new List<AffectedPerson> { plainest };
        foreach (var side in Sides.All)
        {
            foreach (var provision in Candidates(pair, side).Where(p => !people.Any(a => Names(a, p))))
            {
                people.AddRange(PersonFor(pair, when, side, provision));
            }
        }

        return new AffectedPair(pair.First.Answers, pair.Second.Answers, [.. people.OrderBy(p => p.Size)]);
    }

    /// <summary>The changed provisions that could give a side's answer, or lift what gives another.</summary>
    private IEnumerable<Provision> Candidates(OutcomePair pair, Side side) => _question.Changed[side]
        .Where(p => p.Question == _question.Slices[side].Question && (p.Answer is null || pair[side].Answers.Contains(p.Answer)));

    private IEnumerable<AffectedPerson> PersonFor(OutcomePair pair, Diagram when, Side side, Provision provision)
    {
        var people = _diagrams.WhoseProvisionStandsOnlyOn(side, provision, when);
        return people != Diagram.False
            && _maker.Make(pair, _diagrams.Plainest(people, _life), s => s.StandsOnlyOn(side, provision)) is { } person
            && Names(person, provision) ? [person] : [];
    }

    private static bool Names(AffectedPerson person, Provision provision) => person.Causes.Any(c => c.Provision.Id == provision.Id);
}

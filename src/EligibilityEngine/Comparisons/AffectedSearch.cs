using System.Collections.Immutable;
using EligibilityEngine.Possibilities;

namespace EligibilityEngine.Comparisons;

/// <summary>Finds who is affected in one question: first every pair of answers, then for each pair the provisions that can make it.</summary>
internal sealed class AffectedSearch
{
    private static readonly int[] Budgets = [2, 3, 4, 5, 6];
    private const int MostPerRound = 800;
    private static readonly int[] BudgetsForProvision = [3, 5];
    private const int MostPerRoundForProvision = 100;

    /// <summary>Situations looked into at most for one pair and one provision.</summary>
    private const int MostForProvision = 400;

    private readonly JointQuestion _question;
    private readonly OrdinaryLife _life;
    private readonly PersonMaker _maker;
    private SearchOrder? _learned;
    private bool _areCausesExact = true;
    private bool _isExact = true;
    private int _situations;

    private AffectedSearch(JointQuestion question, OrdinaryLife life, PersonMaker maker)
    {
        _question = question;
        _life = life;
        _maker = maker;
    }

    public static AffectedQuestion Run(JointQuestion question, OrdinaryLife life, PersonMaker maker) => new AffectedSearch(question, life, maker).Run();

    private AffectedQuestion Run()
    {
        var pairs = _question.Changed.AreNone ? [] : Pairs();
        return new AffectedQuestion
        {
            Question = _question.Slices.First.Question,
            Pairs = pairs,
            IsExact = _isExact && _question.Regions.IsExact && !Sides.All.Any(s => _question.Slices[s].HasConstraintsOnAnswers),
            AreCausesExact = _areCausesExact,
            Situations = _situations,
            FactsWithOtherValues = [.. _question.Regions.WithOtherValues],
        };
    }

    private ImmutableArray<AffectedPair> Pairs()
    {
        var sought = new SoughtPairs();
        var search = new PersonSearch(_question, _life, sought);
        _isExact = search.Run(Budgets, MostPerRound, AffectedGroups.MostSituations);
        _situations = search.Evaluated;
        _learned = search.Order;
        return [.. sought.Found
            .OrderBy(f => Rank(f.Key.First)).ThenBy(f => Rank(f.Key.Second))
            .ThenBy(f => f.Key.First.Answers.Length).ThenBy(f => f.Key.Second.Answers.Length)
            .Select(f => Pair(f.Key, f.Value))
            .OfType<AffectedPair>()];
    }

    private static long Rank(Outcome outcome) => outcome.Answers[0].Choice ?? outcome.Answers[0].Amount ?? long.MinValue;

    private AffectedPair? Pair(OutcomePair pair, ImmutableArray<JointSettled> found)
    {
        if (_maker.Make(pair, found) is not { } plainest)
        {
            _isExact = false;
            return null;
        }

        var people = new List<AffectedPerson> { plainest };
        foreach (var side in Sides.All)
        {
            foreach (var provision in Candidates(pair, side).Where(p => !people.Any(a => Names(a, p))))
            {
                people.AddRange(PersonFor(pair, side, provision));
            }
        }

        return new AffectedPair(pair.First.Answers, pair.Second.Answers, [.. people.OrderBy(p => p.Size)]);
    }

    /// <summary>The changed provisions that could give a side's answer, or lift what gives another.</summary>
    private IEnumerable<Provision> Candidates(OutcomePair pair, Side side) => _question.Changed[side]
        .Where(p => p.Question == _question.Slices[side].Question && (p.Answer is null || pair[side].Answers.Contains(p.Answer)));

    private IEnumerable<AffectedPerson> PersonFor(OutcomePair pair, Side side, Provision provision)
    {
        var sought = new SoughtProvision(_question, pair, side, provision);
        _areCausesExact &= new PersonSearch(_question, _life, sought, _learned).Run(BudgetsForProvision, MostPerRoundForProvision, MostForProvision) || sought.IsDone;
        return sought.Person is { } found && _maker.Make(pair, found, sought.IsWanted) is { } person && Names(person, provision) ? [person] : [];
    }

    private static bool Names(AffectedPerson person, Provision provision) => person.Causes.Any(c => c.Provision.Id == provision.Id);
}

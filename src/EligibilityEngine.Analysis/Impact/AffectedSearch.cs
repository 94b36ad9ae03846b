using System.Collections.Immutable;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Reporting;
using EligibilityEngine.Spaces;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Finds who is affected in one question: every pair of answers, and for each the plainest person of each provision that can make it.</summary>
internal sealed class AffectedSearch
{
    private readonly OutcomeMap _map;
    private readonly PersonSearch _search;
    private readonly PersonTelling _telling;
    private readonly Both<List<(Provision Provision, Diagram OnlyThere)>> _changed;
    private bool _isTold = true;

    private AffectedSearch(OutcomeMap map, Both<Question> question, Both<LawVersion> laws, DateOnly on)
    {
        _map = map;
        _search = new PersonSearch(map);
        _telling = new PersonTelling(map, laws, on);
        _changed = question.Select((side, q) => laws[side].Rulebook.ProvisionsOf(q)
            .Select(p => (p, StandsOnlyOn(side, p, laws[side.Other()].Rulebook)))
            .Where(p => p.Item2 != Diagram.False).ToList());
    }

    /// <summary>Finds who is affected.</summary>
    /// <param name="question">The question under both laws.</param>
    /// <param name="nothing">Under each law, what follows of a person of whom nothing is known.</param>
    /// <param name="laws">The laws.</param>
    /// <param name="on">The day on which the facts are taken.</param>
    /// <param name="limits">How much is looked into.</param>
    public static AffectedQuestion Run(Both<Question> question, Both<Verdict> nothing, Both<LawVersion> laws, DateOnly on, MapLimits limits)
    {
        if (IsOneLaw(question.First, nothing))
        {
            return new AffectedQuestion { Question = question.First, Pairs = [], Assumed = [], IsExact = true, IsTooLarge = false, FactsWithOtherValues = [] };
        }

        var map = new OutcomeMap(
            [(question.First, nothing.First), (question.Second, nothing.Second)],
            (space, quantity) => space.Sides.Select(s => OrdinaryLife.ValueOf(s, quantity)).OfType<long>(),
            limits);
        return new AffectedSearch(map, question, laws, on).Run();
    }

    /// <summary>Whether the law on both sides is one and the same as far as the question goes.</summary>
    private static bool IsOneLaw(Question question, Both<Verdict> nothing)
    {
        var (first, second) = (nothing.First.Situation, nothing.Second.Situation);
        var isOneDay = first.LawOf == second.LawOf && first.KnownBy == second.KnownBy;
        return first.Rulebook == second.Rulebook
            && first.Values.SequenceEqual(second.Values)
            && first.Rulebook.NeededWithConstraints(question).SelectMany(q => first.Rulebook.ProvisionsOf(q))
                .All(p => nothing.First.InForce[p.Index] == nothing.Second.InForce[p.Index] && (isOneDay || nothing.First.InForce[p.Index] != Truth.Unknown));
    }

    private AffectedQuestion Run()
    {
        var pairs = Pairs()
            .OrderBy(p => Rank(p.Pair.First)).ThenBy(p => Rank(p.Pair.Second))
            .ThenBy(p => p.Pair.First.Answers.Length).ThenBy(p => p.Pair.Second.Answers.Length)
            .Select(p => Told(p.Pair, p.People))
            .OfType<AffectedPair>()
            .ToImmutableArray();
        ImmutableArray<string> others = [.. _map.Space.WithOtherValues.Select(f => f.Id).Order(NaturalOrder.Comparer)];
        return new AffectedQuestion
        {
            Question = _map.Question,
            Pairs = _map.IsFull ? [] : pairs,
            Assumed = [.. Assumed().OrderBy(a => a.Name, NaturalOrder.Comparer)],
            IsExact = _isTold && _map.IsExact && !_map.IsFull && others.IsEmpty,
            IsTooLarge = _map.IsFull,
            MostNodes = _map.Limits.Nodes,
            FactsWithOtherValues = others,
        };
    }

    /// <summary>Every pair of different outcomes that somebody gets, with who does.</summary>
    private IEnumerable<((Outcome First, Outcome Second) Pair, Diagram People)> Pairs() => _map.OutcomesBySide[0]
        .SelectMany(_ => _map.OutcomesBySide[1], (a, b) => (Pair: (First: a.Outcome, Second: b.Outcome), First: a.When, Second: b.When))
        .Where(p => !p.Pair.First.ReadsLike(p.Pair.Second) || p.Pair.First.IsRange)
        .Select(p => (p.Pair, Item2: _map.Store.And(p.First, p.Second)))
        .Select(p => (p.Pair, p.Pair.First.ReadsLike(p.Pair.Second) ? _map.Store.And(p.Item2, _map.AmountsDiffer) : p.Item2))
        .Where(p => p.Item2 != Diagram.False);

    /// <summary>What is ordinary of the facts that who is affected hangs on.</summary>
    private IEnumerable<AddedFact> Assumed()
    {
        var life = new OrdinaryLife(_map);
        return Pairs().SelectMany(p => _map.Store.VariablesOf(p.People)).Distinct()
            .Select(i => _map.Variables[i])
            .Where(v => life.ClassesOf(v) is not null)
            .Select(v => new AddedFact(new Assignment(v, ValueSet.Of([life.ValueOf(v.Quantity)!.Value]))));
    }

    private static long Rank(Outcome outcome) => outcome.Answers[0].Code;

    private AffectedPair? Told((Outcome First, Outcome Second) pair, Diagram people)
    {
        if (Person(pair, people) is not { } plainest)
        {
            _isTold = false;
            return null;
        }

        var told = new List<AffectedPerson> { plainest };
        foreach (var side in Sides.All)
        {
            foreach (var (provision, onlyThere) in Candidates(pair, side).Where(c => !told.Exists(a => Names(a, c.Provision))))
            {
                var those = _map.Store.And(people, onlyThere);
                told.AddRange(those != Diagram.False && Person(pair, those) is { } person && Names(person, provision) ? [person] : []);
            }
        }

        return new AffectedPair(pair.First.Answers, pair.Second.Answers, [.. told.OrderBy(p => p.Size)]) { IsFirstOpen = pair.First.IsOpen, IsSecondOpen = pair.Second.IsOpen };
    }

    private AffectedPerson? Person((Outcome First, Outcome Second) pair, Diagram people) => _search.Find(people) is { } found ? _telling.Tell(found, pair) : null;

    /// <summary>The provisions that could give a side's answer, or lift what gives another, and who is so that they stand on this side alone.</summary>
    private IEnumerable<(Provision Provision, Diagram OnlyThere)> Candidates((Outcome First, Outcome Second) pair, Side side)
    {
        var answers = (side == Side.First ? pair.First : pair.Second).Answers;
        return _changed[side].Where(c => c.Provision.Answer is not { } answer || answers.Contains(answer));
    }

    private Diagram StandsOnlyOn(Side side, Provision provision, Rulebook other)
    {
        var here = _map.Store.And(_map.People, _map.Laws[(int)side].Stands(provision).Certain);
        return other.FindProvision(provision.Id) is { } twin ? _map.Store.And(here, !_map.Laws[(int)side.Other()].Stands(twin).Possible) : here;
    }

    private static bool Names(AffectedPerson person, Provision provision) => person.Causes.Any(c => c.Provision.Id == provision.Id);
}

using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Analysis.Briefing;

/// <summary>Tells a decision on one screen, and where each of its grounds stands.</summary>
internal sealed class DecisionBrief
{
    private const int MostGrounds = 3;
    private const int MostAuthorities = 4;
    private const int MostDisplaced = 1;
    private const int MostFacts = 7;
    private const int MostAssumptions = 4;

    private readonly Decision _decision;
    private readonly CancellationToken _cancellation;
    private readonly Phrases _say;
    private readonly LawWords _law;
    private readonly ImmutableArray<QuestionDecision> _questions;
    private readonly List<Statement> _authorities = [];

    private DecisionBrief(Decision decision, ReportOptions options, CancellationToken cancellation)
    {
        _decision = decision;
        _cancellation = cancellation;
        _say = Phrases.In(options.Language, decision.Rulebook);
        _law = new LawWords(_say, options.Language, decision.Verdict.Situation);
        _questions = options.Told(decision);
    }

    public static Document Of(Decision decision, ReportOptions options, CancellationToken cancellation) =>
        new(new DecisionBrief(decision, options, cancellation).All());

    private IEnumerable<Block> All() => [
        .. Together(Answers()),
        .. Because(),
        .. Displaced(),
        .. HangsOn(),
        .. NothingSettles(),
        .. Together([.. Assumptions(), .. Readings()]),
        .. Authorities(),
        Line(_law.Source(_decision.Rulebook))];

    private IEnumerable<QuestionDecision> Undetermined => _questions.Where(q => q.Status == DecisionStatus.Undetermined && q.Coverage != Coverage.NotModelled);

    /// <summary>What is settled, then what is not; the day and its law in the first sentence.</summary>
    private IEnumerable<Block> Answers()
    {
        var settled = _questions.Where(q => q.Status != DecisionStatus.Undetermined || q.Coverage == Coverage.NotModelled).ToList();
        var (first, others) = settled.Count > 0 ? (settled, Undetermined) : ([.. Undetermined.Take(1)], Undetermined.Skip(1));
        return [.. Headline.Of(_decision, first, _say, _law), .. others.Select(q => Line(_say.StillOpen(_say.OrAlso(q.Possible.Select(_law.Say)))))];
    }

    private IEnumerable<Block> Because()
    {
        var grounds = _questions.Where(q => q.Status != DecisionStatus.Undetermined).SelectMany(q => q.Justification.Grounds).Distinct().ToList();
        var told = FirstOfEach(grounds).Take(MostGrounds).OrderBy(grounds.IndexOf).ToList();
        return grounds.Count > 0 ? List(_say.Because(), [.. told.Select(Ground), .. More(grounds.Count - told.Count)])
            : Undetermined.Any() || _questions.All(q => q.Coverage == Coverage.NotModelled) ? []
            : _questions.SelectMany(q => q.Justification.MayStand).ToList() is { Count: > 0 } either && _questions[0].Answer is { IsNone: false } answer && answer.Choice != 0
                ? List(_say.OneOfTheseStands(), [.. either.Take(MostGrounds).Select(Ground), .. More(either.Count - MostGrounds)])
            : [Line(_say.NothingElseStands()), .. List(_say.Nearest(), Nearest())];
    }

    /// <summary>One ground of each question comes before the second of another.</summary>
    private static IEnumerable<Provision> FirstOfEach(List<Provision> grounds) => grounds.DistinctBy(p => p.Question).Concat(grounds).Distinct();

    private Item Ground(Provision provision)
    {
        var known = _decision.Verdict.Situation.Published(provision.Cites).ToList();
        var cites = known.Take(_authorities.Count + 2 <= MostAuthorities - 1 ? 2 : 1).ToList();
        _authorities.AddRange(cites.Except(_authorities));
        return Item(_say.BriefGround(Naming.Of(provision), _law.In(provision.Title), _say.Commas(cites.Select(s => _say.Number(_authorities.IndexOf(s) + 1)))));
    }

    private IEnumerable<Item> Nearest() => NearMisses.Of(_questions[0], _decision.Verdict).Take(1).Select(new FailureWords(_say, _law, _decision.Verdict).Of);

    private IEnumerable<Block> Displaced()
    {
        var displaced = _questions.SelectMany(q => q.Justification.Displaced).DistinctBy(d => d.Provision).ToList();
        return List(_say.Displaced(), [
            .. displaced.Take(MostDisplaced).Select(d => Item(_law.Displaced(d))),
            .. More(displaced.Count - MostDisplaced)]);
    }

    /// <summary>What would settle the open questions: facts by how much they decide, then readings, then what is not known of the law.</summary>
    private IEnumerable<Block> HangsOn()
    {
        var ranked = Undetermined.SelectMany(q => _decision.WhatToAsk(q.Question.Id, cancellation: _cancellation)).DistinctBy(r => r.Fact).OrderBy(r => r.Fact.Reading is null ? 0 : 1).ToList();
        var ofLaw = Undetermined.SelectMany(q => q.Justification.OpenEvents.Select(e => _say.HangsOnLaw(Naming.Of(e), _law.In(e.Title)))
            .Concat(q.Justification.OpenStatements.Select(s => (Prose)Naming.Of(s)))
            .Concat(q.Justification.NotModelled.Select(n => _say.MissingLaw(Naming.Of(n), _law.In(n.Title), _say.On(_decision.Rulebook.CoverOf(n).From!.Value))))
            .Concat(q.Justification.NothingSettles ? [] : q.Justification.Gaps.Select(new GapWords(_say, _law, _decision.Verdict).Of))).DistinctBy(p => p.ToString());
        var all = ranked.Select(r => Naming.Of(r.Fact).With(_law.In(r.Fact.Ask ?? r.Fact.Title))).Concat(ofLaw).ToList();
        return List(_say.HangsOn(), [.. all.Take(MostFacts).Select(p => Item(p)), .. More(all.Count - MostFacts)]);
    }

    /// <summary>What was not found, where nothing else leaves a question open.</summary>
    private IEnumerable<Block> NothingSettles()
    {
        var words = new GapWords(_say, _law, _decision.Verdict);
        return Together(Undetermined.SelectMany(q => words.NothingSettles(q.Justification)).DistinctBy(b => b.ToString()));
    }

    private IEnumerable<Block> Assumptions()
    {
        var assumed = _questions.SelectMany(q => q.Justification.Assumptions).Select(a => a.Fact).Distinct().OrderBy(f => f.Index).ToList();
        if (assumed.Count == 0)
        {
            return [];
        }

        var partly = PartlyTold();
        var rest = assumed.Where(f => MayTellTheRest(f, partly)).ToHashSet();
        var deciding = assumed.Where(f => rest.Contains(f) || IsDeciding(f)).OrderBy(f => !rest.Contains(f)).ThenByDescending(UsesOf).ToList();
        var names = _say.Commas(deciding.Take(MostAssumptions).Select(f => (Prose)Naming.Of(f)));
        return [Line(deciding.Count == 0 ? _say.AssumesHarmless(assumed.Count)
            : _say.Assumes(assumed.Count, _say.Deciding(deciding.Count), deciding.Count > MostAssumptions ? _say.NamesAndMore(names) : names))];
    }

    /// <summary>How many provisions of the questions test a fact themselves, and not by a definition.</summary>
    private int UsesOf(Fact fact) => _questions.SelectMany(q => _decision.Rulebook.ProvisionsOf(q.Question)).Count(p => p.When is not null
        && ConditionLeaves.Of(p.When, [.. _decision.Rulebook.Definitions]).Any(t => t is FactTest test && test.Fact == fact));

    /// <summary>The exceptions of which something was told that is so of few, and that do not hold: what was assumed beside it may cost the person a ground.</summary>
    private List<Provision> PartlyTold()
    {
        var provisions = _questions.SelectMany(q => _decision.Rulebook.ProvisionsOf(q.Question)).ToList();
        var ofEverybody = provisions.Where(p => p is { IsGeneral: true, When: not null }).SelectMany(p => TestsIn(p.When!)).Select(t => t.Fact).ToHashSet();
        return [.. provisions.Where(p => p is { IsGeneral: false, When: not null } && _decision.Verdict.Holds[p.Index] == Truth.False
            && TestsBehind(p.When).Any(t => !ofEverybody.Contains(t.Fact) && IsToldAndSo(t)))];
    }

    private static IEnumerable<FactTest> TestsIn(Condition condition) => ConditionLeaves.Of(condition, []).OfType<FactTest>();

    /// <summary>The tests of facts on which a condition hangs, through the questions too that it asks.</summary>
    private IEnumerable<FactTest> TestsBehind(Condition condition) => TestsIn(condition).Concat(ConditionLeaves.QuestionsIn(condition).Distinct()
        .SelectMany(q => _decision.Rulebook.ProvisionsOf(q)).Where(p => p.When is not null).SelectMany(p => TestsIn(p.When!)));

    private bool IsToldAndSo(FactTest test)
    {
        var situation = _decision.Verdict.Situation;
        return situation.OriginOf(test.Fact) is FactOrigin.Given or FactOrigin.Derived && Evaluator.TruthOf(test, situation) == Truth.True;
    }

    /// <summary>Whether one of these exceptions may hold once a fact, and what was ordinary by it, is not assumed.</summary>
    private bool MayTellTheRest(Fact assumed, List<Provision> partly)
    {
        if (partly.Count == 0)
        {
            return false;
        }

        var without = _decision.Rulebook.Decide(_decision.Case.WithNotKnown(assumed.Id), Precision.ThreeValued).ValueOrNull?.Verdict;
        return without is not null && partly.Exists(p => without.Holds[p.Index] != Truth.False);
    }

    private IEnumerable<Block> Readings()
    {
        var chosen = _questions.SelectMany(q => q.Justification.ChosenReadings).DistinctBy(r => r.Fact).OrderBy(r => r.Fact.Index).ToList();
        return chosen.Count == 0 ? [] : [Line(_say.ReadingAs(_say.Commas(chosen.Select(r => _say.ReadAs(Naming.Of(r.Fact), r.Fact.Write(r.Left))))))];
    }

    /// <summary>Whether an answer is not settled without an assumption.</summary>
    private bool IsDeciding(Fact assumed)
    {
        _cancellation.ThrowIfCancellationRequested();
        var without = Evaluator.Evaluate(_decision.Verdict.Situation.With(assumed, FactValue.Unknown));
        return _questions.Any(q => !q.IsSoUnder(without));
    }

    private IEnumerable<Block> Authorities() => List(_say.Authorities(), _authorities.GroupBy(s => s.Source).Select(g => Item(_say.Authority(
        _law.In(g.Key.Title),
        _say.Commas(g.Select(s => _say.Place(_say.Number(_authorities.IndexOf(s) + 1), _law.In(s.At))))))));

    private IEnumerable<Item> More(int count) => count > 0 ? [Item(_say.AndMore(count))] : [];
}

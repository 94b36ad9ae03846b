using EligibilityEngine.Analysis;
using EligibilityEngine.Decisions;
using EligibilityEngine.Scenarios;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Conventions;

/// <summary>What can take long can be given up; what would take too long says of what it is not exact.</summary>
public class CancellationTests
{
    private static readonly DateOnly Before = new(2009, 1, 1);
    private static readonly DateOnly On = new(2020, 6, 15);

    /// <summary>How much is never looked into.</summary>
    private static readonly AnalysisLimits Endless = new() { Nodes = int.MaxValue, Steps = int.MaxValue };

    private static readonly Rulebook Law = Snippet.Rulebook("""
        readings:
          - { reading: r, ask: Is it?, cites: s/x, alternatives: [ { is: one, says: it is one, held-by: some }, { is: other, says: it is the other, held-by: others } ] }
        provisions:

        """ + Snippet.Provision("p", "low", "{ all: [ { r: one }, { a: yes }, { d: { from: { fact: f } } } ] }"));

    private static readonly Decision Open = Snippet.Decide(Law);

    /// <summary>Whether two rows of thirty facts are alike, all of one told before all of the other: there is no small diagram for it.</summary>
    private static readonly Rulebook Rows = LawOf(
        Enumerable.Range(0, 60).Select(i => $"{{ fact: x{i}, type: yes-no, ask: X, when-true: is x{i}, when-false: is not x{i}, changes: the person }}"),
        [
            $"any: [ {string.Join(", ", Enumerable.Range(0, 60).SelectMany(i => new[] { $"{{ x{i}: yes }}", $"{{ x{i}: no }}" }))} ]",
            .. Enumerable.Range(0, 30).Select(i => $"any: [ {{ all: [ {{ x{i}: yes }}, {{ x{i + 30}: yes }} ] }}, {{ all: [ {{ x{i}: no }}, {{ x{i + 30}: no }} ] }} ]"),
        ]);

    /// <summary>Twenty numbers, each compared with each other: there are more orders of them than anybody can look into.</summary>
    private static readonly Rulebook Orders = LawOf(
        Enumerable.Range(0, 20).Select(i => $"{{ fact: x{i}, type: number, ask: X, changes: the person }}"),
        Enumerable.Range(0, 20).SelectMany(i => Enumerable.Range(i + 1, 19 - i).Select(j => $"none: [ {{ all: [ {{ x{i}: {{ from: {{ fact: x{j} }} }} }}, {{ x{i}: {{ above: 7 }} }} ] }} ]")));

    private static readonly Dictionary<string, Action<Rulebook, AnalysisLimits?, CancellationToken>> Verbs = new()
    {
        ["possible"] = (law, limits, token) => Decided(law).Possible("q", limits, token),
        ["report"] = (law, limits, token) => Decided(law).ReportWithWhatIsPossible(new ReportOptions { Questions = ["q"] }, limits, token),
        ["ask"] = (law, limits, token) => Decided(law).WhatToAsk("q", null, limits, token),
        ["interview"] = (law, limits, token) => Interview.Begin(law, new Case(On), "q", limits, token),
        ["readings"] = (law, limits, token) => Decided(law).UnderReadings("q", limits, token),
        ["changes"] = (law, limits, token) => Decided(law).Changes("q", null, limits, token),
        ["timeline"] = (law, limits, token) => law.Timeline(new Case(On), "q", On, On, limits, token),
        ["next change"] = (law, limits, token) => law.NextChange(new Case(On), "q", limits, token),
        ["affected"] = (law, limits, token) => law.WhoIsAffected(Before, On, null, null, limits, token),
        ["affected by another rulebook"] = (law, limits, token) => law.WhoIsAffected(Before, law, On, null, null, limits, token),
        ["settle"] = (law, limits, token) => Decided(law, limits).Settle(token),
        ["explain"] = (law, limits, token) => Decided(law, limits).Report(new ReportOptions(), token),
        ["json"] = (law, limits, token) => Decided(law, limits).ToJson(cancellation: token),
        ["comparison"] = (law, limits, token) => Comparison.Of(Decided(law, limits), Decided(law, limits), token),
    };

    private static readonly Dictionary<string, Action<CancellationToken>> Others = new()
    {
        ["decide"] = token => Law.Decide(new Case(On), cancellation: token),
        ["a reply"] = token => Interview.Begin(Law, new Case(On), "q").Value.Answer("yes", token),
        ["no reply"] = token => Interview.Begin(Law, new Case(On), "q").Value.DoesNotKnow(token),
        ["a timeline told"] = token => Law.Timeline(new Case(On), "q").Value.Report(null, token),
        ["a timeline as json"] = token => Law.Timeline(new Case(On), "q").Value.ToJson(cancellation: token),
        ["a folder"] = token => Rulebook.Load(Repository.PathTo("rules", "kz"), token),
        ["files"] = token => Rulebook.Load(Law.ToCanonicalFiles(), token),
        ["scenarios"] = token => ScenarioSuite.Load(Kazakhstan.Rulebook, Repository.PathTo("tests", "scenarios"), token),
        ["a scenario"] = token => Kazakhstan.Scenarios.Run(Kazakhstan.Scenarios.Scenarios[0], token),
        ["a cohort"] = token => Law.Cohort(1).On(On).Ask("q").Run(1, token),
    };

    public static TheoryData<string> Searches => [.. Verbs.Keys];

    public static TheoryData<string> All => [.. Verbs.Keys, .. Others.Keys];

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_given_up_before_it_begins_does_not_begin(string verb)
    {
        var act = Others.GetValueOrDefault(verb) ?? (token => Verbs[verb](Law, null, token));
        act.Invoking(a => a(new CancellationToken(canceled: true))).Should().Throw<OperationCanceledException>();
        act.Invoking(a => a(CancellationToken.None)).Should().NotThrow();
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public Task A_search_through_too_many_combinations_is_given_up(string verb) => IsGivenUp(token => Verbs[verb](Rows, Endless, token));

    [Theory]
    [MemberData(nameof(Searches))]
    public Task A_search_through_too_many_orders_is_given_up(string verb) => IsGivenUp(token => Verbs[verb](Orders, Endless, token));

    [Fact]
    public Task A_life_of_too_many_days_is_given_up()
    {
        var daily = Snippet.Rulebook("facts:\n  - { fact: s, unit: days, derived: { sum-of: [ days, n ] } }\n  - { fact: days, unit: days, derived: { completed-days-since: d } }\nprovisions:\n" + Snippet.Provision("p", "low", "{ s: { from: { fact: m } } }"));
        return IsGivenUp(token => daily.Timeline(new Case(On), "q", DateOnly.MinValue, DateOnly.MaxValue, cancellation: token));
    }

    [Fact]
    public void What_was_given_up_is_found_when_it_is_asked_for_again()
    {
        var decision = Decided(Law);
        decision.Invoking(d => d.Settle(new CancellationToken(canceled: true))).Should().Throw<OperationCanceledException>();
        decision["q"].Possible.Should().HaveCount(2);
        decision["q"].Justification.Missing.Select(f => f.Id).Should().Equal("a", "d", "f");
    }

    [Fact]
    public void What_would_take_too_long_is_not_exact()
    {
        Open.Possible("q").IsExact.Should().BeTrue();
        Open.Possible("q", new AnalysisLimits { Nodes = 2 }).IsExact.Should().BeFalse();
        Open.Possible("q", new AnalysisLimits { Steps = 0 }).NotExactAbout.Should().Equal("d", "f");
        Open.WhatToAsk("q", limits: new AnalysisLimits()).Select(f => f.Fact.Id).Should().Equal(Open.WhatToAsk("q").Select(f => f.Fact.Id));
    }

    [Fact]
    public void Every_analysis_keeps_to_the_limits_that_it_is_given()
    {
        var (few, little) = (new AnalysisLimits { Nodes = 2 }, new AnalysisLimits { Steps = 0 });

        Decided(Law, few)["q"].IsExact.Should().BeFalse();
        Open.UnderReadings("q", few).IsComplete.Should().BeFalse();
        Open.Changes("q", limits: few).IsExact.Should().BeFalse();
        Open.Changes("q", limits: little).NotExactAbout.Should().Contain("d");
        Open.WhatToAsk("q", limits: few).Should().BeEmpty();
        Interview.Begin(Law, new Case(On), "q", few).Value.IsExact.Should().BeFalse();
        Law.Timeline(new Case(On), "q", On, On, few).Value["q"].Segments[0].Decision.IsExact.Should().BeFalse();
        Law.NextChange(new Case(On), "q", few).Value.Now.IsExact.Should().BeFalse();

        var affected = Rows.WhoIsAffected(Before, On, limits: few)["q"];
        affected.IsTooLarge.Should().BeTrue();
        affected.Completeness.Should().Contain("2 nodes");
    }

    private static Decision Decided(Rulebook law, AnalysisLimits? limits = null) => law.Decide(new Case(On), limits: limits).Value;

    private static async Task IsGivenUp(Action<CancellationToken> search)
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var act = () => Task.Run(() => search(source.Token)).WaitAsync(TimeSpan.FromSeconds(30));
        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    /// <summary>A law that asks for all of some conditions, from 2010 on.</summary>
    private static Rulebook LawOf(IEnumerable<string> facts, IEnumerable<string> conditions) => Snippet.Rulebook(
        $"facts: [ {string.Join(", ", facts)} ]\nprovisions:\n"
        + Snippet.Provision("p", "low", $"{{ all: [ {string.Join(", ", conditions.Select(c => $"{{ {c} }}"))} ] }}", inForce: "{ from: 2010-01-01 }"));
}

using EligibilityEngine.Decisions;
using EligibilityEngine.Scenarios;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Conventions;

/// <summary>What can take long can be given up; what would take too long says of what it is not exact.</summary>
public class CancellationTests
{
    private static readonly CancellationToken GivenUp = new(canceled: true);

    private static readonly Decision Open = Snippet.Decide(Snippet.Rulebook("""
        readings:
          - { reading: r, ask: Is it?, cites: s/x, alternatives: [ { is: one, says: it is one, held-by: some }, { is: other, says: it is the other, held-by: others } ] }
        provisions:

        """ + Snippet.Provision("p", "low", "{ all: [ { r: one }, { a: yes }, { d: { from: { fact: f } } } ] }")));

    public static TheoryData<string, Action> Searches => new()
    {
        { "possible", () => Open.Possible("q", cancellation: GivenUp) },
        { "ask", () => Open.WhatToAsk("q", cancellation: GivenUp) },
        { "readings", () => Open.UnderReadings("q", GivenUp) },
        { "changes", () => Open.Changes("q", cancellation: GivenUp) },
        { "a folder", () => Rulebook.Load(Repository.PathTo("rules", "kz"), GivenUp) },
        { "files", () => Rulebook.Load(Open.Rulebook.ToCanonicalFiles(), GivenUp) },
        { "scenarios", () => ScenarioSuite.Load(Open.Rulebook, Repository.PathTo("tests", "scenarios"), GivenUp) },
    };

    [Theory]
    [MemberData(nameof(Searches))]
    public void What_is_given_up_stops(string what, Action act) => act.Should().Throw<OperationCanceledException>(what);

    [Fact]
    public void What_would_take_too_long_is_not_exact()
    {
        Open.Possible("q").IsExact.Should().BeTrue();
        Open.Possible("q", new AnalysisLimits { Nodes = 2 }).IsExact.Should().BeFalse();
        Open.Possible("q", new AnalysisLimits { Steps = 0 }).NotExactAbout.Should().Equal("d", "f");
        Open.WhatToAsk("q", limits: new AnalysisLimits()).Select(f => f.Fact.Id).Should().Equal(Open.WhatToAsk("q").Select(f => f.Fact.Id));
    }
}

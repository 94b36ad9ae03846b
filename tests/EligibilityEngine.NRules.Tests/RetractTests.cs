using EligibilityEngine.NRules.Tests.Support;
using Xunit.Abstractions;

namespace EligibilityEngine.NRules.Tests;

/// <summary>What is retracted leaves nothing behind.</summary>
public sealed class RetractTests(ITestOutputHelper output)
{
    [Fact]
    public void When_all_cases_are_retracted_the_session_is_as_it_was_before()
    {
        var random = new Random(Seed.Of(41, output));
        var session = Networks.Kazakhstan.OpenSession();
        var handles = Enumerable.Range(0, 30).Select(_ => session.Insert(RandomCase.Create(Kazakhstan.Rulebook, random))).ToList();
        foreach (var handle in handles)
        {
            session.Decide(handle);
            session.Update(handle, RandomCase.Create(Kazakhstan.Rulebook, random));
        }

        session.Decide(handles[^1]);
        Remaining(session).Should().BeGreaterThan(30);

        handles.ForEach(session.Retract);
        Remaining(session).Should().Be(0);
    }

    [Fact]
    public void Retracting_one_case_leaves_the_others_as_they_were()
    {
        var random = new Random(Seed.Of(42, output));
        var session = Networks.Kazakhstan.OpenSession();
        var handles = Enumerable.Range(0, 20).Select(_ => session.Insert(RandomCase.Create(Kazakhstan.Rulebook, random))).ToList();
        handles.ForEach(h => session.Decide(h));

        foreach (var retracted in handles.Where((_, i) => i % 2 == 0))
        {
            session.Retract(retracted);
        }

        foreach (var kept in handles.Where((_, i) => i % 2 == 1))
        {
            Agreement.Check(session, kept, "kept");
        }
    }

    /// <summary>How many facts and due rules the session holds.</summary>
    private static int Remaining(NRulesSession session)
    {
        return session.Session.Query<object>().Count() + (session.Session.Agenda.IsEmpty ? 0 : 1);
    }
}

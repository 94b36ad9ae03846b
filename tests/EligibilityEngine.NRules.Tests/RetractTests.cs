using EligibilityEngine.NRules.Tests.Support;

namespace EligibilityEngine.NRules.Tests;

/// <summary>What is retracted leaves nothing behind.</summary>
public sealed class RetractTests
{
    [Fact]
    public void When_all_cases_are_retracted_the_session_is_as_it_was_before()
    {
        var session = Networks.Kazakhstan.OpenSession();
        var people = People.MadeUp.Draw(60).ToList();
        var handles = people.Take(30).Select(session.Insert).ToList();
        foreach (var (handle, other) in handles.Zip(people.Skip(30)))
        {
            session.Decide(handle);
            session.Update(handle, other);
        }

        session.Decide(handles[^1]);
        Remaining(session).Should().BeGreaterThan(30);

        handles.ForEach(session.Retract);
        Remaining(session).Should().Be(0);
    }

    [Fact]
    public void Retracting_one_case_leaves_the_others_as_they_were()
    {
        var session = Networks.Kazakhstan.OpenSession();
        var handles = People.MadeUp.Draw(20).Select(session.Insert).ToList();
        handles.ForEach(h => session.Decide(h));

        foreach (var retracted in handles.Where((_, i) => i % 2 == 0))
        {
            session.Retract(retracted);
        }

        foreach (var kept in handles.Where((_, i) => i % 2 == 1))
        {
            Sessions.Check(session, kept);
        }
    }

    /// <summary>How many facts and due rules the session holds.</summary>
    private static int Remaining(NRulesSession session)
    {
        return session.Session.Query<object>().Count() + (session.Session.Agenda.IsEmpty ? 0 : 1);
    }
}

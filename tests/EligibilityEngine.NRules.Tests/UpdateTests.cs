using CsCheck;
using EligibilityEngine.NRules.Tests.Support;

namespace EligibilityEngine.NRules.Tests;

/// <summary>A session decides a case anew when its facts change, and only that case.</summary>
public sealed class UpdateTests
{
    private const int Together = 10;

    [Fact]
    public void After_any_sequence_of_updates_a_case_is_decided_as_if_it_were_new()
    {
        People.MadeUp.Array[30].Check(4, people => CheckUpdates(Networks.Kazakhstan, people));
        Laws.WideWithCase.Check(20, made => CheckUpdates(made.Rulebook.CompileToNRules(), made.Several(20)));
    }

    [Fact]
    public void What_is_learnt_fact_by_fact_is_decided_as_if_it_had_been_known()
    {
        var session = Networks.Kazakhstan.OpenSession();
        Laws.Under(Kazakhstan.Rulebook).Check(20, made =>
        {
            var handle = session.Insert(made.Case);
            for (var step = 0; step < 10 && made.Learn(handle.Case) is { } more; step++)
            {
                session.Update(handle, more);
                Sessions.Check(session, handle);
            }

            session.Retract(handle);
        });
    }

    [Fact]
    public void A_case_in_error_is_decided_once_it_is_corrected()
    {
        var session = Networks.Kazakhstan.OpenSession();
        var @case = new Case(new DateOnly(2024, 5, 1)).With("citizen", true);
        var handle = session.Insert(@case.With("citizn", true));
        session.Decide(handle).Diagnostics.Should().ContainSingle(d => d.Code == "EE5001");

        session.Update(handle, @case);
        Sessions.Check(session, handle);

        session.Update(handle, @case.With("sex", "neither"));
        session.Decide(handle).ValueOrNull.Should().BeNull();
    }

    [Fact]
    public void A_handle_is_good_for_its_own_session_until_it_is_retracted()
    {
        var (session, other) = (Networks.Kazakhstan.OpenSession(), Networks.Kazakhstan.OpenSession());
        var @case = new Case(new DateOnly(2024, 5, 1));
        var handle = session.Insert(@case);
        other.Invoking(s => s.Decide(handle)).Should().Throw<ArgumentException>();

        session.Retract(handle);
        session.Invoking(s => s.Update(handle, @case)).Should().Throw<ArgumentException>();
        session.Invoking(s => s.Retract(handle)).Should().Throw<ArgumentException>();
    }

    /// <summary>Ten people in a session; one after the other becomes another person, and in the end all are compared.</summary>
    private static void CheckUpdates(NRulesRulebook network, Case[] people)
    {
        var session = network.OpenSession();
        var handles = people.Take(Together).Select(session.Insert).ToList();
        foreach (var (person, i) in people.Skip(Together).Select((p, i) => (p, i)))
        {
            var handle = handles[i * 3 % Together];
            session.Update(handle, person);
            Sessions.Check(session, handle);
        }

        handles.ForEach(h => Sessions.Check(session, h));
    }
}

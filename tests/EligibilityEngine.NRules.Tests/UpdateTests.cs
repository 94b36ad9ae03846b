using EligibilityEngine.NRules.Tests.Support;
using Xunit.Abstractions;

namespace EligibilityEngine.NRules.Tests;

/// <summary>A session decides a case anew when its facts change, and only that case.</summary>
public sealed class UpdateTests(ITestOutputHelper output)
{
    [Fact]
    public void After_any_sequence_of_updates_a_case_is_decided_as_if_it_were_new()
    {
        var random = new Random(Seed.Of(31, output));
        CheckUpdates(Networks.Kazakhstan, random, 100);
        foreach (var network in Networks.MadeUp)
        {
            CheckUpdates(network, random, 10);
        }
    }

    [Fact]
    public void What_is_learnt_fact_by_fact_is_decided_as_if_it_had_been_known()
    {
        var random = new Random(Seed.Of(36, output));
        var session = Networks.Kazakhstan.OpenSession();
        for (var i = 0; i < 20; i++)
        {
            var handle = session.Insert(RandomCase.Create(Kazakhstan.Rulebook, random));
            for (var step = 0; step < 10 && RandomCase.Learn(Kazakhstan.Rulebook, handle.Case, random) is { } more; step++)
            {
                session.Update(handle, more);
                Agreement.Check(session, handle, $"case {i}, step {step}");
            }
        }
    }

    [Fact]
    public void A_case_in_error_is_decided_once_it_is_corrected()
    {
        var session = Networks.Kazakhstan.OpenSession();
        var @case = new Case(new DateOnly(2024, 5, 1)).With("citizen", true);
        var handle = session.Insert(@case.With("citizn", true));
        session.Decide(handle).Diagnostics.Should().ContainSingle(d => d.Code == "EE5001");

        session.Update(handle, @case);
        Agreement.Check(session, handle, "corrected");

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

    /// <summary>Ten cases in a session; at each step one of them becomes another person, and all are compared now and then.</summary>
    private static void CheckUpdates(NRulesRulebook network, Random random, int steps)
    {
        var session = network.OpenSession();
        var handles = Enumerable.Range(0, 10).Select(_ => session.Insert(RandomCase.Create(network.Rulebook, random))).ToList();
        for (var step = 0; step < steps; step++)
        {
            var handle = handles[random.Next(handles.Count)];
            session.Update(handle, RandomCase.Create(network.Rulebook, random));
            foreach (var changed in handles.Where(h => h == handle || step % 50 == 0))
            {
                Agreement.Check(session, changed, $"step {step}");
            }
        }
    }
}

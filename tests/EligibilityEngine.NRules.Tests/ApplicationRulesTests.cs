using EligibilityEngine.NRules.Tests.Support;
using NRules;
using NRules.Fluent;

namespace EligibilityEngine.NRules.Tests;

/// <summary>An application that lives in NRules: its rules match what the law concludes, and supply facts of cases.</summary>
public sealed class ApplicationRulesTests
{
    private static readonly Lazy<NRulesRulebook> Network = new(() =>
    {
        var repository = new RuleRepository();
        repository.Load(x => x.From(typeof(Summoning), typeof(Enrolment), typeof(Rumour)));
        return Kazakhstan.Rulebook.CompileToNRules(repository.GetRules());
    });

    private readonly NRulesSession _session = Network.Value.OpenSession();
    private readonly Case _man = new Case(new DateOnly(2024, 5, 1)) { Id = "the man" }.AssumingOrdinary()
        .With("citizen", true).With("sex", "male").With("age", 20);

    [Fact]
    public void What_an_application_concludes_of_an_answer_goes_when_the_answer_does()
    {
        var handle = _session.Insert(_man);
        _session.Session.Fire();
        Of<Summons>().Should().Equal(new Summons("the man"));

        _session.Update(handle, _man.With("full-time-student", true));
        _session.Session.Fire();
        Of<Summons>().Should().BeEmpty();
        Of<ProvisionStands>().Select(s => s.Provision).Should().Contain("kz-35-3").And.NotContain("kz-31");

        _session.Update(handle, _man);
        _session.Session.Fire();
        Of<Summons>().Should().ContainSingle();
        _session.Retract(handle);
        _session.Session.Query<object>().Should().BeEmpty();
    }

    [Fact]
    public void A_fact_that_an_application_supplies_counts_while_its_ground_lasts()
    {
        var handle = _session.Insert(_man);
        var enrolled = new Enrolled(handle);
        _session.Decide(handle).Value["conscription"].Answer!.Id.Should().Be("liable");

        _session.Session.Insert(enrolled);
        var decision = _session.Decide(handle).Value;
        decision["conscription"].Answer!.Id.Should().Be("deferred");
        decision.Case.Should().BeEquivalentTo(_man.With("full-time-student", true));
        Of<Summons>().Should().BeEmpty("the man is not liable");
        handle.Case.Should().BeSameAs(_man);

        _session.Update(handle, _man.With("age", 21));
        _session.Decide(handle).Value["conscription"].Answer!.Id.Should().Be("deferred");

        _session.Session.Retract(enrolled);
        _session.Decide(handle).Value["conscription"].Answer!.Id.Should().Be("liable");
        Of<Summons>().Should().ContainSingle();
    }

    [Fact]
    public void A_fact_may_be_supplied_twice_but_not_in_two_ways()
    {
        var handle = _session.Insert(_man);
        var rumour = new Heard(handle, "full-time-student", "yes");
        _session.Session.InsertAll([new Enrolled(handle), rumour]);
        _session.Decide(handle).Value["conscription"].Answer!.Id.Should().Be("deferred");

        _session.Session.Retract(rumour);
        _session.Decide(handle).Value["conscription"].Answer!.Id.Should().Be("deferred");

        _session.Session.Insert(new Heard(handle, "full-time-student", "no"));
        _session.Invoking(s => s.Decide(handle)).Should().Throw<RuleRhsExpressionEvaluationException>()
            .WithInnerException<InvalidOperationException>().WithMessage("*full-time-student of the man is supplied: no*");
    }

    [Theory]
    [InlineData("full-time-studnet", "yes", "*no fact or reading named `full-time-studnet`*")]
    [InlineData("sex", "neither", "*sex*")]
    public void A_fact_that_the_rulebook_does_not_know_cannot_be_supplied(string fact, string value, string message)
    {
        var handle = _session.Insert(_man);
        _session.Session.Insert(new Heard(handle, fact, value));
        _session.Invoking(s => s.Decide(handle)).Should().Throw<RuleRhsExpressionEvaluationException>()
            .WithInnerException<ArgumentException>().WithMessage(message);
    }

    [Fact]
    public void What_is_supplied_of_a_case_that_has_left_is_nothing_to_the_others()
    {
        var (handle, other) = (_session.Insert(_man), _session.Insert(_man with { Id = "another" }));
        _session.Session.Insert(new Enrolled(handle));
        _session.Retract(handle);
        _session.Decide(other).Value["conscription"].Answer!.Id.Should().Be("liable");
        Of<Summons>().Should().Equal(new Summons("another"));
    }

    private IEnumerable<T> Of<T>() => _session.Session.Query<T>();
}

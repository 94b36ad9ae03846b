using EligibilityEngine.NRules.Tests.Support;
using NRules.RuleModel;

namespace EligibilityEngine.NRules.Tests;

/// <summary>The diagnostics of NRules speak the law's language.</summary>
public sealed class LawfulDiagnosticsTests
{
    [Fact]
    public void Each_provision_is_a_rule_with_its_title_id_citation_and_tags()
    {
        foreach (var provision in Kazakhstan.Rulebook.Provisions)
        {
            var rule = Networks.Kazakhstan.Rules.Should().ContainSingle(r => r.Name == $"{provision.Id} stands").Subject;
            rule.Description.Should().Be(provision.Title.In(null));
            rule.Tags.Should().Contain([provision.Id, provision.Question.Id, provision.IsGeneral ? "general" : "exception"]);
            rule.Properties["Citation"].Should().Be(string.Join(", ", provision.Cites));
            rule.Properties["Provision"].Should().BeSameAs(provision);
        }
    }

    [Fact]
    public void Session_events_name_the_provisions_that_stand()
    {
        var session = Networks.Kazakhstan.OpenSession();
        var (fired, derived) = (new List<string>(), new List<string?>());
        session.Session.Events.RuleFiredEvent += (_, e) => fired.Add(e.Rule.Name);
        session.Session.Events.FactInsertedEvent += (_, e) => derived.Add(e.Fact.Value?.ToString());
        var decision = session.Decide(session.Insert(People.Student)).Value["conscription"];

        decision.Answer!.Id.Should().Be("deferred");
        foreach (var ground in decision.Justification.Grounds)
        {
            fired.Should().Contain($"{ground.Id} stands");
            derived.Should().Contain($"{ground.Id} stands for case 1");
        }

        derived.Should().Contain("conscription of case 1: deferred");
    }

    [Fact]
    public void The_network_can_be_drawn_and_its_conditions_read()
    {
        var nodes = Networks.Kazakhstan.Factory.GetSchema().Nodes.ToList();
        nodes.SelectMany(n => n.Expressions).Select(e => e.Value.ToString()).Should().Contain("hearing => hearing.Stands(kz-31)");
        nodes.SelectMany(n => n.Rules).Select(r => r.Name).Should().Contain("kz-31 stands");
    }

    [Fact]
    public void An_update_fires_only_the_rules_that_it_concerns()
    {
        var session = Networks.Kazakhstan.OpenSession();
        var handles = Enumerable.Range(0, 5).Select(_ => session.Insert(People.Student)).ToList();
        session.Decide(handles[0]);

        var fired = new List<IRuleDefinition>();
        session.Session.Events.RuleFiredEvent += (_, e) => fired.Add(e.Rule);
        session.Update(handles[2], People.Student);
        session.Decide(handles[2]);
        fired.Should().BeEmpty("nothing changed");

        session.Update(handles[2], People.Student.With("full-time-student", false));
        session.Decide(handles[2]).Value["conscription"].Answer!.Id.Should().Be("liable");
        fired.Should().Contain(r => r.Name == "kz-31 stands");
        fired.Should().NotContain(r => r.Name == "kz-35-3 stands").And.HaveCountLessThan(10);
    }
}

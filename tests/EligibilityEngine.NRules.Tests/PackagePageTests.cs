using EligibilityEngine.Law;
using EligibilityEngine.NRules.Tests.Support;
using NRules;
using NRules.Fluent;

namespace EligibilityEngine.NRules.Tests;

/// <summary>The examples of the package page are code that runs.</summary>
public sealed class PackagePageTests
{
    [Fact]
    public void The_example_answers_as_it_says()
    {
        var network = Rulebook.Load(Repository.PathTo("rules/kz")).Value.CompileToNRules();
        var fired = new List<string>();
        var session = network.OpenSession();
        session.Session.Events.RuleFiredEvent += (_, e) => fired.Add($"{e.Rule.Name}: {e.Rule.Description}");

        var man = new Case(new DateOnly(2024, 5, 1)).AssumingOrdinary().With("citizen", true).With("sex", "male").With("age", 20);
        var handle = session.Insert(man);
        session.Decide(handle).Value["conscription"].Answer!.Id.Should().Be("liable");
        session.Update(handle, man.With("full-time-student", true));
        session.Decide(handle).Value["conscription"].Answer!.Id.Should().Be("deferred");
        session.Retract(handle);
        fired.Should().Contain(f => f.StartsWith("kz-35-3 stands: ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_rules_of_an_application_conclude_and_supply_as_it_says()
    {
        var rulebook = Kazakhstan.Rulebook;
        var man = new Case(new DateOnly(2024, 5, 1)).AssumingOrdinary().With("citizen", true).With("sex", "male").With("age", 20);
        var repository = new RuleRepository();
        repository.Load(x => x.From(typeof(Summoning), typeof(Enrolment)));
        var session = rulebook.CompileToNRules(repository.GetRules()).OpenSession();

        var handle = session.Insert(man);
        session.Session.Fire();
        session.Session.Query<Summons>().Should().ContainSingle();
        session.Session.Insert(new Enrolled(handle));
        session.Session.Fire();
        session.Session.Query<Summons>().Should().BeEmpty();
    }

    [Fact]
    public void The_page_shows_the_lines_that_run()
    {
        var run = string.Concat(new[] { "PackagePageTests.cs", "Support/Application.cs" }
            .Select(file => File.ReadAllText(Repository.PathTo("tests", "EligibilityEngine.NRules.Tests", file))));
        var page = File.ReadAllText(Repository.PathTo("src", "EligibilityEngine.NRules", "README.md"));
        var shown = page.Split("```").Where(part => part.StartsWith("csharp", StringComparison.Ordinal))
            .SelectMany(part => part.Split('\n').Skip(1))
            .Select(line => line.Split("//")[0].Trim())
            .Where(line => !line.StartsWith("using", StringComparison.Ordinal) && !line.Contains("Console", StringComparison.Ordinal) && !line.Contains(".Load(", StringComparison.Ordinal))
            .ToList();
        shown.Should().HaveCountGreaterThan(30);
        shown.Should().OnlyContain(line => run.Contains(line, StringComparison.Ordinal));
    }
}

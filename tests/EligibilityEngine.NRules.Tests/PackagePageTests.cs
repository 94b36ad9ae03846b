using EligibilityEngine.Law;
using EligibilityEngine.NRules.Tests.Support;

namespace EligibilityEngine.NRules.Tests;

/// <summary>The example of the package page is code that runs.</summary>
public sealed class PackagePageTests
{
    [NRulesFact]
    public void The_example_answers_as_it_says()
    {
#if NRULES
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
#endif
    }

    [Fact]
    public void The_page_shows_the_lines_that_run()
    {
        var test = File.ReadAllText(Repository.PathTo("tests", "EligibilityEngine.NRules.Tests", "PackagePageTests.cs"));
        var page = File.ReadAllLines(Repository.PathTo("src", "EligibilityEngine.NRules", "README.md"));
        var shown = page.SkipWhile(l => l != "```csharp").TakeWhile(l => l != "```")
            .Select(l => l.Split("//")[0].Trim())
            .Where(l => l.StartsWith("var man", StringComparison.Ordinal) || l.Contains("session.", StringComparison.Ordinal) && !l.Contains("Console", StringComparison.Ordinal))
            .ToList();
        shown.Should().HaveCountGreaterThan(3);
        shown.Should().OnlyContain(l => test.Contains(l, StringComparison.Ordinal));
    }
}

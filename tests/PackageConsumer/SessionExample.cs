using EligibilityEngine;
using EligibilityEngine.Kazakhstan;
using EligibilityEngine.NRules;

/// <summary>The example of the package with NRules.</summary>
internal static class SessionExample
{
    public static bool Run()
    {
        var network = KazakhstanRulebook.Load().CompileToNRules();
        var session = network.OpenSession();
        session.Session.Events.RuleFiredEvent += (_, e) => Console.WriteLine($"{e.Rule.Name}: {e.Rule.Description}");

        var man = new Case(new DateOnly(2024, 5, 1)).AssumingOrdinary().With("citizen", true).With("sex", "male").With("age", 20);
        var handle = session.Insert(man);
        Console.WriteLine(session.Decide(handle).Value["conscription"].Answer);
        session.Update(handle, man.With("full-time-student", true));
        Console.WriteLine(session.Decide(handle).Value["conscription"].Answer);
        var isDeferred = session.Decide(handle).Value["conscription"].Is("deferred");
        session.Retract(handle);
        return isDeferred;
    }
}

using EligibilityEngine;
using EligibilityEngine.Kazakhstan;
using EligibilityEngine.NRules;
using NRules;
using NRules.Fluent;
using NRules.Fluent.Dsl;

/// <summary>A man is told to come.</summary>
public sealed record Summons(string CaseId);

/// <summary>A university has enrolled the person of a case.</summary>
public sealed record Enrolled(CaseHandle Student);

/// <summary>Whoever is liable is summoned.</summary>
public sealed class Summoning : Rule
{
    public override void Define()
    {
        QuestionAnswered answered = null!;
        When().Match(() => answered, a => a.Question == "conscription" && a.Is("liable"));
        Then().Yield(_ => new Summons(answered.CaseId));
    }
}

/// <summary>Whoever is enrolled studies full time.</summary>
public sealed class Enrolment : Rule
{
    public override void Define()
    {
        Enrolled enrolled = null!;
        When().Match(() => enrolled);
        Then().Yield(_ => new FactSupplied(enrolled.Student, "full-time-student", true));
    }
}

/// <summary>The example of the package with NRules: a conclusion of the application goes when the law's own goes.</summary>
internal static class ApplicationRules
{
    public static bool Run()
    {
        var repository = new RuleRepository();
        repository.Load(x => x.From(typeof(Summoning), typeof(Enrolment)));
        var session = KazakhstanRulebook.Load().CompileToNRules(repository.GetRules()).OpenSession();
        var handle = session.Insert(new Case(new DateOnly(2024, 5, 1)).AssumingOrdinary()
            .With("citizen", true)
            .With("sex", "male")
            .With("age", 20));

        session.Session.Fire();
        var summoned = session.Session.Query<Summons>().Count();
        session.Session.Insert(new Enrolled(handle));
        session.Session.Fire();
        var still = session.Session.Query<Summons>().Count();
        Console.WriteLine($"summoned: {summoned}; when he is enrolled: {still}");
        return summoned == 1 && still == 0 && session.Decide(handle).Value["conscription"].Is("deferred");
    }
}

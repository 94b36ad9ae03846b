using NRules.Fluent.Dsl;

namespace EligibilityEngine.NRules.Tests.Support;

/// <summary>A man is told to come.</summary>
public sealed record Summons(string CaseId);

/// <summary>A university has enrolled the person of a case.</summary>
public sealed record Enrolled(CaseHandle Student);

/// <summary>Somebody says something of a case.</summary>
public sealed record Heard(CaseHandle Of, string Fact, string Value);

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

/// <summary>What is heard is taken for a fact.</summary>
public sealed class Rumour : Rule
{
    public override void Define()
    {
        Heard heard = null!;
        When().Match(() => heard);
        Then().Yield(_ => new FactSupplied(heard.Of, heard.Fact, heard.Value));
    }
}

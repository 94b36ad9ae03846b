using EligibilityEngine.Kazakhstan;
using static EligibilityEngine.Kazakhstan.KazakhLaw;

namespace EligibilityEngine.Generators.Tests;

/// <summary>The typed names of the law of Kazakhstan mean what its texts mean.</summary>
public class KazakhLawTests
{
    private static readonly DateOnly Day = new(2019, 5, 30);

    [Fact]
    public void A_case_of_typed_facts_is_the_case_of_texts()
    {
        var typed = KazakhLaw.Case(Day).Citizen(true).Sex(Sex.Male).Born(new(1996, 1, 10)).Fitness(Fitness.Fit, Fitness.LimitedFit).ProtectedWork(ProtectedWork.Teacher | ProtectedWork.Doctor).Age(20, 24).AssumingOrdinary();
        typed.Case.Should().Be(new Case(Day) { ["citizen"] = true, ["sex"] = "male", ["born"] = new DateOnly(1996, 1, 10), ["fitness"] = "fit|limited-fit", ["protected-work"] = "teacher,doctor", ["age"] = "20..24" }.AssumingOrdinary());
        typed.Decide().HasErrors.Should().BeFalse();
        foreach (var work in new[] { default, ProtectedWork.Deputy })
        {
            KazakhLaw.Case(Day).ProtectedWork(work).Decide().Value.Decision.Facts.Single(f => f.Fact.Id == "protected-work/deputy").Value.Should().Be(Law.FactValue.Of(work == ProtectedWork.Deputy));
        }
    }

    [Fact]
    public void Answers_have_their_types_and_what_is_open_is_null()
    {
        var man = KazakhLaw.Of(new Case(Day) { ["citizen"] = true }).Sex(Sex.Male).AssumingOrdinary();
        var answers = man.Born(new(1996, 1, 10)).Decide().Value;
        (answers.Conscription is Conscription.Liable).Should().BeTrue();
        answers.ServiceTerm!.Amount.Should().Be(12);
        man.Decide().Value.Conscription.Should().BeNull();
        man.Born(new(1996, 1, 10)).Age(3).Decide().HasErrors.Should().BeTrue();
        Questions.ServiceTerm.Should().Be("service-term");
        KazakhLaw.Rulebook.Should().BeSameAs(KazakhstanRulebook.Load());
    }

    [Fact]
    public void Columns_have_the_types_of_their_facts()
    {
        DateOnly[] born = [new(1996, 1, 10), new(1980, 1, 1)];
        var answers = KazakhLaw.Rulebook.Cohort(2).On(Day).AssumeOrdinary().Ask(Questions.Conscription)
            .Set(Facts.Born, born).Set(Facts.Sex, [Sex.Male, Sex.Female]).Set(Facts.Citizen, [true, true]).Set(Facts.ProtectedWork, [ProtectedWork.Teacher, default], known: [true, false]).Set(Facts.MonthsServed, [3L, 5L], known: [false, false])
            .Run();
        var question = KazakhLaw.Rulebook.FindQuestion(Questions.Conscription)!;
        answers.Possible(question, 0).Select(a => a.Id).Should().Equal(KazakhLaw.Case(Day).Citizen(true).Sex(Sex.Male).Born(born[0]).ProtectedWork(ProtectedWork.Teacher).AssumingOrdinary().Decide().Value.Decision["conscription"].ThreeValued.Select(a => a.Id));
        answers.Possible(question, 1).Select(a => a.Id).Should().Equal("not-liable");
    }
}

using System.Text;
using EligibilityEngine.Cases;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Interviews;

/// <summary>A case that is written is the case that is read.</summary>
public class CaseFileTests
{
    [Fact]
    public void A_written_case_decides_as_before() => Laws.WideWithCase.Check(40, made =>
    {
        var rulebook = made.Rulebook;
        var @case = made.Case with { Id = "made-up", Title = "A \"case\": # of one\nperson \\ [no]" };
        foreach (var text in new[] { CaseFile.Write(@case), CaseFile.Write(@case, rulebook) })
        {
            var again = Read(text);

            again.Title.Should().Be(@case.Title);
            CaseFile.Write(again, rulebook).Should().Be(CaseFile.Write(@case, rulebook));
            rulebook.DecideSoon(again).ToJson().ShouldBeTheSameTextAs(rulebook.DecideSoon(@case).ToJson());
        }
    });

    [Fact]
    public void It_is_written_in_one_way()
    {
        var @case = new Case(Zedland.Day) { Id = "zed-1", Title = "Somebody", LawOf = new DateOnly(2019, 1, 1), KnownBy = new DateOnly(2018, 1, 1), AssumesOrdinary = true }
            .With("student", true)
            .With("evening-school", "counts")
            .With("age", -1)
            .With(new GivenFact("citizen") { History = [new GivenPeriod("yes", null, Zedland.Day)], Otherwise = "no" });

        CaseFile.Write(@case, Zedland.Rulebook).Should().Be("""
            case: zed-1
            title: "Somebody"
            on: 2020-05-01
            law-of: 2019-01-01
            known-by: 2018-01-01
            assume: ordinary
            facts:
              age: -1
              citizen:
                history:
                  - value: yes
                    through: 2020-05-01
                otherwise: no
              student: yes
            readings:
              evening-school: counts

            """);
    }

    [Fact]
    public void A_case_without_an_id_gets_one() => Read(CaseFile.Write(new Case(Zedland.Day))).Id.Should().Be("unnamed");

    private static Case Read(string text) => Case.Parse("case.yaml", Encoding.UTF8.GetBytes(text)).Value;
}

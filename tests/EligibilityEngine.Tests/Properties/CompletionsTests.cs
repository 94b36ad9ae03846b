using CsCheck;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.BruteForce;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Properties;

/// <summary>The slow truth, with which whatever reasons about the unknown is compared, leaves nobody out.</summary>
public class CompletionsTests
{
    [Fact]
    public void Days_and_numbers_tried_besides_lead_to_nothing_else()
    {
        var open = 0;
        Gen.Select(Laws.SmallWithCase, Gen.Int[-1_200, 500].Array[6]).Check(150, made =>
        {
            var (law, offsets) = made;
            var also = from fact in law.Rulebook.Facts
                       from offset in offsets
                       let code = fact.Type == FactType.Date ? law.Case.On.DayNumber + offset : offset % 9
                       where fact.Type is FactType.Date or FactType.Number
                       select (fact.Id, (long)code);
            var (few, more) = (Completions.Of(law.Rulebook, law.Case), Completions.Of(law.Rulebook, law.Case, also));
            foreach (var question in law.Rulebook.Questions.Where(_ => more.Count < 20_000))
            {
                var outcomes = few.Outcomes(question.Id);
                open += outcomes.Count > 1 ? 1 : 0;
                more.Outcomes(question.Id).Should().BeEquivalentTo(outcomes);
            }
        });
        open.Should().BeGreaterThan(18);
    }

    [Fact]
    public void A_case_of_which_everything_is_known_has_one_completion_and_one_that_nobody_can_be_has_none()
    {
        var (persons, nobody) = (0, 0);
        Laws.SmallWithCase.Check(100, made =>
        {
            var person = Completions.Of(made.Rulebook, made.Case).FirstOrDefault();
            persons += person is null ? 0 : 1;
            nobody += person is null ? 1 : 0;
            if (person is not null)
            {
                Completions.Of(person.Situation).Should().ContainSingle().Which.ToString().Should().Be(person.ToString());
            }
        });
        persons.Should().BeGreaterThan(nobody);
        nobody.Should().BePositive();
    }
}

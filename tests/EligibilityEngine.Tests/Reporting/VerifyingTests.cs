using System.Text.Json.Nodes;
using EligibilityEngine.Analysis;
using EligibilityEngine.Testing.Generated;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Reporting;

/// <summary>The record of a decision, and the same case decided again.</summary>
public class VerifyingTests
{
    private static readonly Rulebook Law = Of(Provision("p", "low", "{ a: yes }"), Provision("t", "high", "{ c: yes }"));

    [Fact]
    public void A_record_holds_as_long_as_nothing_changes() => Laws.WideWithCase.Check(12, made =>
    {
        var record = made.Rulebook.Decide(made.Case).Value.ToJson();

        var verified = made.Rulebook.Verify(record).Value;

        verified.Differences.Should().BeEmpty();
        verified.Report().ToText().Should().Be("The record holds: the same rulebook, facts, answers and reasons.\n");
    });

    [Fact]
    public void What_is_ordinary_and_was_said_to_be_known_to_nobody_stays_so()
    {
        var @case = new Case(new DateOnly(2019, 5, 30)) { AssumesOrdinary = true }.With("sex", "male").With("citizen", true).With("age", 23).WithNotKnown("fitness");

        Kazakhstan.Rulebook.Verify(Kazakhstan.Rulebook.Decide(@case).Value.ToJson()).Value.IsSame.Should().BeTrue();
    }

    [Fact]
    public void Another_law_answers_otherwise()
    {
        var record = Decide(Law, "a: yes, c: no").ToJson();
        var stricter = Of(Provision("p", "high", "{ a: yes }"), Provision("t", "high", "{ c: yes }"));

        var verified = stricter.Verify(record).Value;

        verified.Differences.Select(d => d.Part).Should().Equal(RecordPart.Rulebook, RecordPart.Answer);
        verified.Differences[1].Should().Be(new RecordDifference(RecordPart.Answer, "q", "determined: low", "determined: high"));
        verified.Report().ToText().Should().StartWith("The record no longer holds.\n").And.Contain("q: determined: low was recorded; now determined: high");
    }

    [Fact]
    public void The_same_answer_for_another_reason_is_told()
    {
        var record = Decide(Law, "a: yes, c: no").ToJson();
        var renamed = Of(Provision("p2", "low", "{ a: yes }"), Provision("t", "high", "{ c: yes }"));

        renamed.Verify(record).Value.Differences.Select(d => (d.Part, d.Name)).Should().Contain((RecordPart.Reason, "q")).And.NotContain((RecordPart.Answer, "q"));
    }

    [Fact]
    public void A_record_that_was_tampered_with_is_found_out()
    {
        var record = JsonNode.Parse(Decide(Law, "a: yes, c: no").ToJson())!;
        var question = record["questions"]!.AsArray().Single(q => q!["question"]!.GetValue<string>() == "q")!;
        question["possible"] = new JsonArray("high");

        Law.Verify(record.ToJsonString()).Value.Differences.Should().ContainSingle().Which.Should().Be(new RecordDifference(RecordPart.Answer, "q", "determined: high", "determined: low"));
    }

    [Fact]
    public void A_fact_that_the_rulebook_no_longer_knows_is_a_mistake() =>
        Law.Verify(Decide(Law, "a: yes").ToJson().Replace("\"fact\": \"a\"", "\"fact\": \"z\"", StringComparison.Ordinal)).Diagnostics.Select(d => d.Code).Should().Contain("EE5001");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{ \"format\": \"eligibility-timeline\" }")]
    [InlineData("{ \"format\": \"eligibility-decision\", \"on\": \"2020-13-01\", \"lawOf\": \"2020-01-01\", \"facts\": [], \"questions\": [] }")]
    [InlineData("{ \"format\": 3 }")]
    public void What_is_no_record_is_refused(string text) => Law.Verify(text).Diagnostics.Select(d => d.Code).Should().Equal("EE5018");
}

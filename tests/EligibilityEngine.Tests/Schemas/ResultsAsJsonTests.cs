using System.Text.Json;
using System.Text.Json.Nodes;
using EligibilityEngine.Analysis;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Schemas;

/// <summary>A result that a program serializes by itself, as the answer of a web service is, is the document that is published of it.</summary>
public class ResultsAsJsonTests
{
    private static readonly Decision Decision = SmallLaw.Rulebook.Decide(new Case(new DateOnly(2020, 5, 1)).With("sex", "male").With("born", new DateOnly(2000, 3, 1))).Value;

    [Fact]
    public void A_decision_is_its_document() => IsPublished(Decision, Decision.ToJson());

    [Fact]
    public void What_is_possible_is_its_document() => IsPublished(Decision.Possible("conscription"), Decision.Possible("conscription").ToJson());

    [Fact]
    public void Answers_under_readings_are_their_document() => IsPublished(Decision.UnderReadings("conscription"), Decision.UnderReadings("conscription").ToJson());

    [Fact]
    public void A_comparison_is_its_document() => IsPublished(Comparison.Of(Decision, Decision), Comparison.Of(Decision, Decision).ToJson());

    [Fact]
    public void An_answer_is_as_in_a_document() =>
        JsonSerializer.Serialize(Decision["conscription"].ThreeValued, JsonSerializerOptions.Web).Should().Be("""["not-liable","liable","deferred"]""");

    [Fact]
    public void A_result_is_not_read() =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Decision>(Decision.ToJson())).Should().Throw<NotSupportedException>();

    private static void IsPublished<T>(T result, string document) =>
        JsonNode.DeepEquals(JsonNode.Parse(JsonSerializer.Serialize(result, JsonSerializerOptions.Web)), JsonNode.Parse(document)).Should().BeTrue();
}

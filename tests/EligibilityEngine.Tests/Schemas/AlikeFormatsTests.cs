using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using static EligibilityEngine.Tests.Support.Snippet;

namespace EligibilityEngine.Tests.Schemas;

/// <summary>What several formats of JSON tell, they tell in the same way.</summary>
public class AlikeFormatsTests
{
    private static readonly Rulebook Amounts = Of(Provision("p", "12", "{ a: yes }", question: "months"));

    [Theory]
    [InlineData("possible")]
    [InlineData("changes")]
    [InlineData("readings")]
    public void The_law_that_was_applied_is_told_as_in_a_decision(string format)
    {
        foreach (var more in new[] { "", "law-of: 2005-01-01, known-by: 2005-06-01" })
        {
            var decision = Decide(Amounts, "a: yes", more);

            Head(WrittenDocuments.Of(format, decision)).Should().Equal(Head(decision.ToJson()));
            Head(decision.ToJson()).Should().HaveCount(more.Length > 0 ? 4 : 3);
        }
    }

    [Theory]
    [InlineData("a: yes", "12", "null")]
    [InlineData("a: no", "null", "12")]
    public void An_amount_is_a_number_and_no_amount_null_in_changes_too(string facts, string now, string then)
    {
        var question = JsonNode.Parse(PossibleChanges.ToJson([Decide(Amounts, facts).Changes("months")]))!["questions"]![0]!;

        question["now"]!.ToJsonString().Should().Be($"[{now}]");
        question["changes"]![0]!["answers"]!.ToJsonString().Should().Be($"[{then}]");
    }

    [Fact]
    public void A_definition_of_an_answer_is_the_same_everywhere() =>
        Schemas().Select(s => s["definitions"]?["answer"]?.ToJsonString()).OfType<string>().Distinct().Should().ContainSingle();

    [Fact]
    public void Words_are_written_in_small_letters_with_hyphens() =>
        Schemas().SelectMany(Words).Should().NotBeEmpty().And.OnlyContain(w => Regex.IsMatch(w, "^[a-z]+(-[a-z]+)*$"));

    private static IEnumerable<string> Head(string json) => JsonNode.Parse(json)!.AsObject()
        .Where(e => e.Key is "rulebook" or "on" or "lawOf" or "knownBy")
        .Select(e => $"{e.Key}: {e.Value!.ToJsonString()}");

    private static IEnumerable<JsonNode> Schemas() => PublishedSchemasTests.Formats.Select(f => JsonNode.Parse(PublishedSchemasTests.Schema(f))!);

    /// <summary>The words of all enumerations in a schema.</summary>
    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(e => e is { Key: "enum", Value: JsonArray words }
            ? words.Where(w => w!.GetValueKind() == JsonValueKind.String).Select(w => w!.GetValue<string>())
            : Words(e.Value)),
        JsonArray list => list.SelectMany(Words),
        _ => [],
    };
}

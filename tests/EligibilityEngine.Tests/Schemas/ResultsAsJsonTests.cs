using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EligibilityEngine.Analysis;
using EligibilityEngine.Reporting;
using EligibilityEngine.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EligibilityEngine.Tests.Schemas;

/// <summary>A result that a program or a web service serializes by itself is the document that is published of it.</summary>
public class ResultsAsJsonTests
{
    private static readonly Case Man = new(new DateOnly(2020, 5, 1)) { ["sex"] = "male", ["born"] = new DateOnly(2000, 3, 1) };
    private static readonly Decision Decision = SmallLaw.Rulebook.Decide(Man).Value;
    private static readonly IServiceProvider Services = new ServiceCollection().AddLogging().BuildServiceProvider();

    /// <summary>Results of every type, each with its document.</summary>
    private static readonly Dictionary<string, (object Result, Func<string> Document)> All = new()
    {
        ["a decision"] = (Decision, () => Decision.ToJson()),
        ["what is possible"] = (Decision.Possible("conscription"), () => Decision.Possible("conscription").ToJson()),
        ["what would change it"] = (Decision.Changes("conscription"), () => CounterfactualAnalysis.ToJson([Decision.Changes("conscription")])),
        ["answers under readings"] = (Decision.UnderReadings("conscription"), () => Decision.UnderReadings("conscription").ToJson()),
        ["a comparison"] = (Earlier(), () => Earlier().ToJson()),
        ["who is affected"] = (Affected(), () => Affected().ToJson()),
        ["a timeline"] = (Timeline(), () => Timeline().ToJson()),
        ["a report"] = (Decision.Report(), () => Decision.Report().ToJson()),
        ["mistakes"] = (Mistakes(), () => JsonNode.Parse(DiagnosticJson.Of(Mistakes()))!["diagnostics"]!.ToJsonString()),
    };

    public static TheoryData<string> Results => [.. All.Keys];

    [Theory]
    [MemberData(nameof(Results))]
    public void A_result_that_a_program_serializes_is_its_document(string name)
    {
        var (result, document) = All[name];
        Plain(JsonSerializer.Serialize(result)).Should().Be(Plain(document()));
        Plain(JsonSerializer.Serialize(result, JsonSerializerOptions.Web)).Should().Be(Plain(document()));
    }

    [Theory]
    [MemberData(nameof(Results))]
    public async Task A_result_that_a_web_service_gives_is_its_document(string name)
    {
        var (result, document) = All[name];
        using var body = new MemoryStream();
        await Microsoft.AspNetCore.Http.Results.Ok(result).ExecuteAsync(new DefaultHttpContext { RequestServices = Services, Response = { Body = body } });
        Plain(Encoding.UTF8.GetString(body.ToArray())).Should().Be(Plain(document()));
    }

    [Fact]
    public void An_answer_is_a_name_and_an_amount_a_number_or_null()
    {
        JsonSerializer.Serialize(Decision["conscription"].ThreeValued).Should().Be("""["not-liable","liable","deferred"]""");
        JsonSerializer.Serialize(Decision["service-term"].ThreeValued).Should().Be("[null,12]");
    }

    [Fact]
    public void A_result_in_something_else_is_its_document_to_the_byte() =>
        JsonSerializer.Serialize(new { Decision }, JsonSerializerOptions.Web).Should().Be($$"""{"decision":{{Decision.ToJson().TrimEnd('\n')}}}""");

    [Fact]
    public void A_result_is_not_read() =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Decision>(Decision.ToJson())).Should().Throw<NotSupportedException>();

    private static string Plain(string json) => JsonNode.Parse(json)!.ToJsonString();

    private static Comparison Earlier() => Comparison.Of(Decision, SmallLaw.Rulebook.Decide(Man with { LawOf = new DateOnly(2010, 1, 1) }).Value);

    private static ImpactAnalysis Affected() => SmallLaw.Rulebook.WhoIsAffected(new DateOnly(2010, 1, 1), new DateOnly(2020, 1, 1));

    private static Timeline Timeline() => SmallLaw.Rulebook.Timeline(Man, "conscription").Value;

    private static ImmutableArray<Diagnostic> Mistakes() =>
        [.. SmallLaw.Load(SmallLaw.With("student: yes", "studnt: yes")).Diagnostics, .. SmallLaw.Rulebook.Decide(Man.With("citizn", true)).Diagnostics];
}

using EligibilityEngine.Schemas;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Schemas;

/// <summary>The schemas in <c>rules/kz/schema</c>, which editors read.</summary>
public class PublishedSchemasTests
{
    /// <summary>The formats of JSON that the engine writes.</summary>
    internal static readonly ImmutableArray<string> Formats = ["decision", "timeline", "possible", "changes", "comparison", "affected", "readings", "diagnostics"];

    internal static readonly ImmutableArray<string> All = ["rulebook", "rules", "source", "translation", "case", "scenarios", "population", "plan", .. Formats];

    public static TheoryData<string> Names => [.. All];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_published_schema_is_the_generated_one(string name) =>
        Golden.ShouldHold($"rules/kz/schema/{name}.schema.json", Schema(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_is_generated_the_same_each_time(string name) => Schema(name).ShouldBeTheSameTextAs(Schema(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_ends_each_line_in_a_line_feed(string name) => Schema(name).Should().NotContain("\r").And.EndWith("}\n");

    internal static string Schema(string name) => name switch
    {
        "rulebook" => RulebookSchemas.Manifest(Kazakhstan.Rulebook),
        "rules" => RulebookSchemas.Rules(Kazakhstan.Rulebook),
        "source" => RulebookSchemas.Source(),
        "translation" => RulebookSchemas.Translation(Kazakhstan.Rulebook),
        "case" => RulebookSchemas.Case(Kazakhstan.Rulebook),
        "scenarios" => RulebookSchemas.Scenarios(Kazakhstan.Rulebook),
        "population" => RulebookSchemas.Population(Kazakhstan.Rulebook),
        "plan" => RulebookSchemas.Plan(Kazakhstan.Rulebook),
        "decision" => RulebookSchemas.Decision(),
        "timeline" => RulebookSchemas.Timeline(),
        "possible" => RulebookSchemas.Possible(),
        "changes" => RulebookSchemas.Changes(),
        "comparison" => RulebookSchemas.Comparison(),
        "affected" => RulebookSchemas.Affected(),
        "readings" => RulebookSchemas.Readings(),
        _ => RulebookSchemas.Diagnostics(),
    };
}

using System.Text.Json.Nodes;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>What the tool prints in Russian and Kazakh, by a rulebook whose texts are in both, to be read by those who know the languages.</summary>
public class ThreeLanguagesTests
{
    private const string Rules = "tests/EligibilityEngine.Cli.Tests/Zedland/rules";
    private const string Broken = "tests/EligibilityEngine.Cli.Tests/Zedland/broken";

    private static readonly string[] Man = ["sex=male", "born=2000-01-10", "doctorate=does-not-count"];
    private static readonly string[] On = ["--on", "2020-05-01"];
    private static readonly string[] Ordinary = [.. On, "--assume", "ordinary"];

    public static TheoryData<string> Languages => ["ru", "kk"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void An_answer_is_told(string language) => Golden(language, "check", ["check", .. Man, .. Ordinary]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_not_settled_is_told(string language) => Golden(language, "check-undetermined", ["check", "sex=male", .. On]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void An_answer_is_told_in_full(string language) => Golden(language, "check-full", ["check", "full-time-student=yes", .. Man, .. Ordinary, "--full"]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_failed_and_every_condition_is_told(string language) => Golden(language, "check-why", ["check", "sex=male", "born=1990-01-10", "children=1", "doctorate=does-not-count", .. Ordinary, "--law-of", "2014-05-01", "--why"]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_possible_is_told(string language) => Golden(language, "possible", ["possible", "sex=male", "--on", "2014-05-01", "--question", "conscription", "--question", "service-term"]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_would_change_the_answer_is_told(string language) => Golden(language, "change", ["change", .. Man, .. Ordinary]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_life_is_told(string language) => Golden(language, "timeline", ["timeline", .. Man, .. Ordinary]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Two_laws_are_compared(string language) => Golden(language, "compare", ["compare", .. Man, "children=2", .. Ordinary, "--law-of", "2012-06-01", "--with", "2016-01-01"]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Who_is_affected_is_told(string language) => Golden(language, "compare-affected", ["compare", .. On, "--law-of", "2012-06-01", "--with", "2016-01-01", "--full"]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Who_is_affected_is_told_in_short(string language) => Golden(language, "compare-summary", ["compare", .. On, "--law-of", "2012-06-01", "--with", "2016-01-01"]);

    [Theory]
    [InlineData("check")]
    [InlineData("possible")]
    [InlineData("change")]
    [InlineData("timeline", "--to", "2030-01-01")]
    [InlineData("compare", "--with", "2012-06-01")]
    [InlineData("compare", "--readings")]
    public void Json_has_the_same_keys_and_names_in_each_language_and_other_texts(params string[] verb)
    {
        string[] said = [verb[0], "sex=male", "born=2000-01-10", .. Ordinary, .. verb[1..], "--format", "json", "--rules", Rules];
        var (own, russian) = (JsonNode.Parse(Tool.RunBare(said).Out)!, JsonNode.Parse(Tool.RunBare([.. said, "--language", "ru"]).Out)!);
        var texts = 0;

        Alike(own, russian, "");

        texts.Should().BePositive();

        void Alike(JsonNode? one, JsonNode? other, string key)
        {
            if (one is JsonObject map)
            {
                var told = other!.AsObject();
                (told.Remove("language"), map.Remove("language")).Should().Be((key.Length == 0 && verb[0] == "check", false));
                told.Select(e => e.Key).Should().Equal(map.Select(e => e.Key));
                map.ToList().ForEach(e => Alike(e.Value, told[e.Key], e.Key));
            }
            else if (one is JsonArray list)
            {
                other!.AsArray().Should().HaveCount(list.Count);
                list.Zip(other.AsArray()).ToList().ForEach(i => Alike(i.First, i.Second, key));
            }
            else if (key is "title" or "says" or "unit" or "requires" or "actual" or "at" or "source" or "publisher")
            {
                texts += other!.ToJsonString() == one!.ToJsonString() ? 0 : 1;
            }
            else
            {
                other?.ToJsonString().Should().Be(one?.ToJsonString(), key);
            }
        }
    }

    [Fact]
    public void A_record_in_another_language_is_verified_too()
    {
        using var folder = new TemporaryFolder();
        folder.Write("record.json", Tool.RunBare(["check", .. Man, .. Ordinary, "--json", "--language", "ru", "--rules", Rules]).Out);

        Tool.RunBare("verify", folder.At("record.json"), "--rules", Rules).Code.Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Readings_are_compared(string language) => Golden(language, "compare-readings", ["compare", "sex=male", "born=2000-01-10", .. Ordinary, "--readings"]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_person_is_interviewed(string language)
    {
        using var input = new StringReader("?\n2001-02-03\nperhaps\ny\nback\ny\nmale\nn\n2\n1\n");
        var run = Tool.RunOn(t => t with { In = input }, ["ask", .. On, "--rules", Rules, "--language", language]);

        run.Out.ShouldBeGolden($"{language}-ask");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_provision_and_a_fact_are_shown(string language)
    {
        Golden(language, "show-provision", ["show", "z-35"]);
        Golden(language, "show-fact", ["show", "age"]);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_mistakes_of_a_rulebook_are_told(string language)
    {
        var run = Tool.RunBare("lint", "--rules", Broken, "--language", language);

        run.Out.ShouldBeGolden($"{language}-lint");
        run.Code.Should().Be(2);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_mistakes_of_a_case_are_told(string language)
    {
        var run = Tool.RunBare(["check", "sex=mail", "аge=20", "born=2001-02-30", "children=50", "nothng=2", .. On, "--rules", Rules, "--language", language]);
        var contradicting = Tool.RunBare(["check", "born=2001-02-03", "age=50", .. On, "--rules", Rules, "--language", language]);

        (run.Error + contradicting.Error).ShouldBeGolden($"{language}-case-mistakes");
        (run.Code, contradicting.Code).Should().Be((1, 1));
    }

    private static void Golden(string language, string name, string[] args)
    {
        var run = Tool.RunBare([.. args, "--rules", Rules, "--language", language]);

        run.Error.Should().BeEmpty();
        run.Out.ShouldBeGolden($"{language}-{name}");
    }
}

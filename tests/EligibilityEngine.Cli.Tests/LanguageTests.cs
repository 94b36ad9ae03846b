using EligibilityEngine.Wording;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>In which language a verb tells, and what it says where something is missing in it.</summary>
public class LanguageTests
{
    private const string Rulebook = "rulebook: z\ntitle: Das Gesetz\nversion: 1\njurisdiction: Z\nlanguage: de\nmain: duty\n";
    private const string Source = "source: act\ntitle: Akt\npublisher: P\npublished: 2012-02-16\nstatements: { a: { at: Artikel 1, says: Alle dienen. } }\n";

    private const string Rules = """
        questions:
          - { question: duty, title: Pflicht, ask: Dient er?, unit: { one: Monat, other: Monate }, says: { one: "dient {value} Monat", other: "dient {value} Monate" } }
        provisions:
          - { provision: p, title: Alle dienen, question: duty, answer: 1, in-force: { until: 2020-01-01 }, cites: act/a }
          - { provision: p2, title: Alle dienen länger, question: duty, answer: 3, in-force: { from: 2020-01-01 }, cites: act/a }
        """;

    private const string Translation = """
        translation: uk
        translated-by: { de: eine Maschine, uk: машина }
        rulebook: { title: Закон }
        questions: { duty: { title: Обов'язок, ask: Чи служить?, unit: { one: місяць, few: місяці, many: місяців }, says: { one: "служить {value} місяць", few: "служить {value} місяці", many: "служить {value} місяців" } } }
        provisions: { p: { title: Усі служать } }
        """;

    [Theory]
    [InlineData("ru_RU.UTF-8", null, null, "ru")]
    [InlineData(null, "kk", null, "kk")]
    [InlineData(null, null, "ru_RU@euro", "ru")]
    [InlineData("", "kk_KZ", "ru_RU.UTF-8", "kk")]
    [InlineData("en_GB", "kk_KZ", "ru_RU.UTF-8", "en")]
    [InlineData("C.UTF-8", "kk_KZ", null, null)]
    [InlineData(null, null, "POSIX", null)]
    [InlineData(null, null, null, null)]
    public void The_language_of_messages_is_that_of_the_first_variable_that_is_set(string? all, string? messages, string? lang, string? language) =>
        Terminal.LanguageOf(name => name switch { "LC_ALL" => all, "LC_MESSAGES" => messages, _ => lang }).Should().Be(language);

    [Fact]
    public void Without_a_language_texts_are_told_in_that_of_the_locale_where_the_rulebook_has_it()
    {
        using var folder = Law();
        Check(folder, t => t with { Language = "uk" }).Out.Should().Contain("служить 3 місяці");
        Check(folder, t => t with { Language = "fr" }).Out.Should().Contain("dient 3 Monate");
        Check(folder, t => t).Out.Should().Contain("dient 3 Monate");
        Check(folder, t => t with { Language = "uk" }, "--language", "de").Out.Should().Contain("dient 3 Monate");
    }

    [Fact]
    public void What_programs_read_does_not_follow_the_locale()
    {
        using var folder = Law();
        Check(folder, t => t with { Language = "uk" }, "--json").Should().Be(Check(folder, t => t, "--json"));
    }

    [Theory]
    [InlineData("check", "--on", "2021-05-01", "--full")]
    [InlineData("possible", "--on", "2021-05-01")]
    [InlineData("timeline", "--from", "2019-01-01", "--to", "2021-01-01", "--on", "2019-05-01")]
    [InlineData("compare", "--on", "2019-05-01", "--with", "2021-01-01")]
    [InlineData("show", "duty")]
    [InlineData("ask", "--on", "2021-05-01")]
    public void Every_verb_follows_the_locale_and_the_option_alike(params string[] words)
    {
        using var folder = Law();
        string[] args = [.. words, "--rules", folder.At("rules")];
        var followed = Tool.RunOn(t => t with { Language = "uk" }, args);
        followed.Out.Should().Match(o => o.Contains("місяці", StringComparison.Ordinal) || o.Contains("бов'язок", StringComparison.Ordinal));
        Tool.RunOn(t => t, [.. args, "--language", "uk"]).Out.Should().Be(followed.Out);
    }

    [Fact]
    public void What_is_missing_in_a_language_is_said_in_a_line_beside_the_answer()
    {
        using var folder = Law();
        var english = Check(folder, t => t, "--language", "en");
        static string Answer(Outcome run) => run.Out[..run.Out.IndexOf("\nNext\n", StringComparison.Ordinal)];
        (english.Code, english.Error).Should().Be((0, "The rulebook has no texts in en; they are told in de.\n"));
        Answer(english).Should().Be(Answer(Check(folder, t => t)));
        english.Out.Should().Contain("--language en", "what to do next is said in that language too");
        var ukrainian = Check(folder, t => t, "--language", "uk");
        PhraseBook.Languages.Should().NotContain("uk");
        ukrainian.Error.Should().Be("The tool has no words of its own in uk; they are told in en.\n");
        ukrainian.Code.Should().Be(0);
    }

    [Fact]
    public void Who_translated_is_said_in_the_foot_of_what_is_told_in_that_language()
    {
        using var folder = Law();
        foreach (var more in new[] { Array.Empty<string>(), ["--full"] })
        {
            Check(folder, t => t, ["--language", "uk", .. more]).Out.Should().Contain("Закон, version 1 (").And.Contain("Translation: машина.");
            Check(folder, t => t, more).Out.Should().NotContain("Translation");
        }

        Tool.RunBare("timeline", "--on", "2019-05-01", "--language", "uk", "--rules", folder.At("rules")).Out.Should().Contain("Translation: машина.");
        Tool.RunBare("compare", "--on", "2019-05-01", "--with", "2021-01-01", "--language", "uk", "--rules", folder.At("rules")).Out.Should().Contain("Translation: машина.");
    }

    [Fact]
    public void Lint_and_test_take_a_language_too()
    {
        using var folder = Law();
        folder.Write("scenarios.yaml", "scenarios:\n  - { scenario: Einer dient, on: 2021-05-01, expect: { duty: 3 } }\n");
        Tool.RunBare("lint", "--rules", folder.At("rules"), "--language", "uk").Error.Should().StartWith("The tool has no words of its own in uk");
        Tool.RunBare("test", folder.At("scenarios.yaml"), "--coverage", "--rules", folder.At("rules"), "--language", "uk").Out.Should().Contain("Усі служать");
        folder.Write("rules/broken.yaml", "factss: []\n");
        Tool.RunBare("lint", "--format", "json", "--rules", folder.At("rules"), "--language", "ru").Out.Should().Contain("у этой записи");
    }

    private static TemporaryFolder Law()
    {
        var folder = new TemporaryFolder();
        folder.Write("rules/rulebook.yaml", Rulebook);
        folder.Write("rules/act.yaml", Source);
        folder.Write("rules/rules.yaml", Rules);
        folder.Write("rules/languages/uk.yaml", Translation);
        return folder;
    }

    private static Outcome Check(TemporaryFolder folder, Func<Terminal, Terminal> change, params string[] more) =>
        Tool.RunOn(change, ["check", "--on", "2021-05-01", .. more, "--rules", folder.At("rules")]);
}

using EligibilityEngine.Law;
using EligibilityEngine.Text;
using EligibilityEngine.Wording;
using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>The command line itself.</summary>
public class UsageTests
{
    [Theory]
    [InlineData("help")]
    [InlineData("help-check", "check")]
    [InlineData("help-change", "change")]
    [InlineData("help-timeline", "timeline")]
    [InlineData("help-compare", "compare")]
    [InlineData("help-lint", "lint")]
    [InlineData("help-test", "test")]
    [InlineData("help-show", "show")]
    [InlineData("help-schema", "schema")]
    [InlineData("help-population", "population")]
    [InlineData("help-call-up", "call-up")]
    [InlineData("help-sql", "sql")]
    public void Help_tells_verbs_options_and_exit_codes(string golden, params string[] verb)
    {
        var run = Tool.RunBare([.. verb, "--help"]);

        run.Out.ShouldBeGolden(golden);
        run.Code.Should().Be(0);
    }

    [Fact]
    public void Without_a_verb_there_is_help()
    {
        var run = Tool.RunBare();

        run.Out.Should().Be(Tool.RunBare("--help").Out);
        run.Code.Should().Be(1);
    }

    [Fact]
    public void The_version_is_that_of_the_engine() => Tool.RunBare("--version").Should().Be(new Outcome(0, Engine.Version + "\n", ""));

    [Theory]
    [InlineData("`chekc` is not a verb; did you mean `check`?", "chekc")]
    [InlineData("`--jsno` is not an option of `eligibility check`; did you mean `--json`?", "check", "--jsno")]
    [InlineData("`--onn` is not an option of `eligibility check`; did you mean `--on`?", "check", "--onn=2020-05-01")]
    [InlineData("`--rulse` is not an option of `eligibility lint`; did you mean `--rules`?", "lint", "--rulse", "x")]
    [InlineData("`--converage` is not an option of `eligibility test`; did you mean `--coverage`?", "test", "--converage")]
    [InlineData("`--kid` is not an option of `eligibility show`; did you mean `--kind`?", "show", "--kid")]
    [InlineData("`eligibility lint` has no place for `x`", "lint", "x")]
    [InlineData("`2020-13-01`, given for `--on`, is not a day of the calendar; days are written YYYY-MM-DD", "check", "--on", "2020-13-01")]
    [InlineData("`1.5.2020`, given for `--law-of`, is not a day of the calendar; days are written YYYY-MM-DD", "check", "--law-of", "1.5.2020")]
    [InlineData("`soon`, given for `--known-by`, is not a day of the calendar; days are written YYYY-MM-DD", "check", "--known-by", "soon")]
    [InlineData("there is no folder `nowhere`", "lint", "--rules", "nowhere")]
    [InlineData("`--оn` is not an option of `eligibility check`; did you mean `--on`? `о` is a Cyrillic letter, U+043E, and not the Latin `o` that it looks like", "check", "--оn=2020-05-01")]
    [InlineData("the rulebook has no question named `сonscription`; did you mean `conscription`? `с` is a Cyrillic letter, U+0441, and not the Latin `c` that it looks like", "check", "--rules", Tool.Rules, "--question", "сonscription")]
    [InlineData("the rulebook has nothing named `ху-31`; did you mean `xy-31`? `х` is a Cyrillic letter, U+0445, and not the Latin `x` that it looks like", "show", "ху-31", "--rules", Tool.Rules)]
    public void Typos_are_told_with_what_was_meant(string message, params string[] args)
    {
        var run = Tool.RunBare(args);

        run.Error.Should().StartWith($"eligibility: {message}\n").And.Contain("--help`.\n");
        run.Out.Should().BeEmpty();
        run.Code.Should().Be(1);
    }

    [Theory]
    [InlineData("check", "age=20", "--rules", Tool.Rules, "--language", "zz")]
    [InlineData("possible", "age=20", "--rules", Tool.Rules, "--language", "zz")]
    [InlineData("ask", "--rules", Tool.Rules, "--language", "zz")]
    [InlineData("change", "age=20", "--rules", Tool.Rules, "--language", "zz")]
    [InlineData("timeline", "born=2000-01-01", "--rules", Tool.Rules, "--language", "zz")]
    [InlineData("compare", "--with", "2010-01-01", "--rules", Tool.Rules, "--language", "zz")]
    [InlineData("lint", "--rules", Tool.Rules, "--language", "zz")]
    [InlineData("test", Tool.Xyland + "/scenarios", "--rules", Tool.Rules, "--language", "zz")]
    [InlineData("verify", "record.json", "--rules", Tool.Rules, "--language", "zz")]
    [InlineData("show", "--rules", Tool.Rules, "--language", "zz")]
    public void A_language_that_nobody_knows_is_refused_with_those_there_are(params string[] args)
    {
        var run = Tool.RunBare(args);

        run.Error.Should().StartWith($"eligibility: neither the rulebook nor the tool has `zz`; the rulebook has `en`, `ru`, the tool `{string.Join("`, `", PhraseBook.Languages.Order(StringComparer.Ordinal))}`\n");
        run.Out.Should().BeEmpty();
        run.Code.Should().Be(1);
    }

    [Theory]
    [InlineData("check", "--assume", "everything")]
    [InlineData("lint", "--format", "xml")]
    [InlineData("test", "--format", "tеxt")]
    [InlineData("show", "--kind", "law")]
    public void An_option_takes_only_what_it_knows(params string[] args)
    {
        var run = Tool.RunBare(args);

        run.Error.Should().Contain(args[^1]);
        run.Code.Should().Be(1);
    }

    [Theory]
    [InlineData("check", "age=20")]
    [InlineData("test")]
    [InlineData("show")]
    public void A_rulebook_with_errors_answers_nothing(params string[] args)
    {
        using var folder = TemporaryFolder.WithXyland();
        folder.Change("rules/conscription.yaml", "age: { from: 18", "agee: { from: 18");

        var run = Tool.RunBare([.. args, "--rules", folder.At("rules")]);

        run.Error.Should().Contain("error EE2001").And.Contain("did you mean `age`?");
        run.Out.Should().BeEmpty();
        run.Code.Should().Be(2);
    }

    [Fact]
    public void A_word_that_begins_with_an_at_sign_is_no_file_of_options() =>
        Tool.Run("check", "@age", "--on", "2020-05-01").Error.Should().Contain("EE5010");

    [Theory]
    [InlineData("check")]
    [InlineData("possible")]
    [InlineData("ask")]
    [InlineData("change")]
    [InlineData("timeline")]
    [InlineData("compare", "--readings", "--json")]
    public void A_rulebook_without_questions_answers_nothing(string verb, params string[] more)
    {
        using var folder = new TemporaryFolder();
        folder.Write("rulebook.yaml", "rulebook: xy\ntitle: Law\nversion: 1\njurisdiction: Xyland\nlanguage: en\n");
        folder.Write("facts.yaml", "facts: [ { fact: a, type: yes-no, ask: A, when-true: is a, when-false: is not a, changes: time } ]\n");

        var run = Tool.RunBare([verb, .. more, "a=yes", .. verb == "timeline" ? Array.Empty<string>() : ["--on", "2020-05-01"], "--rules", folder.Path]);

        run.Code.Should().Be(1);
        run.Out.Should().BeEmpty();
        run.Error.Should().Contain("the rulebook has no question to answer");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("possible")]
    [InlineData("ask")]
    [InlineData("change")]
    [InlineData("compare", "--with", "0001-01-01")]
    [InlineData("compare", "--with", "9999-12-31")]
    public void The_first_and_the_last_day_of_the_calendar_are_days(string verb, params string[] more)
    {
        foreach (var day in new[] { "0001-01-01", "9999-12-31" })
        {
            foreach (var fact in new[] { "age=20", "born=0001-01-01", "sex=male" })
            {
                Tool.Run([verb, fact, "--on", day, .. more]).Should().Match<Outcome>(o => o.Code == 0 || (o.Code == 1 && o.Error.Contains("error EE")), "{0} {1} on {2}", verb, fact, day);
            }
        }
    }

    [Theory]
    [InlineData("born=0001-01-01")]
    [InlineData("born=9999-12-31")]
    [InlineData("born=9990-01-01", "--from", "0001-01-01", "--to", "9999-12-31")]
    [InlineData("sex=male", "--from", "9999-12-31", "--to", "9999-12-31")]
    [InlineData("sex=male", "--from", "0001-01-01", "--to", "0001-01-01")]
    public void A_life_may_touch_the_ends_of_the_calendar(params string[] args) => Tool.Run(["timeline", .. args]).Code.Should().BeLessThan(2);
}

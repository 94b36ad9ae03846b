using FluentAssertions;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>Terminals with few characters, and narrow ones.</summary>
public class AsciiTests
{
    public static TheoryData<string> Commands =>
    [
        "check sex=male age=20 --on 2020-05-01 --language ru",
        "check sex=male age=20 --on 2020-05-01 --why --language ru",
        "possible sex=male --on 2020-05-01 --language ru",
        "change sex=male age=20 citizen=yes --on 2020-05-01 --language ru",
        "timeline born=2000-01-01 sex=male --language ru",
        "compare sex=male age=20 --on 2020-05-01 --with 2013-01-01 --language ru",
        "compare --law-of 2020-05-01 --with 2013-01-01 --language ru",
        "show --language ru",
        "show xy-31 --language ru",
        "show --search муж",
        "show --glossary",
        "check sex=мужчина age=20 --on 2020-05-01",
        "check аge=20 --on 2020-05-01",
        "check --оn 2020-05-01",
        "lint",
        "test tests/EligibilityEngine.Cli.Tests/Xyland/failing",
        "init --help",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Where_the_locale_is_not_UTF_8_every_text_is_ASCII(string command)
    {
        var usual = Run(t => t, command);
        var plain = Run(t => t with { IsAscii = true }, command);

        (plain.Out + plain.Error).Should().MatchRegex("^[\\x0A\\x20-\\x7E]*$").And.NotBeEmpty();
        plain.Code.Should().Be(usual.Code);
    }

    [Fact]
    public void Letters_of_other_alphabets_are_written_in_Latin_ones() =>
        Run(t => t with { IsAscii = true }, "show xy-31 --language ru").Out.Should().Contain("Muzhchiny ot 18 do 27 let podlezhat prizyvu");

    [Theory]
    [InlineData("§ 5 — “so” … → «b» № 1, 2–3, é, 日本", "sec. 5 - \"so\" ... -> <<b>> No 1, 2-3, e, RiBen")]
    [InlineData("\uE000\u200B", "?")]
    public void Signs_have_their_counterparts(string text, string plain) => PlainAscii.Of(text).Should().Be(plain);

    [Fact]
    public void What_a_mistake_points_at_moves_with_what_is_written_otherwise()
    {
        using var folder = TemporaryFolder.WithXyland();
        folder.Change("rules/conscription.yaml", "ru: Мужчины от 18 до 27 лет подлежат призыву }", "ru: щщщщ } # щ\n    щ: 1");

        var lines = Run(t => t with { IsAscii = true }, "lint", folder.At("rules")).Out.Split('\n');

        var quoted = Array.FindIndex(lines, l => l.Contains("shch: 1", StringComparison.Ordinal));
        lines[quoted + 1].Should().EndWith(new string(' ', 5) + "^^^^");
        lines[quoted + 1].IndexOf('^', StringComparison.Ordinal).Should().Be(lines[quoted].IndexOf("shch", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en_US.UTF-8", "", "", false)]
    [InlineData("C", "C.utf8", "", true)]
    [InlineData("", "ru_RU.KOI8-R", "en_US.UTF-8", true)]
    [InlineData("", "", "POSIX", true)]
    [InlineData("", "", "C.UTF-8", false)]
    [InlineData("", "", "kk_KZ.utf8", false)]
    [InlineData("", "", "", false)]
    public void The_first_locale_that_is_set_counts(string all, string type, string lang, bool isAscii) =>
        Locale.IsNotUtf8(name => name switch { "LC_ALL" => all, "LC_CTYPE" => type, _ => lang }).Should().Be(isAscii);

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_terminal_of_20_columns_is_wide_enough(string command)
    {
        var run = Run(t => t with { Width = 20 }, command);

        run.Code.Should().Be(Run(t => t, command).Code);
        if (run.Error.Length == 0 && !command.Contains("--help", StringComparison.Ordinal) && !command.StartsWith("test", StringComparison.Ordinal) && command != "lint")
        {
            run.Out.Split('\n').Where(l => l.Length > 20 && l.Trim().Contains(' ', StringComparison.Ordinal) && l.Trim().Split(' ').All(w => w.Length < 6)).Should().BeEmpty();
        }
    }

    [Fact]
    public void JSON_is_the_same_bytes_everywhere() =>
        Run(t => t with { IsAscii = true }, "check sex=male age=20 --on 2020-05-01 --json").Should().Be(Run(t => t, "check sex=male age=20 --on 2020-05-01 --json"));

    private static Outcome Run(Func<Terminal, Terminal> change, string command, string rules = Tool.Rules) => Tool.RunOn(change, [.. command.Split(' '), "--rules", rules]);
}

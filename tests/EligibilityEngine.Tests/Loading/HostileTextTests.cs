using System.Text;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;
using EligibilityEngine.Text;

namespace EligibilityEngine.Tests.Loading;

/// <summary>Texts meant to break the reader are refused with a diagnostic, and cost little.</summary>
public class HostileTextTests
{
    public static TheoryData<string, string> Texts => new()
    {
        { "EE1009", AliasBomb() },
        { "EE1009", "facts: &facts\n  - *facts\n" },
        { "EE1009", "facts: &a [ *a, *a ]\n" },
        { "EE1003", "facts: " + new string('[', 10_000) + new string(']', 10_000) },
        { "EE1003", "facts: " + new string('[', 10_000) },
        { "EE1003", "facts: " + string.Concat(Enumerable.Repeat("{ a: ", 10_000)) },
        { "EE1003", string.Concat(Enumerable.Range(0, 1_000).Select(i => $"{new string(' ', i)}a:\n")) },
        { "EE1003", "facts:\n" + string.Concat(Enumerable.Repeat("- ", 10_000)) + "a\n" },
        { "EE1004", $"facts:\n  - fact: {new string('x', Limits.TextLength + 1)}\n" },
        { "EE1004", $"facts:\n  - note: \"{new string('x', 500_000)}\"\n" },
        { "EE1002", $"facts:\n  - note: \"{new string('x', 5 * 1024 * 1024)}\"\n" },
        { "EE1005", "facts:\n" + string.Concat(Enumerable.Repeat("  - { fact: a, fact: b }\n", 50)) },
        { "EE1006", "facts:\n\t- fact: a\n" },
        { "EE1008", "facts: !!System.Diagnostics.Process { StartInfo: { FileName: calc } }\n" },
        { "EE1008", "facts: !<tag:yaml.org,2002:js/function> 'function() {}'\n" },
        { "EE1025", "facts:\n  - fact: a\u0000b\n" },
        { "EE1025", "facts:\n  - fact: a\u009Fb\n" },
        { "EE1025", "facts:\n  - fact: \"a\\e[31m\"\n" },
        { "EE1025", "facts:\n  - fact: \"a\\0\"\n" },
        { "EE1025", "facts:\n  - { fact: a, \"no\\x9Bte\": b }\n" },
        { "EE1025", "facts:\n  - fact: \"a\\u202Eb\"\n" },
        { "EE1025", "facts:\n  - fact: a\u202Eb\n" },
        { "EE1001", "? [ a ]\n? : : :\n" },
        { "EE1001", "%TAG ! tag:evil,2000:\n%YAML 9.9\n--- a" },
        { "EE1001", "facts: |99\n  x\n" },
        { "EE1001", "\"\\UFFFFFFFF\"" },
        { "EE1022", "" },
        { "EE1022", "# nothing\n" },
        { "EE1022", "- a\n" },
        { "EE1022", "~" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_hostile_text_is_refused(string code, string text) => Codes(Encoding.UTF8.GetBytes(text)).Should().Contain(code);

    public static TheoryData<string, byte[]> OtherEncodings => new()
    {
        { "UTF-16 with a mark", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("facts: x")).ToArray() },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes("facts: x") },
        { "UTF-16, big end first", Encoding.BigEndianUnicode.GetBytes("facts: x") },
        { "UTF-32", Encoding.UTF32.GetPreamble().Concat(Encoding.UTF32.GetBytes("facts: x")).ToArray() },
        { "Latin-1", Encoding.Latin1.GetBytes("facts: [ é ]") },
        { "a broken sequence", [.. "facts: "u8, 0xF0, 0x9F, 0x0A] },
        { "half a surrogate", [.. "facts: "u8, 0xED, 0xA0, 0x80] },
    };

    [Theory]
    [MemberData(nameof(OtherEncodings))]
    public void A_file_that_is_not_UTF_8_is_refused(string encoding, byte[] bytes) => Codes(bytes).Should().Equal(["EE1007"], encoding);

    [Fact]
    public void A_mark_at_the_beginning_of_UTF_8_is_read_over() =>
        Codes([.. Encoding.UTF8.GetPreamble(), .. "- a"u8]).Should().Equal("EE1022");

    [Fact]
    public void Of_a_hundred_thousand_mistakes_two_hundred_are_told()
    {
        var text = "facts:\n" + string.Concat(Enumerable.Repeat("- {a: }\n", 100_000));
        var diagnostics = Load(Encoding.UTF8.GetBytes(text)).Diagnostics.Where(d => d.Place!.Path == "file.yaml").ToList();

        diagnostics.Should().HaveCount(Limits.DiagnosticsPerFile + 1);
        diagnostics.Should().ContainSingle(d => d.Code == "EE1026");
    }

    [Fact]
    public void Whatever_is_done_to_a_good_text_the_reader_does_not_break() => Dice.Of(50).Check(400, random =>
    {
        var text = new StringBuilder(random.GetItems(SmallLaw.Files.ToArray(), 1)[0].Text);
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            Mutate(text, random);
        }

        var files = SmallLaw.Files.Where(f => f.Path != "rules.yaml").Append(("rules.yaml", text.ToString()));
        foreach (var diagnostic in SmallLaw.Load(files).Diagnostics)
        {
            DiagnosticText.Of(diagnostic).Should().EndWith("\n");
        }
    });

    private static void Mutate(StringBuilder text, Random random)
    {
        const string Odd = "[]{}:,-#&*!|>'\"%@`?~ \n\t\\\0é🛡";
        var at = random.Next(text.Length);
        switch (random.Next(4))
        {
            case 0:
                text.Insert(at, Odd[random.Next(Odd.Length)]);
                break;
            case 1:
                text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at));
                break;
            case 2:
                text[at] = Odd[random.Next(Odd.Length)];
                break;
            default:
                var from = random.Next(text.Length);
                text.Insert(at, text.ToString(from, Math.Min(random.Next(1, 60), text.Length - from)));
                break;
        }
    }

    private static string AliasBomb() =>
        "a0: &a0 [ x, x ]\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"a{i}: &a{i} [ *a{i - 1}, *a{i - 1} ]\n"));

    private static IEnumerable<string> Codes(byte[] bytes) => Load(bytes).Diagnostics.Where(d => d.Place!.Path == "file.yaml").Select(d => d.Code).Distinct();

    private static Result<Rulebook> Load(byte[] bytes) => Allocation.Bounded(() => Rulebook.Load([new RulebookFile("file.yaml", bytes)]));
}

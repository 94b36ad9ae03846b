using System.Text;
using System.Text.RegularExpressions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.LanguageServer.Layout;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>Formatting lays a file out anew and says the same.</summary>
public partial class LayoutTests
{
    public static TheoryData<string> Files => [.. new[] { "rules", "seeds", "tests/scenarios", "tests/cases", "tests/EligibilityEngine.Cli.Tests/Xyland" }
        .SelectMany(f => Directory.EnumerateFiles(Repository.PathTo(f), "*.yaml", SearchOption.AllDirectories))
        .Select(f => Path.GetRelativePath(Repository.Root, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_the_repository_says_the_same_afterwards_and_formatting_it_again_changes_nothing(string path)
    {
        var text = File.ReadAllText(Repository.PathTo(path));

        var once = Formatted(text);

        once.Should().NotBeNull("every file can be laid out");
        SameMeaning.Of(Parse(text).Root, Parse(once!).Root).Should().BeTrue();
        CommentsOf(once!).Should().BeEquivalentTo(CommentsOf(text));
        Formatted(once!).Should().Be(once);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_layout_does_not_hang_on_how_far_a_file_was_indented_or_how_far_from_its_dashes(string path)
    {
        var text = File.ReadAllText(Repository.PathTo(path));
        var wide = string.Join('\n', text.Split('\n').Select(l => new string(' ', l.Length - l.TrimStart(' ').Length) + DashAtFirst().Replace(l, "$1-   ")));

        Formatted(wide).Should().Be(Formatted(text));
    }

    [Fact]
    public void The_rulebook_hashes_to_the_same_when_all_its_files_are_formatted()
    {
        var files = new[] { "rules/kz", "seeds" }.SelectMany(f => Directory.EnumerateFiles(Repository.PathTo(f), "*.yaml", SearchOption.AllDirectories))
            .Select(f => new RulebookFile(f, Encoding.UTF8.GetBytes(Formatted(File.ReadAllText(f))!)));

        Rulebook.Load(files).Value.Hash.Should().Be(Kazakhstan.Rulebook.Hash);
    }

    [Fact]
    public void Keys_come_in_the_order_of_the_vocabulary_and_comments_go_with_them() => Formatted("""
        # yaml-language-server: $schema=x
        # About the file.

        provisions:
            - title: Men are liable   # a title
              # the name
              provision: p-1
              # when it is met
              when:   {sex: male,age: {below: 27,from: 18}}
              note: >-
                    One line,
                    and another.


              cites: [  a/1,a/2  ]
              in-force: always # for ever
              answer: liable
              question: conscription
              # nothing follows
            - {provision: p-2, title: B, in-force: {from: 2020-01-01}, question: conscription, answer: liable, cites: a/1}
        # the end
        """).Should().Be("""
        # yaml-language-server: $schema=x
        # About the file.

        provisions:
          # the name
          - provision: p-1
            title: Men are liable # a title
            question: conscription
            answer: liable
            in-force: always # for ever
            cites: [ a/1, a/2 ]
            # when it is met
            when: { sex: male, age: { from: 18, below: 27 } }
            note: >-
              One line,
              and another.
            # nothing follows

          - { provision: p-2, title: B, question: conscription, answer: liable, in-force: { from: 2020-01-01 }, cites: a/1 }
        # the end

        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("facts: [")]
    [InlineData("facts:\n  - fact: a\n    fact: b\n")]
    [InlineData("facts:\n  - fact: &x a\n")]
    [InlineData("facts:\n\t- fact: a\n")]
    [InlineData("services:\n  web: { image: nginx }\n")]
    [InlineData("")]
    [InlineData("just a text")]
    public void What_cannot_be_read_or_is_no_file_of_the_language_is_left_alone(string text) => Formatted(text).Should().BeNull();

    [Theory]
    [InlineData("note: |\n    a\n      deeper\n\n    b\n", "note: |\n  a\n    deeper\n\n  b\n")]
    [InlineData("note: 'one\n\n   two'\n", "note: 'one\n\n  two'\n")]
    [InlineData("note: one\n     two\n", "note: one\n  two\n")]
    [InlineData("note: { en: x,   ru: \"студент # не\" }\n", "note: { en: x, ru: \"студент # не\" }\n")]
    [InlineData("note: [ ]\n", "note: []\n")]
    public void Texts_in_every_style_keep_what_they_say(string note, string expected) =>
        Formatted("source: s\ntitle: T\n" + note).Should().Be("source: s\ntitle: T\n" + expected);

    [Fact]
    public void Line_ends_stay_what_they_are() => Formatted("source: s\r\ntitle:   T\r\n").Should().Be("source: s\r\ntitle: T\r\n");

    [Fact]
    public async Task An_editor_is_given_one_edit_or_none()
    {
        using var law = new SmallLaw();
        await using var editor = await Editor.Showing(law.Folder);
        var uri = await editor.Open(law.At("cases/student.yaml"), "on: 2020-05-01\ncase:   a\n");

        var edits = (await editor.Ask("textDocument/formatting", Editor.About(uri)))!.AsArray();

        edits.Should().ContainSingle().Which!["newText"]!.GetValue<string>().Should().Be("case: a\non: 2020-05-01\n");
        await editor.Become(uri, "case: a\non: 2020-05-01\n");
        (await editor.Ask("textDocument/formatting", Editor.About(uri)))!.AsArray().Should().BeEmpty();
    }

    private static string? Formatted(string text)
    {
        var bag = new DiagnosticBag();
        return CanonicalLayout.Of(YamlFiles.Parse("a.yaml", Encoding.UTF8.GetBytes(text), bag), bag.Sorted());
    }

    [GeneratedRegex("^( *)- ")]
    private static partial Regex DashAtFirst();

    private static YamlFile Parse(string text) => YamlFiles.Parse("a.yaml", Encoding.UTF8.GetBytes(text), new DiagnosticBag());

    private static ImmutableArray<string> CommentsOf(string text) => new Comments(Parse(text).Source, Parse(text).Root).Texts;
}

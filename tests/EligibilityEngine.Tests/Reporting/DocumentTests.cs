using EligibilityEngine.Reporting;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Reporting;

/// <summary>One tree of blocks, and what the renderers make of it.</summary>
public class DocumentTests
{
    private static readonly Run Name = new("p-1", TextStyle.Name, new Reference(ReferenceKind.Provision, "p-1"));

    private static readonly Document Sample = new(
        new Paragraph([new Run("On that day, "), new Run("the person is liable.", TextStyle.Answer)]),
        new Section([new Run("Because", TextStyle.Heading)], [
            new Items(ItemsKind.Plain, [
                new Item([Name, new Run(" Men from 18 up to 27 are liable")], [new Paragraph([new Run("The person is 20 years old.")])]),
                new Item([new Run("1. <b>not</b> [a](link) & *so* on")], [])]),
            new Terms([new Term("Note", [[new Run("short")], [new Run("and long")]])]),
            new Table([new Column([new Run("Provision")]), new Column([new Run("Stood")], IsOfNumbers: true)], [[[Name], [new Run("3")]]])]),
        new Section([new Run("Choose", TextStyle.Heading)], [new Items(ItemsKind.Numbered, [new Item([new Run("this")], []), new Item([new Run("that")], [])])]),
        new Bars(
            10,
            [new Axis("day", [[new Mark(0, "0"), new Mark(5, "5")]])],
            [new Bar(Name, [new Sign('.', "no"), new Sign('#', "yes")], [new Span(0, 4, 0), new Span(4, 6, 1)])]),
        new Excerpt(14, "answer: defered", 8, 7));

    [Theory]
    [InlineData("txt")]
    [InlineData("md")]
    [InlineData("html")]
    [InlineData("json")]
    public void A_document_is_rendered_as_the_golden_file_shows(string format) => Golden.ShouldHold(
        $"tests/EligibilityEngine.Tests/Reporting/sample.{format}",
        format switch { "txt" => Sample.ToText(), "md" => Sample.ToMarkdown(), "html" => Sample.ToHtml(), _ => Sample.ToJson() });

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    public void No_line_is_wider_than_asked_for(int width)
    {
        var words = string.Join(" ", Enumerable.Range(1, 60).Select(i => new string('x', (i % 9) + 1)));
        var wide = new Document(
            new Paragraph([new Run(words)]),
            new Section([new Run(words)], [new Items(ItemsKind.Outline, [new Item([new Run(words)], [new Items(ItemsKind.Matters, [new Item([new Run(words)], [])])])])]),
            new Table([new Column([]), new Column([])], [[[new Run("a-name")], [new Run(words)]], [[new Run(words)], [new Run("b")]]]),
            new Table([new Column([]), new Column([]), new Column([])], [[[new Run("a-very-long-name-that-nothing-breaks-but-its-hyphens")], [new Run(words)], [new Run(words)]]], IsEven: true));

        wide.ToText(width).Split('\n').Should().OnlyContain(l => l.Length <= width).And.OnlyContain(l => l.TrimEnd() == l);
        wide.ToText(width).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(w => w == "xxxxx").Should().Be(words.Split(' ').Count(w => w == "xxxxx") * 8);
    }

    [Fact]
    public void A_name_and_what_follows_it_without_a_space_stay_together()
    {
        var lines = new Document(new Paragraph([new Run(new string('x', 37)), new Run(" "), Name, new Run(", and so on")])).ToText(40).Split('\n');

        lines[1].Should().StartWith("p-1,");
    }

    [Fact]
    public void No_renderer_lets_a_character_through_that_steers_the_reader()
    {
        const string Hostile = "a\u001b[31mb\0c\u009bd\u202ee\u2066f\u0007g\r\nh\ti\u2028j";
        var run = new Run(Hostile, TextStyle.Name, new Reference(ReferenceKind.Fact, Hostile));
        var document = new Document(
            new Section([run], [new Paragraph([run]), new Items(ItemsKind.Plain, [new Item([run], [])]), new Terms([new Term(Hostile, [[run]])]), new Table([new Column([run])], [[[run]]])]),
            new Bars(5, [new Axis(Hostile, [[new Mark(0, Hostile)]])], [new Bar(run, [new Sign('.', Hostile)], [new Span(0, 5, 0)])]),
            new Excerpt(1, Hostile, 0, 3));

        foreach (var text in new[] { document.ToText(1_000), document.ToMarkdown(), document.ToHtml() })
        {
            text.Where(c => (char.IsControl(c) && c != '\n') || c is '\u2028' or '\u202e' or '\u2066').Should().BeEmpty();
        }

        document.ToJson().Where(c => char.IsControl(c) && c != '\n').Should().BeEmpty();
        document.ToText(1_000).Should().Contain("a\uFFFD[31mb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg  h i j");
    }

    [Fact]
    public void Nothing_of_a_text_is_markup_in_HTML()
    {
        var hostile = new Run("<script>alert(\"1\")</script>&'", TextStyle.Name, new Reference(ReferenceKind.Fact, "\"><script>"));

        new Document(new Section([hostile], [new Paragraph([hostile]), new Excerpt(1, hostile.Text, 0, 5)])).ToHtml().Should().NotContain("<script").And.NotContain("\">\"");
    }

    [Fact]
    public void A_name_leads_to_where_it_is_first_told_or_to_the_page_it_has()
    {
        var twice = new Document(new Paragraph([Name, new Run(" and "), Name]));

        twice.ToHtml().Should().Contain("<span class=\"name\" id=\"provision-p-1\">p-1</span> and <a class=\"name\" href=\"#provision-p-1\">p-1</a>");
        twice.ToHtml(r => new Uri($"https://law.example/{r.Id}")).Should().Contain("<a class=\"name\" href=\"https://law.example/p-1\">p-1</a>");
        twice.ToHtml(_ => null).Should().NotContain("<a ");
        twice.Invoking(d => d.ToHtml(_ => new Uri("javascript:alert(1)"))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Joined_documents_put_what_is_about_the_same_question_under_one_heading()
    {
        static Section About(string question, string said) =>
            new([new Run(said)], [new Paragraph([new Run($"told of {question}, {said}")])], new Reference(ReferenceKind.Question, question));
        var joined = Documents.Join(new Document(About("q", "first"), About("r", "first"), new Paragraph([new Run("The end.")])), new Document(About("r", "second"), About("s", "second")));

        joined.ToText().Should().Be("first\n  told of q, first\n\nfirst\n  told of r, first\n  told of r, second\n\nThe end.\n\nsecond\n  told of s, second\n");
        joined.About(ReferenceKind.Question, "s").ToText().Should().Be("second\n  told of s, second\n");
    }
}

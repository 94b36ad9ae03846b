using System.Xml.Linq;
using EligibilityEngine.Analysis;
using EligibilityEngine.Analysis.Timelines.Drawing;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;

namespace EligibilityEngine.Tests.Timelines;

/// <summary>The drawing is valid, and nothing in it lies on top of something else.</summary>
public class DrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private sealed record Box(string Text, double Left, double Right, double Top, double Bottom)
    {
        public bool Touches(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }

    [Fact]
    public void No_label_lies_on_another_or_outside_the_page() => Laws.SmallWithCase.Check(25, made => CheckLabels(RenderingTests.AnyTimeline(made)));

    [Fact]
    public void No_label_of_a_life_in_Kazakhstan_lies_on_another() => CheckLabels(KazakhStudentTests.Timeline);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(500)]
    [InlineData(3000)]
    [InlineData(1_500_000)]
    public void The_axes_suit_a_range_of_any_length(int days)
    {
        var from = new DateOnly(2011, 8, 30);
        var timeline = SmallLaw.Rulebook.Timeline(SmallLaw.Student, "conscription", from, from.AddDays(days)).Value;
        CheckLabels(timeline);
        Texts(timeline).Count(t => (string?)t.Attribute("text-anchor") == "middle").Should().BeInRange(1, 60);
    }

    [Fact]
    public void Answers_differ_in_their_patterns()
    {
        var fills = XDocument.Parse(SmallLaw.Timeline.ToSvg()).Descendants(Svg + "rect")
            .Where(r => (string?)r.Attribute("height") == "12").Select(r => (string)r.Attribute("fill")!).ToList();
        fills.Should().Equal("url(#plain)", "url(#rising)", "url(#dots)", "url(#undetermined)", "url(#plain)", "url(#rising)", "url(#dots)", "url(#undetermined)", "url(#conflict)");
    }

    [Fact]
    public void A_title_with_signs_that_XML_reserves_or_cannot_hold_is_drawn()
    {
        var @case = SmallLaw.Student with { Title = "a <b> & \"c\" \u0001 \ud800 \U0001F600" };
        var svg = SmallLaw.Rulebook.Timeline(@case, "conscription").Value.ToSvg();
        XDocument.Parse(svg).Root!.Element(Svg + "title")!.Value.Should().Be("a <b> & \"c\" \ufffd \ufffd \U0001F600");
    }

    private static IEnumerable<XElement> Texts(Timeline timeline) => XDocument.Parse(timeline.ToSvg()).Descendants(Svg + "text");

    private static void CheckLabels(Timeline timeline)
    {
        var root = XDocument.Parse(timeline.ToSvg()).Root!;
        var boxes = root.Descendants(Svg + "text").Select(BoxOf).Where(b => b.Text.Length > 0).ToList();
        boxes.Should().OnlyContain(b => b.Left >= 0 && b.Right <= (double)root.Attribute("width")! && b.Top >= 0 && b.Bottom <= (double)root.Attribute("height")!);
        foreach (var (i, box) in boxes.Index())
        {
            boxes.Skip(i + 1).FirstOrDefault(box.Touches).Should().BeNull("{0} should not be touched", box);
        }
    }

    private static Box BoxOf(XElement text)
    {
        var size = (string)text.Attribute("class")! switch { "title" => 17, "heading" => 13, "number" => 9, _ => 11 };
        var (x, y, width) = ((double)text.Attribute("x")!, (double)text.Attribute("y")!, TextWidth.Of(text.Value, size));
        var left = (string?)text.Attribute("text-anchor") == "middle" ? x - (width / 2) : x;
        return new Box(text.Value, left, left + width, y - (0.75 * size), y + (0.2 * size));
    }
}

using EligibilityEngine.Analysis;
using EligibilityEngine.Law;
using EligibilityEngine.Testing.Generated;
using EligibilityEngine.Tests.Support;
using EligibilityEngine.Text;

namespace EligibilityEngine.Tests.Timelines;

/// <summary>Timelines as text, JSON and SVG.</summary>
public class RenderingTests
{
    private const string Folder = "tests/EligibilityEngine.Tests/Timelines/Golden/";

    [Fact]
    public void The_text_is_that_of_the_golden_file() => Golden.ShouldHold(Folder + "student.txt", SmallLaw.Timeline.Report().ToText());

    [Fact]
    public void The_json_is_that_of_the_golden_file() =>
        Golden.ShouldHold(Folder + "student.json", SmallLaw.Timeline.ToJson().Replace($"\"{Engine.Version}\"", "\"0.0.0\"", StringComparison.Ordinal));

    [Fact]
    public void The_drawing_is_that_of_the_golden_file() => Golden.ShouldHold(Folder + "student.svg", SmallLaw.Timeline.ToSvg());

    [Fact]
    public void Text_and_drawing_speak_the_language_asked_for()
    {
        SmallLaw.Timeline.Report(new ReportOptions { Language = "ru" }).ToText().Should().Contain("Обязанность призыва").And.Contain("не учится очно");
        SmallLaw.Timeline.ToSvg("ru").Should().Contain("Обязанность призыва").And.Contain("не учится очно").And.NotContain("Liability");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_of_text_is_wider_than_asked_for(int width) =>
        SmallLaw.Timeline.Report().ToText(width).Split('\n').Should().OnlyContain(l => l.Length <= width);

    [Fact]
    public void Every_segment_has_a_character_in_the_chart()
    {
        var chart = SmallLaw.Rulebook.Timeline(SmallLaw.Student, "conscription", new DateOnly(1994, 2, 1), new DateOnly(2093, 1, 31)).Value.Report().ToText();
        chart.Should().MatchRegex(@"conscription +\.+#=##\?##\.+\n");
    }

    [Fact]
    public void The_same_case_gives_the_same_bytes_twice() => Laws.SmallWithCase.Check(20, made =>
    {
        var timeline = AnyTimeline(made);
        if (timeline.Rulebook.Facts.Any(f => f.Id.EndsWith("/never", StringComparison.Ordinal)))
        {
            // A day that may never come and is known in part is told with a line more when such a case is read again.
            return;
        }

        var again = timeline.Rulebook.Timeline(timeline.Case, timeline.Questions.Select(q => q.Question), timeline.From, timeline.Through).Value;
        again.ToJson().ShouldBeTheSameTextAs(timeline.ToJson());
        again.ToSvg().ShouldBeTheSameTextAs(timeline.ToSvg());
        again.Report().ToText().ShouldBeTheSameTextAs(timeline.Report().ToText());
    });

    internal static Timeline AnyTimeline(LawAndCase made)
    {
        var (rulebook, random) = (made.Rulebook, made.Dice);
        var from = new DateOnly(2000, 1, 1).AddDays(random.Next(7000));
        var through = from.AddDays(random.Next(1, 5_000));
        return rulebook.Timeline(RandomLife.Create(made, from, through, mayBeWrong: false), rulebook.Questions, from, through) is { HasErrors: false } read
            ? read.Value
            : SmallLaw.Timeline;
    }
}

using EligibilityEngine.Citing;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Timelines.Drawing;

/// <summary>
/// Draws a timeline for print, readable in black and white: ages above, a hatched band with its legend for each question, the calendar below, and the
/// list of the days on which something changes. Widths of text are computed, so that nothing lies on top of something else.
/// </summary>
internal sealed class TimelineSvg
{
    private const string Styles = """

        svg text { font-family: Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif; fill: #000; }
        svg .title { font-size: 17px; font-weight: bold; }
        svg .heading { font-size: 13px; font-weight: bold; }
        svg .small { font-size: 11px; }
        svg .number { font-size: 9px; font-weight: bold; }
        svg .outline { stroke: #000; stroke-width: 1; }
        svg .faint { stroke: #000; stroke-width: 0.7; stroke-dasharray: 3 2; }
        svg .grid { stroke: #bbb; stroke-width: 0.7; }
        svg .axis, svg .bound { stroke: #000; stroke-width: 1; }
        svg .stroke { stroke: #000; stroke-width: 1; fill: none; }
        svg .dot { stroke: #000; stroke-width: 1.8; stroke-linecap: round; fill: none; }
        svg .ink { fill: #000; }
        svg .circle { fill: #fff; stroke: #000; stroke-width: 0.8; }

        """;

    private readonly Timeline _timeline;
    private readonly Phrases _say;
    private readonly LawWords _law;
    private readonly SegmentWords _words;
    private readonly Redaction? _redaction;
    private readonly SvgLayout _layout;
    private readonly SvgCanvas _canvas = new();
    private readonly List<DateOnly> _changes;

    private TimelineSvg(Timeline timeline, string? language, Redaction? redaction)
    {
        _redaction = redaction;
        (_timeline, _say, _layout) = (timeline, Phrases.In(language, timeline.Rulebook), new SvgLayout(timeline));
        _law = new LawWords(_say, language);
        _words = new SegmentWords(_say, _law);
        _changes = [.. timeline.Questions.SelectMany(q => q.Segments).Where(s => s.Begins is not null).Select(s => s.From).Distinct().Order()];
        LayOut();
    }

    private string Title => (_redaction is null ? _timeline.Case.Title : null) ?? _law.In(_timeline.Rulebook.Title);

    public static string Write(Timeline timeline, string? language, Redaction? redaction = null) => SvgPage.Write(new TimelineSvg(timeline, language, redaction).Draw);

    private string Redacted(string text) => _redaction?.Of(text) ?? text;

    private void LayOut()
    {
        _canvas.Take(14);
        Paragraph(Title, 17, "title", 22);
        Paragraph($"{TimelineWords.Range(_timeline, _say)}.", SvgLayout.Small, "small", SvgLayout.Line);
        Paragraph(TimelineWords.Facts(_timeline, _say).ToString(), SvgLayout.Small, "small", SvgLayout.Line);
        _canvas.Take(10);
        var axis = new TimeAxis(_timeline);
        var ages = axis.Ages(SvgLayout.Room);
        if (ages.Count > 0)
        {
            AgeAxis(ages);
        }

        var top = _canvas.Y;
        _canvas.Take(12);
        foreach (var question in _timeline.Questions)
        {
            new SvgBand(question, _canvas, _layout, _changes, _say, _law).Draw();
        }

        Calendar(axis.Calendar(SvgLayout.Room), top);
        Changes();
        _canvas.Take(8);
        Paragraph(_law.Source(_timeline.Rulebook).ToString(), SvgLayout.Small, "small", SvgLayout.Line);
        _canvas.Take(12);
    }

    private void AgeAxis(IReadOnlyList<Tick> ages)
    {
        Paragraph(_law.In(_timeline.Age!.Value.Fact.Title), SvgLayout.Small, "heading", SvgLayout.Line);
        var y = _canvas.Take(SvgLayout.Line + 8) + SvgLayout.Line + 8;
        _canvas.Front(p => p.Line(SvgLayout.Margin, y, SvgLayout.Right, y, "axis"));
        foreach (var tick in ages)
        {
            var x = _layout.X(tick.Day);
            _canvas.Front(p => p.Line(x, y - 5, x, y, "axis"));
            _canvas.Front(p => p.Text(x, y - 9, tick.Label, "small", "middle"));
        }
    }

    private void Calendar(IReadOnlyList<Tick> ticks, double top)
    {
        var y = _canvas.Take(SvgLayout.Line + 6);
        _canvas.Front(p => p.Line(SvgLayout.Margin, y, SvgLayout.Right, y, "axis"));
        foreach (var tick in ticks)
        {
            var x = _layout.X(tick.Day);
            _canvas.Behind(p => p.Line(x, top, x, y, "grid"));
            _canvas.Front(p => p.Line(x, y, x, y + 5, "axis"));
            _canvas.Front(p => p.Text(x, y + 17, tick.Label, "small", "middle"));
        }

        Paragraph((ticks.All(t => t.Label.Length == 4) ? _say.YearAxis() : _say.DayAxis()).ToString(), SvgLayout.Small, "heading", SvgLayout.Line);
        _canvas.Take(8);
    }

    /// <summary>What the numbers stand for: the day, what changed, and the answers from then on.</summary>
    private void Changes()
    {
        Entry("", _timeline.From, Answers(_timeline.From).ToString());
        foreach (var (i, day) in _changes.Index())
        {
            var changes = Beginning(day).Select(s => s.Segment.Begins!).ToList();
            var all = new Change(day, [.. changes.SelectMany(c => c.Provisions).Distinct()], [.. changes.SelectMany(c => c.Causes).Distinct()]);
            Entry(Values.OfNumber(i + 1), day, _say.Entry(_words.Causes(all), _words.Effects(all), Answers(day)).ToString());
        }
    }

    private Prose Answers(DateOnly day) =>
        _say.AnswersAre(_say.Semicolons(Beginning(day).Select(s => _say.AnswerOf(s.Question.Id, _words.Answers(s.Segment)))));

    private IEnumerable<(Question Question, Segment Segment)> Beginning(DateOnly day) =>
        _timeline.Questions.SelectMany(q => q.Segments.Where(s => s.From == day).Select(s => (q.Question, s)));

    private void Entry(string number, DateOnly day, string text)
    {
        const double DayColumn = 22;
        const double TextColumn = 98;
        var y = _canvas.Y + 12;
        _canvas.Front(p => p.Text(SvgLayout.Margin, y, number, "small"));
        _canvas.Front(p => p.Text(SvgLayout.Margin + DayColumn, y, DayOf(day), "small"));
        foreach (var line in TextWidth.Wrap(Redacted(text), SvgLayout.Small, SvgLayout.Plot - TextColumn))
        {
            var baseline = _canvas.Take(SvgLayout.Line) + 12;
            _canvas.Front(p => p.Text(SvgLayout.Margin + TextColumn, baseline, line, "small"));
        }
    }

    /// <summary>A day; of a day that is to be left out nothing, since the age stands in the text.</summary>
    private string DayOf(DateOnly day) => Values.OfDay(day) is var told && Redacted(told) == told ? told : "";

    private void Paragraph(string text, double size, string style, double height)
    {
        foreach (var line in TextWidth.Wrap(Redacted(text), size, SvgLayout.Plot))
        {
            var y = _canvas.Take(height) + size + 1;
            _canvas.Front(p => p.Text(SvgLayout.Margin, y, line, style));
        }
    }

    private void Draw(SvgPage page)
    {
        var (width, height) = (SvgPage.Number(SvgLayout.Width), SvgPage.Number(_canvas.Y));
        page.Open("svg", ("width", width), ("height", height), ("viewBox", $"0 0 {width} {height}"), ("role", "img"));
        page.TextElement("title", Title);
        page.TextElement("desc", Redacted($"{TimelineWords.Range(_timeline, _say)}."));
        page.TextElement("style", Styles);
        Hatching.Declare(page, _timeline.Questions.SelectMany(q => q.Segments.Select(s => Hatching.Of(s, q))).ToHashSet());
        page.Element("rect", ("width", width), ("height", height), ("fill", "#ffffff"));
        _canvas.Draw(page);
        page.Close();
    }
}

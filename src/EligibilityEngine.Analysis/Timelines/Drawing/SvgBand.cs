using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Timelines.Drawing;

/// <summary>Draws one question: its heading, its band, a number below each change, and its legend.</summary>
internal sealed class SvgBand(QuestionTimeline question, SvgCanvas canvas, SvgLayout layout, IReadOnlyList<DateOnly> changes, Phrases say, LawWords law)
{
    private const double Swatch = 24;

    private readonly SegmentWords _words = new(say, law);

    public void Draw()
    {
        foreach (var line in TextWidth.Wrap(law.In(question.Question.Title), 13, SvgLayout.Plot))
        {
            var y = canvas.Take(18) + 13;
            canvas.Front(p => p.CoveringText(SvgLayout.Margin, y, line, 13, "heading"));
        }

        var top = canvas.Take(SvgLayout.Band);
        foreach (var segment in question.Segments)
        {
            DrawSegment(segment, top);
        }

        if (question.AsReadFrom is { } from)
        {
            DrawAsRead(layout.X(from), layout.X(question.Segments[^1].Through.DayNumber + 1), top);
        }

        DrawMarks(top + SvgLayout.Band);
        DrawLegend();
    }

    private void DrawSegment(Segment segment, double top)
    {
        var (left, right) = (layout.X(segment.From), layout.X(segment.Through.DayNumber + 1));
        canvas.Front(p => p.Rectangle(left, top, right - left, SvgLayout.Band, $"url(#{Hatching.Of(segment, question)})", "outline"));
        var label = _words.Label(segment).ToString();
        var width = TextWidth.Of(label, SvgLayout.Small) + 8;
        if (width + 6 <= right - left)
        {
            var middle = (left + right) / 2;
            canvas.Front(p => p.Rectangle(middle - (width / 2), top + 7, width, 16, "#ffffff", "paper"));
            canvas.Front(p => p.Text(middle, top + 19, label, "small", "middle"));
        }
    }

    /// <summary>The lower half of the band is left out where the law is that which was read last.</summary>
    private void DrawAsRead(double left, double right, double top) =>
        canvas.Front(p => p.Rectangle(left, top + (SvgLayout.Band / 2), right - left, SvgLayout.Band / 2, "#ffffff", "faint"));

    /// <summary>Numbers that would touch stand in rows below each other.</summary>
    private void DrawMarks(double bottom)
    {
        var rows = new List<double>();
        var starts = question.Segments.Where(s => s.Begins is not null).ToList();
        foreach (var start in starts)
        {
            var x = layout.X(start.From);
            var row = rows.FindIndex(end => end + SvgLayout.Mark <= x);
            if (row < 0)
            {
                row = rows.Count;
                rows.Add(x);
            }

            rows[row] = x;
            DrawMark(x, bottom, bottom + 11 + (row * SvgLayout.Mark), changes.ToList().IndexOf(start.From) + 1);
        }

        canvas.Take(rows.Count == 0 ? 6 : 6 + (rows.Count * SvgLayout.Mark));
    }

    private void DrawMark(double x, double bottom, double y, int number)
    {
        canvas.Behind(p => p.Line(x, bottom, x, y, "bound"));
        canvas.Front(p => p.Element("circle", ("cx", SvgPage.Number(x)), ("cy", SvgPage.Number(y)), ("r", "8"), ("class", "circle")));
        canvas.Front(p => p.Text(x, y + 3.5, Values.OfNumber(number), "number", "middle"));
    }

    private void DrawLegend()
    {
        var x = SvgLayout.Margin;
        foreach (var entry in Entries())
        {
            var lines = TextWidth.Wrap(entry.Text, SvgLayout.Small, SvgLayout.Plot - Swatch - 6).ToList();
            var width = Swatch + 6 + lines.Max(l => TextWidth.Of(l, SvgLayout.Small));
            if (x > SvgLayout.Margin && x + width > SvgLayout.Right)
            {
                canvas.Take(SvgLayout.Line + 2);
                x = SvgLayout.Margin;
            }

            DrawEntry(entry.Pattern, lines, x);
            x += width + 14;
        }

        canvas.Take(SvgLayout.Line + 14);
        if (question.AsReadFrom is { } from)
        {
            foreach (var line in TextWidth.Wrap(say.AsReadFrom(Values.OfDay(from), say.On(question.ReadThrough!.Value)).ToString(), SvgLayout.Small, SvgLayout.Plot))
            {
                var y = canvas.Take(SvgLayout.Line) - 2;
                canvas.Front(p => p.CoveringText(SvgLayout.Margin, y, line, SvgLayout.Small, "small"));
            }
        }
    }

    private void DrawEntry(string pattern, List<string> lines, double x)
    {
        var y = canvas.Y;
        canvas.Front(p => p.Rectangle(x, y + 2, Swatch, 12, $"url(#{pattern})", "outline"));
        foreach (var (i, line) in lines.Index())
        {
            canvas.Front(p => p.CoveringText(x + Swatch + 6, y + 12 + (i * SvgLayout.Line), line, SvgLayout.Small, "small"));
        }

        canvas.Take((lines.Count - 1) * SvgLayout.Line);
    }

    private IEnumerable<(string Pattern, string Text)> Entries() => question.Segments
        .DistinctBy(s => _words.Label(s).ToString())
        .OrderBy(s => s.Status)
        .ThenBy(s => s.Answer is { } answer ? TimelineBars.Rank(answer, question) : 0)
        .Select(s => (Hatching.Of(s, question), say.Legend(_words.Label(s), Meaning(s)).ToString()));

    private Prose Meaning(Segment segment) => segment.Status switch
    {
        _ when segment.Decision.Coverage == Coverage.NotModelled => say.LawNotModelled(),
        DecisionStatus.Undetermined => say.MoreThanOne(),
        DecisionStatus.Conflict => say.DifferentAmounts(),
        _ => law.Say(segment.Answer!),
    };
}

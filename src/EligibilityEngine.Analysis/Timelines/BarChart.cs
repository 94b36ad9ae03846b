using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>
/// A timeline as a bar of characters for each question, with the years and the ages above. Bounds are as exact as characters allow; the table that
/// follows is exact.
/// </summary>
internal sealed class BarChart
{
    private const string Undetermined = "?";
    private const string Conflict = "!";
    private const string Marks = ".#=%+o*x@~&$";
    private const int LeastColumns = 20;

    private readonly Timeline _timeline;
    private readonly SegmentWords _words;
    private readonly Explanation _text;
    private readonly int _start;
    private readonly int _columns;

    public BarChart(Timeline timeline, SegmentWords words, Explanation text, int width)
    {
        (_timeline, _words, _text) = (timeline, words, text);
        _start = Math.Min(width - LeastColumns, timeline.Questions.Max(q => q.Question.Id.Length) + 2);
        _columns = Math.Min(width - _start, Days);
    }

    private int Days => _timeline.Through.DayNumber - _timeline.From.DayNumber + 1;

    public void Write()
    {
        var axis = new TimeAxis(_timeline);
        double Room(string label) => (double)_columns / (label.Length + 3);
        WriteAxis("date", axis.Calendar(Room));
        if (axis.Ages(Room) is { Count: > 0 } ages)
        {
            WriteAxis(_timeline.Age!.Value.Fact.Title.ToString().ToLowerInvariant(), ages);
        }

        foreach (var question in _timeline.Questions)
        {
            WriteBar(question);
        }
    }

    /// <summary>A mark for each answer: those of a choice always the same, amounts in their order.</summary>
    public static string Mark(Segment segment, QuestionTimeline within) => segment.Status switch
    {
        DecisionStatus.Undetermined => Undetermined,
        DecisionStatus.Conflict => Conflict,
        _ => Marks[Rank(segment.Answer!, within) % Marks.Length].ToString(),
    };

    /// <summary>The position of an answer among those of its question, none and the default being 0.</summary>
    public static int Rank(Answer answer, QuestionTimeline within) => answer switch
    {
        { Choice: { } choice } => choice,
        { IsNone: true } => 0,
        _ => 1 + within.Segments.Select(s => s.Answer?.Amount).OfType<long>().Distinct().Order().ToList().IndexOf(answer.Amount!.Value),
    };

    private void WriteAxis(string name, IEnumerable<Tick> ticks)
    {
        var line = name.PadRight(_start)[.._start];
        foreach (var tick in ticks)
        {
            var label = "|" + tick.Label;
            var column = _start + Column(tick.Day);
            if (column >= line.Length && column + label.Length <= _start + _columns)
            {
                line = line.PadRight(column) + label;
            }
        }

        _text.Add(0, 0, new StyledText(line, TextStyle.Aside));
    }

    private void WriteBar(QuestionTimeline question)
    {
        var name = question.Question.Id.PadRight(_start);
        _text.Add(0, 0, new StyledText(name.Length > _start ? name[..(_start - 1)] + " " : name, TextStyle.Name), new StyledText(Bar(question), TextStyle.Answer));
        var legend = question.Segments
            .Select(s => (Mark: Mark(s, question), Label: _words.Label(s)))
            .Distinct()
            .OrderBy(l => Marks.IndexOf(l.Mark[0], StringComparison.Ordinal));
        _text.Add(_start, 0, new StyledText(string.Join("  ", legend.Select(l => $"{l.Mark} {l.Label}")), TextStyle.Aside));
    }

    private int Column(DateOnly day) => (int)((long)(day.DayNumber - _timeline.From.DayNumber) * _columns / Days);

    /// <summary>The bar. A segment too short for a character gets one all the same, from its longer neighbours.</summary>
    private string Bar(QuestionTimeline question)
    {
        var segments = question.Segments;
        var starts = segments.Select(s => Column(s.From)).ToArray();
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = Math.Max(starts[i], starts[i - 1] + 1);
        }

        for (var (i, end) = (starts.Length - 1, _columns); i >= 0; end = starts[i--])
        {
            starts[i] = Math.Max(0, Math.Min(starts[i], end - 1));
        }

        var ends = starts.Skip(1).Append(_columns);
        return string.Concat(segments.Zip(starts, ends).Select(s => new string(Mark(s.First, question)[0], s.Third - s.Second)));
    }
}

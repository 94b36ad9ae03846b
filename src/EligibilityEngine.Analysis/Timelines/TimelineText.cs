using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>Tells a timeline to people: a chart of characters, then for each question its segments with what lies between them.</summary>
internal sealed class TimelineText
{
    private const int LeastWidth = 40;

    private readonly Timeline _timeline;
    private readonly string? _language;
    private readonly SegmentWords _words;
    private readonly Explanation _text;

    private TimelineText(Timeline timeline, string? language, int width)
    {
        (_timeline, _language, _words, _text) = (timeline, language, new SegmentWords(language), new Explanation(width));
    }

    public static Explanation Of(Timeline timeline, string? language, int width)
    {
        var text = new TimelineText(timeline, language, Math.Max(LeastWidth, width));
        text.Write(Math.Max(LeastWidth, width));
        return text._text;
    }

    private void Write(int width)
    {
        _text.Add(0, 0, new StyledText(TimelineWords.Range(_timeline), TextStyle.Heading));
        _text.Empty();
        new BarChart(_timeline, _words, _text, width).Write();
        foreach (var question in _timeline.Questions)
        {
            _text.Empty();
            WriteQuestion(question);
        }

        WriteProvisions();
        WriteAssumptions();
        _text.Empty();
        _text.Add(0, 0, new StyledText(TimelineWords.Source(_timeline, _language), TextStyle.Aside));
    }

    private void WriteQuestion(QuestionTimeline question)
    {
        _text.Add(0, 2, Heading(question.Question.Title.In(_language)));
        foreach (var segment in question.Segments)
        {
            if (segment.Begins is { } change)
            {
                _text.Add(4, 4, Plain($"{Values.OfDay(change.On)}  {_words.Causes(change)}: "), new StyledText(SegmentWords.Effects(change), TextStyle.Name));
            }

            WriteSegment(segment);
        }
    }

    private void WriteSegment(Segment segment)
    {
        var style = segment.Status == DecisionStatus.Determined ? TextStyle.Answer : TextStyle.Unknown;
        var grounds = segment.Grounds.IsEmpty ? SegmentWords.SomeStands(segment) : $" ({string.Join(", ", segment.Grounds)})";
        var days = $"{Values.OfDay(segment.From)} through {Values.OfDay(segment.Through)}  ";
        _text.Add(2, 4, Plain(days), new StyledText(_words.Answers(segment), style), new StyledText(grounds, TextStyle.Name));
        if (segment.Status == DecisionStatus.Undetermined && SegmentWords.Open(segment).ToList() is { Count: > 0 } open)
        {
            _text.Add(4, 4, new StyledText("open: ", TextStyle.Unknown), new StyledText(string.Join(", ", open), TextStyle.Name));
        }
    }

    private void WriteProvisions()
    {
        var provisions = _timeline.NamedProvisions().ToList();
        if (provisions.Count == 0)
        {
            return;
        }

        _text.Empty();
        _text.Add(0, 2, Heading("Provisions"));
        foreach (var provision in provisions)
        {
            _text.Add(2, 4, new StyledText(provision.Id, TextStyle.Name), Plain($" {provision.Title.In(_language)}"), Aside($" [{string.Join(", ", provision.Cites)}]"));
        }
    }

    private void WriteAssumptions()
    {
        var assumptions = _timeline.Questions
            .SelectMany(q => q.Segments)
            .SelectMany(s => s.Decision.Justification.Assumptions)
            .Distinct()
            .OrderBy(a => a.Fact.Index)
            .Select(a => FactValues.Say(a.Fact, a.Value.Code, _language))
            .ToList();
        if (assumptions.Count > 0)
        {
            _text.Empty();
            _text.Add(0, 2, Heading("Assuming"), Plain($" that, as is ordinary, the person {string.Join("; ", assumptions)}."));
        }
    }

    private static StyledText Plain(string text) => new(text, TextStyle.Plain);

    private static StyledText Aside(string text) => new(text, TextStyle.Aside);

    private static StyledText Heading(string text) => new(text, TextStyle.Heading);
}

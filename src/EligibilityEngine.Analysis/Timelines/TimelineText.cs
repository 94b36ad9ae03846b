using System.Collections.Immutable;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>Tells a timeline: its bars, then for each question its segments with what lies between them.</summary>
internal sealed class TimelineText
{
    private readonly Timeline _timeline;
    private readonly Phrases _say;
    private readonly LawWords _law;
    private readonly SegmentWords _words;

    private readonly int? _most;

    private TimelineText(Timeline timeline, string? language, int? most)
    {
        _most = most;
        _timeline = timeline;
        _say = Phrases.In(language, timeline.Rulebook);
        _law = new LawWords(_say, language);
        _words = new SegmentWords(_say, _law);
    }

    /// <param name="timeline">The timeline.</param>
    /// <param name="language">The language, or null for the rulebook's own.</param>
    /// <param name="most">How many periods are told, each in brief; null for all.</param>
    public static Document Of(Timeline timeline, string? language, int? most = null) => new(new TimelineText(timeline, language, most) is var text && most is null ? text.All() : text.InBrief());

    private IEnumerable<Block> InBrief() => [
        Line(TimelineWords.Range(_timeline, _say).In(TextStyle.Heading)),
        TimelineBars.Of(_timeline, _say, _words, _law),
        .. Periods(_most!.Value),
        .. _law.SoManyAssumptions(_timeline.Questions.SelectMany(q => q.Segments).SelectMany(s => s.Decision.Justification.Assumptions)).Select(Line),
        Line(_law.Source(_timeline.Rulebook))];

    private IEnumerable<Block> All() => [
        Line(TimelineWords.Range(_timeline, _say).In(TextStyle.Heading)),
        TimelineBars.Of(_timeline, _say, _words, _law),
        .. _timeline.Questions.Select(Question),
        .. List(_say.Provisions(), _timeline.NamedProvisions().Select(p => Item(_say.ProvisionCites(Naming.Of(p), _law.In(p.Title), _say.Commas(p.Cites.Select(s => (Prose)Naming.Of(s).Text))))), ItemsKind.Outline),
        .. _law.Assumptions(_timeline.Questions.SelectMany(q => q.Segments).SelectMany(s => s.Decision.Justification.Assumptions)).Select(Line),
        Line(_law.Source(_timeline.Rulebook))];

    /// <summary>So many periods in all, those of the first question before those of others; the chart shows the rest.</summary>
    private IEnumerable<Block> Periods(int most)
    {
        foreach (var question in _timeline.Questions)
        {
            var told = Math.Min(most, question.Segments.Length);
            most -= told;
            foreach (var block in told == 0 ? [] : List(new Run(_law.In(question.Question.Title), TextStyle.Heading), _law.Most([.. question.Segments.Select(s => Item(Days(s)))], told)))
            {
                yield return block;
            }
        }
    }

    private Section Question(QuestionTimeline question)
    {
        var items = ImmutableArray.CreateBuilder<Item>();
        foreach (var segment in question.Segments)
        {
            var next = segment.Ends is { } change ? List([Item(_say.Turn(Values.OfDay(change.On), _words.Causes(change), _words.Effects(change)))], ItemsKind.Outline) : [];
            items.Add(Item(Days(segment), [.. Open(segment), .. next]));
        }

        return Section(new Run(_law.In(question.Question.Title), TextStyle.Heading), [new Items(ItemsKind.Outline, items.ToImmutable()), .. AsRead(question)])
            with { About = new Reference(ReferenceKind.Question, question.Question.Id) };
    }

    private IEnumerable<Block> AsRead(QuestionTimeline question) =>
        question.AsReadFrom is { } from ? [Line(_say.AsReadFrom(Values.OfDay(from), _say.On(question.ReadThrough!.Value)))] : [];

    private Prose Days(Segment segment)
    {
        var answers = _words.Answers(segment).In(segment.Status == DecisionStatus.Determined ? TextStyle.Answer : TextStyle.Unknown);
        var (from, through) = (Values.OfDay(segment.From), Values.OfDay(segment.Through));
        return segment switch
        {
            { Grounds.IsEmpty: false } => _say.SegmentOnGrounds(from, through, answers, _law.Most([.. segment.Grounds.Select(p => (Prose)Naming.Of(p))], _most is null ? null : 2)),
            { SomeStands.IsEmpty: false } => _say.SegmentOnGrounds(from, through, answers, _say.Or(segment.SomeStands.Select(p => (Prose)Naming.Of(p)))),
            _ => _say.Segment(from, through, answers),
        };
    }

    private IEnumerable<Block> Open(Segment segment) => segment.Status == DecisionStatus.Undetermined && SegmentWords.Open(segment).ToList() is { Count: > 0 } open
        ? List([Item(_say.OpenPoints(_say.Commas(open.Select(n => (Prose)n))))], ItemsKind.Outline)
        : [];
}

using System.Collections.Immutable;
using System.ComponentModel;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>How the answer to a question changes.</summary>
internal readonly struct FollowedQuestionContract(QuestionTimeline timeline)
{
    [Description("The name of the question.")]
    public string Question => timeline.Question.Id;

    [Description("A short heading.")]
    public ToldText Title => timeline.Question.Title;

    [Description("The unit of an amount.")]
    public ToldText? Unit => ToldText.Of(timeline.Question.Unit);

    [Description("The last day of which the law was read, where the timeline goes on beyond it or asks for what was known later.")]
    public DateOnly? ReadThrough => timeline.ReadThrough;

    [Description("The first day that is decided by the law as it was read last.")]
    public DateOnly? AsReadFrom => timeline.AsReadFrom;

    [Description("The segments, one after the other without gap."), Narrowed(Least = 1)]
    public IEnumerable<SegmentContract> Segments => timeline.Segments.Select(s => new SegmentContract(s));
}

/// <summary>A stretch of days.</summary>
internal readonly struct SegmentContract(Segment segment)
{
    [Description("The first day.")]
    public DateOnly From => segment.From;

    [Description("The last day, inclusive.")]
    public DateOnly Through => segment.Through;

    [Description("Determined: one answer. Undetermined: more are possible. Conflict: standing provisions give different amounts.")]
    public DecisionStatus Status => segment.Status;

    [Description("Whether the law of these days is modelled. Where it is not, every answer is possible.")]
    public bool Modelled => segment.Decision.Coverage != Coverage.NotModelled;

    [Description("The answer, where it is determined.")]
    public Answer? Answer => segment.Answer;

    [Description("The answer in words that read after 'the person ...', where it is determined.")]
    public ToldText? Says => ToldText.Of(segment.Answer);

    [Description("The answers still possible: of a choice from the weakest, of an amount first none, then ascending."), Narrowed(Least = 1)]
    public ImmutableArray<Answer> Possible => segment.Possible;

    [Description("The provisions that stand and give the answer, by id.")]
    public IEnumerable<string> Grounds => segment.Grounds.Select(p => p.Id);

    [Description("Where the answer is determined though no single provision certainly stands: those of which some does, by id.")]
    public IEnumerable<string> SomeStands => segment.SomeStands.Select(p => p.Id);

    [Description("What an undetermined segment hangs on, on its first day: facts, readings, events and statements by name.")]
    public IEnumerable<string> Open => segment.Status == DecisionStatus.Undetermined ? SegmentWords.Open(segment).Select(r => r.Text) : [];

    [Description("What began it; absent for the first segment.")]
    public ChangeContract? Begins => segment.Begins is { } change ? new ChangeContract(change) : null;

    [Description("What ends it on the day after its last; absent for the last segment.")]
    public ChangeContract? Ends => segment.Ends is { } change ? new ChangeContract(change) : null;
}

/// <summary>Why one segment ends and the next begins.</summary>
internal readonly struct ChangeContract(Change change)
{
    [Description("The first day of the new segment.")]
    public DateOnly On => change.On;

    [Description("The provisions that began or ceased to stand, or became uncertain.")]
    public IEnumerable<StandingContract> Provisions => change.Provisions.Select(p => new StandingContract(p));

    [Description("What changed that made them do so."), Narrowed(Least = 1)]
    public IEnumerable<ChangeCauseContract> Causes => change.Causes.Select(c => new ChangeCauseContract(c));
}

/// <summary>How a provision came to stand or ceased to.</summary>
internal readonly struct StandingContract(StandingChange change)
{
    [Description("The id of the provision.")]
    public string Provision => change.Provision.Id;

    [Description("Whether it stood on the day before.")]
    public Truth Before => change.Before;

    [Description("Whether it stands from the day on.")]
    public Truth After => change.After;
}

/// <summary>A fact that has another value, or a date of law that came.</summary>
internal readonly struct ChangeCauseContract(Cause cause)
{
    private readonly FactCause? _fact = cause as FactCause;
    private readonly LawCause? _law = cause as LawCause;

    [Description("The name of the fact that has another value.")]
    public string? Fact => _fact?.Fact.Id;

    [Description("Its value on the day before, or unknown.")]
    public string? Before => _fact?.Fact.Write(_fact.Before);

    [Description("Its value from the day on, or unknown.")]
    public string? After => _fact?.Fact.Write(_fact.After);

    [Description("The question on which the law is modelled from here on.")]
    public string? ModelledQuestion => (cause as CoverCause)?.Question.Id;

    [Description("The event of law that came.")]
    public string? Event => _law?.Day.Event?.Id;

    [Description("The day of law that came, where a provision names it and no event.")]
    public DateOnly? Day => _law?.Day.Day;

    [Description("Of the law, true: it has come. Unknown: from here on it may have come.")]
    public Truth? HasCome => _law?.HasCome;

    [Description("What changed, in words: of a fact after 'the person ...', of the law a clause of its own.")]
    public ToldText Says => new(cause.Say);
}

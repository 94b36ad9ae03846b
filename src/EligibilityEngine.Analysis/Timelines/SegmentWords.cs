using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>Segments and changes in words.</summary>
internal sealed class SegmentWords(Phrases say, LawWords law)
{
    /// <summary>What the answer is called in a chart: one name for everything undetermined, and one for every conflict.</summary>
    public Prose Label(Segment segment) => segment.Answer is { } answer ? law.Short(answer) : segment.Decision.Coverage == Coverage.NotModelled ? say.IsNotModelled() : say.Status(segment.Status);

    /// <summary>The same, of days that are later than the law was read.</summary>
    public Prose AsRead(Segment segment, DateOnly readThrough) => say.SegmentAsRead(Label(segment), say.On(readThrough));

    /// <summary>The answer, or the possible answers.</summary>
    public Prose Answers(Segment segment) => segment.Status switch
    {
        DecisionStatus.Determined => law.Short(segment.Answer!),
        _ when segment.Decision.Coverage == Coverage.NotModelled => say.IsNotModelled(),
        DecisionStatus.Conflict => say.ConflictBetween(say.Amounts(segment.Possible.Select(law.Short))),
        _ => say.UndeterminedBetween(say.Or(segment.Possible.Select(law.Short))),
    };

    /// <summary>What an undetermined segment hangs on, by name.</summary>
    public static IEnumerable<Run> Open(Segment segment)
    {
        var why = segment.Decision.Justification;
        return [.. why.Missing.Select(Naming.Of), .. why.OpenReadings.Select(Naming.Of), .. why.OpenEvents.Select(Naming.Of), .. why.OpenStatements.Select(Naming.Of),
            .. why.NotModelled.Where(q => q != segment.Decision.Question).Select(Naming.Of), .. why.Gaps.Select(Naming.Of)];
    }

    /// <summary>What changed.</summary>
    public Prose Causes(Change change) => say.Semicolons(change.Causes.Select(c => CauseInWords.Say(c, say, law)));

    /// <summary>The provisions that begin or cease to stand.</summary>
    public Prose Effects(Change change) => say.Commas([
        .. Effect(change.Begun, say.BeginToStand),
        .. Effect(change.Opened, say.MayStand),
        .. Effect(change.Ceased, say.Cease)]);

    private IEnumerable<Prose> Effect(IEnumerable<Provision> provisions, Func<long, Prose, Prose> what) =>
        provisions.Select(p => (Prose)Naming.Of(p)).ToList() is { Count: > 0 } names ? [what(names.Count, say.And(names))] : [];
}

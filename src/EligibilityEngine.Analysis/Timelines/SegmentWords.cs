using EligibilityEngine.Decisions;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>Segments and changes in words.</summary>
internal sealed class SegmentWords(string? language)
{
    /// <summary>What the answer is called in a chart: one name for everything undetermined, and one for every conflict.</summary>
    public string Label(Segment segment) => segment.Status switch
    {
        DecisionStatus.Determined => Short(segment.Answer!),
        _ => segment.Status.Word(),
    };

    /// <summary>The answer, or the possible answers.</summary>
    public string Answers(Segment segment) => segment.Status switch
    {
        DecisionStatus.Determined => Short(segment.Answer!),
        var open => $"{open.Word()}: {string.Join(open == DecisionStatus.Conflict ? " and " : " or ", segment.Possible.Select(Short))}",
    };

    /// <summary>What an undetermined segment hangs on, by name.</summary>
    public static IEnumerable<string> Open(Segment segment)
    {
        var why = segment.Decision.Justification;
        return why.Missing.Select(f => f.Id)
            .Concat(why.OpenReadings.Select(r => r.Id))
            .Concat(why.OpenEvents.Select(e => e.Id))
            .Concat(why.OpenStatements.Select(s => s.Citation));
    }

    /// <summary>The provisions of which some stands, where it is not known which.</summary>
    public static string SomeStands(Segment segment) => segment.SomeStands.IsEmpty ? "" : $" (whatever is found out: {string.Join(" or ", segment.SomeStands)})";

    /// <summary>What changed.</summary>
    public string Causes(Change change) => string.Join("; ", change.Causes.Select(c => c.Say(language)));

    /// <summary>The provisions that begin or cease to stand.</summary>
    public static string Effects(Change change) => string.Join(", ", new[]
    {
        Effect(change.Begun, "begins to stand", "begin to stand"),
        Effect(change.Opened, "may stand", "may stand"),
        Effect(change.Ceased, "ceases", "cease"),
    }.OfType<string>());

    private static string? Effect(IEnumerable<Provision> provisions, string one, string many) => provisions.ToList() switch
    {
        [] => null,
        [var provision] => $"{provision.Id} {one}",
        [.. var others, var last] => $"{string.Join(", ", others)} and {last} {many}",
    };

    private string Short(Answer answer) => answer.Amount is null ? answer.Id : $"{answer.Id} {answer.Question.Unit!.In(language)}";
}

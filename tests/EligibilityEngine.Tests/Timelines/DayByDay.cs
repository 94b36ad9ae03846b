using EligibilityEngine.Analysis;

namespace EligibilityEngine.Tests.Timelines;

/// <summary>The plain way to follow a life, against which timelines are compared: every day is decided on its own.</summary>
internal static class DayByDay
{
    /// <summary>What a segment is, as text.</summary>
    public static string Write(Segment segment) => Write(segment.From, segment.Through, Finding(segment.Decision));

    /// <summary>The segments of one question; or the first day on which the case is in error.</summary>
    public static (List<string> Segments, DateOnly? Wrong) Read(Rulebook rulebook, Case @case, string question, DateOnly from, DateOnly through)
    {
        var segments = new List<string>();
        var (start, last) = (from, (string?)null);
        for (var day = from; day <= through; day = day.AddDays(1))
        {
            var decided = rulebook.Decide(@case with { On = day });
            if (decided.HasErrors)
            {
                return ([], day);
            }

            var finding = Finding(decided.Value[question]);
            if (last is not null && finding != last)
            {
                segments.Add(Write(start, day.AddDays(-1), last));
                start = day;
            }

            last = finding;
        }

        segments.Add(Write(start, through, last!));
        return (segments, null);
    }

    private static string Finding(QuestionDecision decision) =>
        $"{decision.Status}: {string.Join(" or ", decision.Possible)} on {string.Join(", ", decision.Justification.Grounds)}";

    private static string Write(DateOnly from, DateOnly through, string finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd} through {through:yyyy-MM-dd} {finding}");
}

using EligibilityEngine.Decisions;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Timelines.Drawing;

/// <summary>Patterns that tell answers apart in black and white: by the direction and density of strokes, not by shades alone.</summary>
internal static class Hatching
{
    private static readonly string Undetermined = DecisionStatus.Undetermined.Word();
    private static readonly string Conflict = DecisionStatus.Conflict.Word();

    private const string NotModelled = "not-modelled";

    private static readonly (string Name, string Background, string? Strokes)[] Patterns =
    [
        ("plain", "#ffffff", null),
        ("rising", "#ffffff", "M0,8 L8,0 M-2,2 L2,-2 M6,10 L10,6"),
        ("dots", "#ffffff", "M2,2 h0.01 M6,6 h0.01"),
        ("solid", "#9a9a9a", null),
        ("crossed", "#ffffff", "M0,0 L8,8 M8,0 L0,8"),
        ("falling", "#ffffff", "M0,0 L8,8 M6,-2 L10,2 M-2,6 L2,10"),
        ("level", "#ffffff", "M0,2 H8 M0,6 H8"),
        ("upright", "#ffffff", "M2,0 V8 M6,0 V8"),
        ("rising-on-grey", "#cfcfcf", "M0,8 L8,0 M-2,2 L2,-2 M6,10 L10,6"),
        ("level-on-grey", "#cfcfcf", "M0,2 H8 M0,6 H8"),
        (NotModelled, "#e4e4e4", null),
        (Undetermined, "#ffffff", "M2,3.2 a1.7,1.7 0 1 1 2.4,1.6 q-0.7,0.3 -0.7,1.2 M3.7,7.4 v0.7"),
        (Conflict, "#ffffff", "M0,0 h4 v4 h-4 z M4,4 h4 v4 h-4 z"),
    ];

    private const int OfAnswers = 10;

    /// <summary>The name of the pattern of a segment's answer.</summary>
    public static string Of(Segment segment, QuestionTimeline within) => segment.Status switch
    {
        _ when segment.Decision.Coverage == Coverage.NotModelled => NotModelled,
        DecisionStatus.Determined => Patterns[TimelineBars.Rank(segment.Answer!, within) % OfAnswers].Name,
        var open => open.Word(),
    };

    /// <summary>Declares the patterns with these names.</summary>
    public static void Declare(SvgPage page, IReadOnlySet<string> names)
    {
        page.Open("defs");
        foreach (var (name, background, strokes) in Patterns.Where(p => names.Contains(p.Name)))
        {
            var size = name == Undetermined ? "10" : "8";
            page.Open("pattern", ("id", name), ("width", size), ("height", size), ("patternUnits", "userSpaceOnUse"));
            page.Element("rect", ("width", size), ("height", size), ("fill", background));
            if (strokes is not null)
            {
                page.Element("path", ("d", strokes), ("class", name == "dots" ? "dot" : name == Conflict ? "ink" : "stroke"));
            }

            page.Close();
        }

        page.Close();
    }
}

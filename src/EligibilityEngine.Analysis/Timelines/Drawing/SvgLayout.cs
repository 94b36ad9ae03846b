namespace EligibilityEngine.Analysis.Timelines.Drawing;

/// <summary>Sizes of the drawing, in pixels, and where a day lies.</summary>
internal sealed class SvgLayout(Timeline timeline)
{
    public const double Width = 900;
    public const double Margin = 40;
    public const double Plot = Width - (2 * Margin);
    public const double Right = Width - Margin;
    public const double Band = 30;
    public const double Small = 11;
    public const double Line = 16;
    public const double Mark = 17;

    /// <summary>The left edge of a day; of the day after the last, the right edge of the plot.</summary>
    public double X(int dayNumber) =>
        Margin + (Plot * (dayNumber - timeline.From.DayNumber) / (timeline.Through.DayNumber - timeline.From.DayNumber + 1));

    public double X(DateOnly day) => X(day.DayNumber);

    /// <summary>How many labels of this length an axis has room for.</summary>
    public static double Room(string label) => Plot / (TextWidth.Of(label, Small) + 14);
}

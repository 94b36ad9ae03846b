using EligibilityEngine.Analysis;
using EligibilityEngine.Analysis.Timelines.Drawing;

namespace EligibilityEngine;

/// <summary>Drawings of timelines.</summary>
public static class TimelineDrawing
{
    extension(Timeline timeline)
    {
        /// <summary>The timeline as a drawing for print, in SVG: labelled axes, hatching that reads in black and white, legends. The same input gives the same bytes.</summary>
        /// <param name="language">The language of the rulebook's texts, or null for its own.</param>
        public string ToSvg(string? language = null) => TimelineSvg.Write(timeline, language);
    }
}

using EligibilityEngine.Analysis;
using EligibilityEngine.Analysis.Timelines.Drawing;
using EligibilityEngine.Citing;
using EligibilityEngine.Reporting;
using Drawing = EligibilityEngine.Reporting.Drawing;

namespace EligibilityEngine;

/// <summary>Drawings of timelines.</summary>
public static class TimelineDrawing
{
    extension(Timeline timeline)
    {
        /// <summary>The timeline as a drawing for print, in SVG: labelled axes, hatching that reads in black and white, legends. The same input gives the same bytes.</summary>
        /// <param name="language">The language of the rulebook's texts, or null for its own.</param>
        public string ToSvg(string? language = null) => TimelineSvg.Write(timeline, language);

        /// <summary>The timeline for people, with the drawing in place of its bars where a page can show one.</summary>
        /// <param name="frame">The report that it is for, which says the language and whether days of birth are left out.</param>
        /// <param name="cancellation">Gives up.</param>
        public Document ReportWithDrawing(ReportFrame frame, CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(frame);
            var report = timeline.Report(new ReportOptions { Language = frame.Language }, cancellation);
            var svg = TimelineSvg.Write(timeline, frame.Language, frame.IsRedacted ? Redaction.Of(frame) : null);
            return new Document(report.Blocks.Select(b => b is Bars ? new Drawing(svg[svg.IndexOf("<svg", StringComparison.Ordinal)..].TrimEnd(), frame.Title, b) : b));
        }
    }
}

using EligibilityEngine.Citing;

namespace EligibilityEngine;

/// <summary>Texts about an answer with their sources.</summary>
public static class DocumentCiting
{
    extension(Document document)
    {
        /// <summary>
        /// The document as a report: its reasons have notes with the statements that they rest on, and after it stand the case as given, what was assumed and what is open, the list of authorities, and what the
        /// report was made with.
        /// </summary>
        /// <param name="frame">What it is about.</param>
        /// <exception cref="ArgumentException">The style of the notes is one that only programs read, or there is no rulebook.</exception>
        public Document Cited(ReportFrame frame)
        {
            ArgumentNullException.ThrowIfNull(document);
            ArgumentNullException.ThrowIfNull(frame);
            if (frame.Style > CitationStyle.Gost || frame.Rulebooks.IsDefaultOrEmpty)
            {
                throw new ArgumentException("the notes of a report have a style that people read, and its law a rulebook", nameof(frame));
            }

            return new CitedReport(document, frame).All();
        }

        /// <summary>The sources of the document: the statements that the notes of <see cref="Cited"/> cite.</summary>
        /// <param name="frame">What it is about.</param>
        public Citations Citations(ReportFrame frame) => new(document.Cited(frame).Cites, frame.Rulebooks, frame.Language);
    }
}

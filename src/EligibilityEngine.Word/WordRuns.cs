using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using EligibilityEngine.Reporting;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EligibilityEngine.Word;

/// <summary>Runs of text in a part of the package: each style a style of characters, addresses as links, marks as footnotes.</summary>
internal sealed class WordRuns(OpenXmlPartContainer part, WordNotes? notes)
{
    public static W.Run Text(string text) => new(new W.Text(Letters.Of(text)) { Space = SpaceProcessingModeValues.Preserve });

    public IEnumerable<OpenXmlElement> Of(ImmutableArray<Run> runs)
    {
        var afterMark = false;
        foreach (var run in runs.Where(r => r.Text.Length > 0))
        {
            var isMark = run.Of?.Kind == ReferenceKind.Note;
            if (isMark && afterMark)
            {
                yield return new W.Run(new W.RunProperties(new W.RunStyle { Val = "FootnoteReference" }), new W.Text(", ") { Space = SpaceProcessingModeValues.Preserve });
            }

            afterMark = isMark;
            foreach (var element in Of(run))
            {
                yield return element;
            }
        }
    }

    private IEnumerable<OpenXmlElement> Of(Run run) => run.Of switch
    {
        { Kind: ReferenceKind.Note, Id: var note } when notes is not null => notes.Mark(note),
        { Kind: ReferenceKind.Page } page when Pages.Of(page) is { } address => [Link(run, address)],
        _ => [Plain(run)],
    };

    private W.Hyperlink Link(Run run, Uri address)
    {
        var text = Text(run.Text);
        text.PrependChild(new W.RunProperties(new W.RunStyle { Val = "Hyperlink" }));
        return new W.Hyperlink(text) { Id = part.AddHyperlinkRelationship(address, isExternal: true).Id, History = true };
    }

    private static W.Run Plain(Run run)
    {
        var text = Text(run.Text);
        var properties = new W.RunProperties();
        if (run.Style is not TextStyle.Plain and not TextStyle.Mark)
        {
            properties.AppendChild(new W.RunStyle { Val = WordStyles.Of(run.Style) });
        }

        if (run.Language is { } language)
        {
            properties.AppendChild(new W.Languages { Val = language });
        }

        if (properties.HasChildren)
        {
            text.PrependChild(properties);
        }

        return text;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using EligibilityEngine.Reporting;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EligibilityEngine.Word;

/// <summary>The footnotes. Word numbers them where they are first referred to, which is how a document numbers its notes; a later mark is a field that repeats the number.</summary>
internal sealed class WordNotes(ImmutableArray<Block> blocks)
{
    public const int Separator = -1;
    public const int Continuation = 0;

    private readonly ImmutableArray<ImmutableArray<Run>> _notes = [.. blocks.OfType<Notes>().SelectMany(n => n.Entries)];
    private readonly HashSet<string> _marked = [];

    public IEnumerable<OpenXmlElement> Mark(string note)
    {
        if (!int.TryParse(note, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1 || number > _notes.Length)
        {
            return [Raised(new W.Text(note))];
        }

        var bookmark = "_Note" + note;
        return _marked.Add(note)
            ? [new W.BookmarkStart { Id = note, Name = bookmark }, Raised(new W.FootnoteReference { Id = number }), new W.BookmarkEnd { Id = note }]
            : [new W.SimpleField(Raised(new W.Text(note))) { Instruction = $" NOTEREF {bookmark} \\f \\h " }];
    }

    public void WriteTo(FootnotesPart part)
    {
        var runs = new WordRuns(part, null);
        part.Footnotes = new W.Footnotes([
            new W.Footnote(new W.Paragraph(new W.Run(new W.SeparatorMark()))) { Type = W.FootnoteEndnoteValues.Separator, Id = Separator },
            new W.Footnote(new W.Paragraph(new W.Run(new W.ContinuationSeparatorMark()))) { Type = W.FootnoteEndnoteValues.ContinuationSeparator, Id = Continuation },
            .. _notes.Index().Select(n => new W.Footnote(new W.Paragraph([
                new W.ParagraphProperties(new W.ParagraphStyleId { Val = "FootnoteText" }),
                Raised(new W.FootnoteReferenceMark()),
                WordRuns.Text(" "),
                .. runs.Of(n.Item)])) { Id = n.Index + 1 })]);
    }

    private static W.Run Raised(OpenXmlElement mark) => new(new W.RunProperties(new W.RunStyle { Val = "FootnoteReference" }), mark);
}

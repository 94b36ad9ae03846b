using System.Collections.Immutable;
using System.Text;
using AnyAscii;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary>Documents in the letters, signs and digits of ASCII, for a terminal that has no others. Other alphabets are written in Latin letters.</summary>
internal static class PlainAscii
{
    /// <summary>A document before it is laid out: what is written otherwise has another length.</summary>
    public static Document Of(Document document) => new(document.Blocks.Select(Of));

    /// <summary>A text, with a question mark for what has no counterpart.</summary>
    public static string Of(string text) => Ascii.IsValid(text) ? text : string.Concat(text.EnumerateRunes().Select(Of));

    private static string Of(Rune rune) => rune.Value switch
    {
        _ when rune.IsAscii => rune.ToString(),
        '§' => "sec.",
        '→' => "->",
        '←' => "<-",
        '⇒' => "=>",
        _ when rune.ToString().Transliterate() is { Length: > 0 } plain => plain,
        _ => Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.NonSpacingMark ? "" : "?",
    };

    private static Block Of(Block block) => block switch
    {
        Paragraph p => p with { Runs = Of(p.Runs) },
        Section s => s with { Heading = Of(s.Heading), Blocks = [.. s.Blocks.Select(Of)] },
        Items i => i with { Entries = [.. i.Entries.Select(e => new Item(Of(e.Runs), [.. e.Blocks.Select(Of)]))] },
        Terms t => t with { Entries = [.. t.Entries.Select(e => new Term(Of(e.Label), [.. e.Values.Select(Of)]))] },
        Table t => t with { Columns = [.. t.Columns.Select(c => c with { Heading = Of(c.Heading) })], Rows = [.. t.Rows.Select(r => r.Select(Of).ToImmutableArray())] },
        Bars b => b with
        {
            Axes = [.. b.Axes.Select(a => new Axis(Of(a.Name), [.. a.Scales.Select(s => s.Select(m => m with { Label = Of(m.Label) }).ToImmutableArray())]))],
            Entries = [.. b.Entries.Select(e => e with { Name = Of(e.Name), Signs = [.. e.Signs.Select(s => s with { Letter = Of(s.Letter.ToString())[0], Label = Of(s.Label) })] })],
        },
        Excerpt e => Of(e),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>What is pointed at moves with what stands before it.</summary>
    private static Excerpt Of(Excerpt excerpt)
    {
        var from = Math.Min(excerpt.From, excerpt.Text.Length);
        var end = Math.Min(from + excerpt.Length, excerpt.Text.Length);
        var (before, pointed) = (Of(excerpt.Text[..from]), Of(excerpt.Text[from..end]));
        return excerpt with { Text = before + pointed + Of(excerpt.Text[end..]), From = before.Length, Length = Math.Max(1, pointed.Length) };
    }

    private static ImmutableArray<Run> Of(ImmutableArray<Run> runs) => [.. runs.Select(Of)];

    private static Run Of(Run run) => run with { Text = Of(run.Text) };
}

using System.Collections.Immutable;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Pages;

/// <summary>A long document in sheets: a list of more entries than fit on one is continued on the next, and what is short stands on the first.</summary>
internal static class Sheets
{
    private const int Most = 80;

    /// <summary>How many sheets there are, at least one.</summary>
    public static int Count(Document document) => document.Blocks.Select(Count).DefaultIfEmpty(1).Max();

    /// <summary>One sheet, from 1.</summary>
    public static Document Of(Document document, int sheet) => new(document.Blocks.Select(b => On(b, sheet)).OfType<Block>()) { Title = document.Title, Language = document.Language, Cites = document.Cites };

    private static int Count(Block block) => block switch
    {
        Section section => section.Blocks.Select(Count).DefaultIfEmpty(1).Max(),
        Items items => Count(items.Entries.Length),
        Terms terms => terms.Entries.Select(t => Count(t.Values.Length)).DefaultIfEmpty(1).Max(),
        _ => 1,
    };

    private static int Count(int entries) => Math.Max(1, (entries + Most - 1) / Most);

    private static Block? On(Block block, int sheet) => block switch
    {
        Section section => section.Blocks.Select(b => On(b, sheet)).OfType<Block>().ToImmutableArray() is { IsEmpty: false } blocks ? section with { Blocks = blocks } : null,
        Items items => Part(items.Entries, sheet) is { IsEmpty: false } entries ? items with { Entries = entries } : null,
        Terms terms => terms.Entries.Select(t => t with { Values = Part(t.Values, sheet) }).Where(t => !t.Values.IsEmpty).ToImmutableArray() is { IsEmpty: false } entries ? new Terms(entries) : null,
        _ => sheet == 1 ? block : null,
    };

    private static ImmutableArray<T> Part<T>(ImmutableArray<T> entries, int sheet) => [.. entries.Skip((sheet - 1) * Most).Take(Most)];
}

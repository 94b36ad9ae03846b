using System.Collections.Immutable;
using System.Globalization;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Cases;

/// <summary>What a case file says of a fact that is known in part, as the text that words have for it, and where each value of that is written.</summary>
/// <param name="Text">The text.</param>
/// <param name="Places">The places of its values, in their order.</param>
internal sealed record SaidPart(string Text, ImmutableArray<TextPlace> Places)
{
    /// <summary>A map with the keys of what is known in part, or what is stated of several values, or a plain value.</summary>
    public static SaidPart Of(SyntaxNode node) => node switch
    {
        ScalarNode scalar => new(scalar.Text, []),
        SequenceNode list => new(SeveralNodes.TextOf(list)!, []),
        MappingNode map when ShapeChecker.IsYesAndNo(map) => new(SeveralNodes.TextOf(map)!, []),
        MappingNode map when map["one-of"] is { } values => Listed(values, ""),
        MappingNode map when map["not"] is { } values => Listed(values, $"{PartText.Not}"),
        MappingNode map => Range(map),
        _ => throw new InvalidOperationException(),
    };

    private static SaidPart Listed(SyntaxNode values, string mark)
    {
        var items = (values is SequenceNode list ? list.Items : [values]).Select(v => v is MappingNode range ? Range(range) : new SaidPart(((ScalarNode)v).Text, [v.Place])).ToList();
        return new(mark + string.Join(PartText.Or, items.Select(i => i.Text)), [.. items.SelectMany(i => i.Places)]);
    }

    private static SaidPart Range(MappingNode map)
    {
        var (from, through) = (SyntaxNode.Scalar(map["from"]) ?? SyntaxNode.Scalar(map["above"]), SyntaxNode.Scalar(map["through"]) ?? SyntaxNode.Scalar(map["below"]));
        return new(
            $"{Bound(from, map["from"] is null ? 1 : 0)}{PartText.To}{Bound(through, map["through"] is null ? -1 : 0)}",
            [.. new[] { from, through }.OfType<ScalarNode>().Select(b => b.Place)]);
    }

    /// <summary>A bound that lies so many numbers, days, months or years after what is written.</summary>
    private static string? Bound(ScalarNode? written, int more)
    {
        if (written is null || more == 0)
        {
            return written?.Text;
        }

        return Values.DaysOf(written.Text) is var (first, last) ? Beside(written.Text, first, last, more)
            : Values.Number(written.Text) is { } number ? Values.OfNumber(number + more)
            : Values.Day(written.Text) is { } day ? day == (more < 0 ? DateOnly.MinValue : DateOnly.MaxValue) ? NoSuch(written.Text) : Values.OfDay(day.AddDays(more))
            : written.Text;
    }

    /// <summary>The month before or after; or the year, which looks like a number and may be one.</summary>
    private static string Beside(string written, DateOnly first, DateOnly last, int more) =>
        Values.Number(written) is not null ? (first.Year + more).ToString("D4", CultureInfo.InvariantCulture)
        : (more < 0 && first == DateOnly.MinValue) || (more > 0 && last == DateOnly.MaxValue) ? NoSuch(written)
        : first.AddMonths(more).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>Nothing lies beyond the calendar: the text is none of a day.</summary>
    private static string NoSuch(string written) => written + "+";
}

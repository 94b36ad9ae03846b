using W = DocumentFormat.OpenXml.Wordprocessing;

namespace EligibilityEngine.Word;

/// <summary>The lists: one kind with bullets, and one with numbers, of which each list begins anew.</summary>
internal sealed class WordLists
{
    public const int Bullets = 1;

    private const int Numbers = 2;
    private const int Levels = 9;
    private const int Step = 360;

    private int _last = Bullets;

    /// <summary>The number of a list with numbers of its own.</summary>
    public int NewNumbers() => ++_last;

    public W.Numbering All() => new([
        Kind(Bullets, W.NumberFormatValues.Bullet, "–"),
        Kind(Numbers, W.NumberFormatValues.Decimal, "%{0}."),
        new W.NumberingInstance(new W.AbstractNumId { Val = Bullets }) { NumberID = Bullets },
        .. Enumerable.Range(Bullets + 1, _last - Bullets).Select(n => new W.NumberingInstance(
            [new W.AbstractNumId { Val = Numbers }, .. Enumerable.Range(0, Levels).Select(l => new W.LevelOverride(new W.StartOverrideNumberingValue { Val = 1 }) { LevelIndex = l })]) { NumberID = n })]);

    private static W.AbstractNum Kind(int id, W.NumberFormatValues format, string sign) => new(
        [new W.MultiLevelType { Val = W.MultiLevelValues.Multilevel }, .. Enumerable.Range(0, Levels).Select(l => new W.Level(
            new W.StartNumberingValue { Val = 1 },
            new W.NumberingFormat { Val = format },
            new W.LevelText { Val = sign.Replace("{0}", $"{l + 1}", StringComparison.Ordinal) },
            new W.LevelJustification { Val = W.LevelJustificationValues.Left },
            new W.PreviousParagraphProperties(new W.Indentation { Left = $"{Step * (l + 1)}", Hanging = $"{Step}" })) { LevelIndex = l })]) { AbstractNumberId = id };
}

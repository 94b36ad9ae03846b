using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>
/// How facts are told off a list: each line is a way in which a fact can be out of the ordinary, and what is not named is as it ordinarily is; of a yes-no fact of which nothing is
/// ordinary, the line is that it is so.
/// </summary>
internal static class Listing
{
    private const int Width = 74;

    /// <summary>More than these are asked for one by one.</summary>
    private const int MostValues = 12;

    /// <summary>The letters in which it is said that a day is expected, and another form.</summary>
    private const int LengthOfADay = 85;
    private const int LengthOfAForm = 25;

    public static bool IsListed(Fact fact) => fact.Reading is null && fact.Derivation is null && fact.Type switch
    {
        FactType.YesNo => true,
        FactType.Choice => fact.Ordinarily.IsKnown && fact.Values.Length <= MostValues,
        FactType.Number => fact.Ordinarily.IsKnown && fact.Ordinarily.Code == fact.Minimum && fact.Says is not null,
        _ => false,
    };

    /// <summary>What a fact is that is not named.</summary>
    public static long Unlisted(Fact fact) => fact.Ordinarily.IsKnown ? fact.Ordinarily.Code : 0;

    /// <summary>The values that have a line; of a number only the fact itself has one.</summary>
    public static IEnumerable<long?> Listed(Fact fact) => fact.Type switch
    {
        FactType.YesNo => [1 - Unlisted(fact)],
        FactType.Choice => Enumerable.Range(0, fact.Values.Length).Where(v => v != Unlisted(fact)).Select(v => (long?)v),
        _ => [null],
    };

    /// <summary>What a line says, after "the person ..."; a number is left open.</summary>
    public static LocalText Says(Fact fact, long? value) => fact.Type switch
    {
        FactType.YesNo => (value == 1 ? fact.WhenTrue : fact.WhenFalse)!,
        FactType.Choice => fact.Values[(int)value!].Says,
        _ => fact.Says!,
    };

    /// <summary>How many lines of a screen a fact takes that is asked for by itself: an empty one, its question with its name and what is expected, and each choice.</summary>
    public static int LinesOfField(Fact fact) => 2 + ((Length(fact.Ask ?? fact.Title, fact.Id) + (fact.Type == FactType.Date ? LengthOfADay : LengthOfAForm)) / Width)
        + fact.Values.Sum(v => 1 + ((Length(v.Says, v.Id) + (v.HeldBy?.ToString().Length ?? 0)) / Width));

    private static int Length(LocalText text, string name) => text.ToString().Length + name.Length;

    /// <summary>How many lines of a list a fact takes.</summary>
    public static int LinesOf(Fact fact) => Listed(fact).Sum(v => 1 + (Says(fact, v).ToString().Length / Width));
}

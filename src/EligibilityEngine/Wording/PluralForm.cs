namespace EligibilityEngine.Wording;

/// <summary>The forms of words beside a number, as languages tell them apart (the plural rules of CLDR, for whole numbers).</summary>
internal enum PluralForm
{
    Other,
    One,
    Few,
    Many,
}

/// <summary>Which form stands beside a number.</summary>
internal static class Plurals
{
    /// <summary>The forms that a language has.</summary>
    public static PluralForm[] Of(string language) => language switch
    {
        "ru" => [PluralForm.One, PluralForm.Few, PluralForm.Many],
        "kk" => [PluralForm.Other],
        _ => [PluralForm.One, PluralForm.Other],
    };

    public static PluralForm Of(string language, long count) => language switch
    {
        "ru" => Russian(Math.Abs(count)),
        "kk" => PluralForm.Other,
        _ => Math.Abs(count) == 1 ? PluralForm.One : PluralForm.Other,
    };

    private static PluralForm Russian(long count) => (count % 10, count % 100) switch
    {
        (_, >= 11 and <= 14) => PluralForm.Many,
        (1, _) => PluralForm.One,
        ( >= 2 and <= 4, _) => PluralForm.Few,
        _ => PluralForm.Many,
    };
}

namespace EligibilityEngine.Wording;

/// <summary>The forms of words beside a number, as languages tell them apart. The words of CLDR.</summary>
internal enum PluralForm
{
    Other,
    Zero,
    One,
    Two,
    Few,
    Many,
}

using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EligibilityEngine.Wording;

/// <summary>
/// Which form stands beside a whole number: the cardinal rules of CLDR 44 for numbers without decimals, by family of languages. A language that CLDR does not tell of has
/// one form.
/// </summary>
internal static class Plurals
{
    private static readonly Family Alone = new([PluralForm.Other], _ => PluralForm.Other);

    private static readonly FrozenDictionary<string, Family> Families = new (string Languages, Family Family)[]
    {
        ("bm bo dz hnj id ig ii ja jbo jv jw kde kea km ko lkt lo ms my nqo osa root sah ses sg su th to tpi vi wo yo yue zh", Alone),
        ("af an asa ast az bal bem bez bg brx ce cgg chr ckb da de dv ee el en eo et eu fi fo fur fy gl gsw ha haw hu ia io ji jgo jmc ka kaj kcg kkj kl ks ksb ku ky lb lg lij mas mgo ml mn mr "
            + "nah nb nd ne nl nn nnh no nr ny nyn om or os pap ps rm rof rwk saq sc sd sdh seh sn so sq ss ssy st sv sw syr ta te teo tig tk tn tr ts ug ur uz ve vo vun wae xh xog yi",
            Two(n => n == 1)),
        ("ak am as bho bn csw doi fa ff gu guw hi hy kab kn ln mg nso pa pcm si ti wa zu", Two(n => n < 2)),
        ("tzm", Two(n => n is < 2 or >= 11 and <= 99)),
        ("is mk", Two(n => n % 10 == 1 && n % 100 != 11)),
        ("ceb fil tl", Two(n => n is 1 or 2 or 3 || n % 10 is not (4 or 6 or 9))),

        // A noun stays as it is after a number; the form that CLDR has for one may be given, and is hardly ever another.
        ("kk", Two(n => n == 1) with { Needed = [PluralForm.Other] }),
        ("be ru uk", Few(n => n % 10 == 1 && n % 100 != 11, n => n % 10 is >= 2 and <= 4 && n % 100 is not (12 or 13 or 14), PluralForm.Many)),
        ("pl", Few(n => n == 1, n => n % 10 is >= 2 and <= 4 && n % 100 is not (12 or 13 or 14), PluralForm.Many)),
        ("bs hr sh sr", Few(n => n % 10 == 1 && n % 100 != 11, n => n % 10 is >= 2 and <= 4 && n % 100 is not (12 or 13 or 14), PluralForm.Other)),
        ("cs sk", Few(n => n == 1, n => n is 2 or 3 or 4, PluralForm.Other)),
        ("lt", Few(n => n % 10 == 1 && n % 100 is < 11 or > 19, n => n % 10 >= 2 && n % 100 is < 11 or > 19, PluralForm.Other)),
        ("mo ro", Few(n => n == 1, n => n == 0 || n % 100 is >= 1 and <= 19, PluralForm.Other)),
        ("shi", Few(n => n < 2, n => n is >= 2 and <= 10, PluralForm.Other)),
        ("fr pt", new([PluralForm.One, PluralForm.Many, PluralForm.Other], n => n < 2 ? PluralForm.One : IsMillions(n) ? PluralForm.Many : PluralForm.Other) { Needed = [PluralForm.One, PluralForm.Other] }),
        ("ca es it lld scn vec", new([PluralForm.One, PluralForm.Many, PluralForm.Other], n => n == 1 ? PluralForm.One : IsMillions(n) ? PluralForm.Many : PluralForm.Other) { Needed = [PluralForm.One, PluralForm.Other] }),
        ("lv prg", new([PluralForm.Zero, PluralForm.One, PluralForm.Other], n => n % 10 == 0 || n % 100 is >= 11 and <= 19 ? PluralForm.Zero : n % 10 == 1 ? PluralForm.One : PluralForm.Other)),
        ("blo ksh lag", new([PluralForm.Zero, PluralForm.One, PluralForm.Other], n => n == 0 ? PluralForm.Zero : n == 1 ? PluralForm.One : PluralForm.Other)),
        ("he iu iw naq sat se sma smi smj smn sms", new([PluralForm.One, PluralForm.Two, PluralForm.Other], n => n == 1 ? PluralForm.One : n == 2 ? PluralForm.Two : PluralForm.Other)),
        ("dsb hsb sl", new([PluralForm.One, PluralForm.Two, PluralForm.Few, PluralForm.Other], n => (n % 100) switch { 1 => PluralForm.One, 2 => PluralForm.Two, 3 or 4 => PluralForm.Few, _ => PluralForm.Other })),
        ("gd", new([PluralForm.One, PluralForm.Two, PluralForm.Few, PluralForm.Other], n => n switch { 1 or 11 => PluralForm.One, 2 or 12 => PluralForm.Two, >= 3 and <= 19 => PluralForm.Few, _ => PluralForm.Other })),
        ("gv", new([PluralForm.One, PluralForm.Two, PluralForm.Few, PluralForm.Other], n => n % 10 == 1 ? PluralForm.One : n % 10 == 2 ? PluralForm.Two : n % 20 == 0 ? PluralForm.Few : PluralForm.Other)),
        ("ga", new([PluralForm.One, PluralForm.Two, PluralForm.Few, PluralForm.Many, PluralForm.Other], n => n switch { 1 => PluralForm.One, 2 => PluralForm.Two, >= 3 and <= 6 => PluralForm.Few, >= 7 and <= 10 => PluralForm.Many, _ => PluralForm.Other })),
        ("mt", new([PluralForm.One, PluralForm.Two, PluralForm.Few, PluralForm.Many, PluralForm.Other], n => n == 1 ? PluralForm.One : n == 2 ? PluralForm.Two : n == 0 || n % 100 is >= 3 and <= 10 ? PluralForm.Few : n % 100 is >= 11 and <= 19 ? PluralForm.Many : PluralForm.Other)),
        ("br", new([PluralForm.One, PluralForm.Two, PluralForm.Few, PluralForm.Many, PluralForm.Other], Breton)),
        ("ar ars", new([PluralForm.Zero, PluralForm.One, PluralForm.Two, PluralForm.Few, PluralForm.Many, PluralForm.Other], n => n < 3 ? Small(n) : (n % 100) switch { >= 3 and <= 10 => PluralForm.Few, >= 11 => PluralForm.Many, _ => PluralForm.Other })),
        ("cy", new([PluralForm.Zero, PluralForm.One, PluralForm.Two, PluralForm.Few, PluralForm.Many, PluralForm.Other], n => n < 3 ? Small(n) : n == 3 ? PluralForm.Few : n == 6 ? PluralForm.Many : PluralForm.Other)),
        ("kw", new([PluralForm.Zero, PluralForm.One, PluralForm.Two, PluralForm.Few, PluralForm.Many, PluralForm.Other], Cornish)),
    }
    .SelectMany(f => f.Languages.Split(' ').Select(l => (l, f.Family))).ToFrozenDictionary(f => f.l, f => f.Family, StringComparer.Ordinal);

    /// <summary>The forms that a text beside a number needs in a language; one alone where the language has no others, or is not known.</summary>
    public static ImmutableArray<PluralForm> Of(string language) => In(language).Needed;

    /// <summary>The forms that a language tells apart beside whole numbers. Beside what is not one whole number stands <see cref="PluralForm.Other"/> in any.</summary>
    public static ImmutableArray<PluralForm> AllOf(string language) => In(language).Forms;

    /// <summary>The form beside a number.</summary>
    public static PluralForm Of(string language, long count) => In(language).Of(Math.Abs(count));

    private static Family In(string language) => Families.GetValueOrDefault(language, Alone);

    private static Family Two(Func<long, bool> one) => new([PluralForm.One, PluralForm.Other], n => one(n) ? PluralForm.One : PluralForm.Other);

    private static Family Few(Func<long, bool> one, Func<long, bool> few, PluralForm rest) => new([PluralForm.One, PluralForm.Few, rest], n => one(n) ? PluralForm.One : few(n) ? PluralForm.Few : rest);

    private static bool IsMillions(long n) => n != 0 && n % 1_000_000 == 0;

    private static PluralForm Small(long n) => n switch { 0 => PluralForm.Zero, 1 => PluralForm.One, _ => PluralForm.Two };

    private static PluralForm Breton(long n) => (n % 10, n % 100) switch
    {
        (1, not (11 or 71 or 91)) => PluralForm.One,
        (2, not (12 or 72 or 92)) => PluralForm.Two,
        (3 or 4 or 9, not (>= 10 and <= 19 or >= 70 and <= 79 or >= 90)) => PluralForm.Few,
        _ => IsMillions(n) ? PluralForm.Many : PluralForm.Other,
    };

    private static PluralForm Cornish(long n) => n switch
    {
        0 => PluralForm.Zero,
        1 => PluralForm.One,
        _ when n % 100 is 2 or 22 or 42 or 62 or 82 || (n % 1000 == 0 && n % 100_000 is >= 1000 and <= 20_000 or 40_000 or 60_000 or 80_000) || n % 1_000_000 == 100_000 => PluralForm.Two,
        _ when n % 100 is 3 or 23 or 43 or 63 or 83 => PluralForm.Few,
        _ when n % 100 is 1 or 21 or 41 or 61 or 81 => PluralForm.Many,
        _ => PluralForm.Other,
    };

    /// <param name="Forms">The forms that it tells apart.</param>
    /// <param name="Of">Which stands beside a number that is not negative.</param>
    private sealed record Family(ImmutableArray<PluralForm> Forms, Func<long, PluralForm> Of)
    {
        /// <summary>Those that a text cannot do without.</summary>
        public ImmutableArray<PluralForm> Needed { get; init; } = Forms;
    }
}

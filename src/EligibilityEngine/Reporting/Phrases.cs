using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using EligibilityEngine.Law;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Reporting;

/// <summary>
/// Everything that the engine says, by name: a member for each phrase of the book, its parameters the holes. The law's own texts come from the rulebook.
/// </summary>
internal sealed partial class Phrases
{
    private readonly PhraseBook _book;

    private Phrases(PhraseBook book) => _book = book;

    /// <summary>The language in which all this is said.</summary>
    public string Language => _book.Language;

    public static Phrases In(string? language) => new(PhraseBook.In(language));

    /// <summary>Without a language of its own, a report speaks that of the rulebook.</summary>
    public static Phrases In(string? language, Rulebook rulebook) => In(language ?? rulebook.Language);

    public Prose On(DateOnly day) => Date(Number(day.Day), _book.Months[day.Month - 1], Plain(day.Year));

    public Prose On(DaySpan span) => span.IsExact ? On(span.Latest) : Between(On(span.Earliest), On(span.Latest));

    /// <summary>A number with its thousands apart.</summary>
    public Prose Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(",", _book.Thousands, StringComparison.Ordinal);

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal Prose Say([CallerMemberName] string key = "") => Fill(_book[key], null, []);

    internal Prose Say(Prose a, [CallerArgumentExpression(nameof(a))] string an = "", [CallerMemberName] string key = "") =>
        Fill(_book[key], null, [(an, a)]);

    internal Prose Say(Prose a, Prose b, [CallerArgumentExpression(nameof(a))] string an = "", [CallerArgumentExpression(nameof(b))] string bn = "", [CallerMemberName] string key = "") =>
        Fill(_book[key], null, [(an, a), (bn, b)]);

    internal Prose Say(
        Prose a,
        Prose b,
        Prose c,
        [CallerArgumentExpression(nameof(a))] string an = "",
        [CallerArgumentExpression(nameof(b))] string bn = "",
        [CallerArgumentExpression(nameof(c))] string cn = "",
        [CallerMemberName] string key = "") => Fill(_book[key], null, [(an, a), (bn, b), (cn, c)]);

    internal Prose Say(
        Prose a,
        Prose b,
        Prose c,
        Prose d,
        [CallerArgumentExpression(nameof(a))] string an = "",
        [CallerArgumentExpression(nameof(b))] string bn = "",
        [CallerArgumentExpression(nameof(c))] string cn = "",
        [CallerArgumentExpression(nameof(d))] string dn = "",
        [CallerMemberName] string key = "") => Fill(_book[key], null, [(an, a), (bn, b), (cn, c), (dn, d)]);

    /// <summary>A phrase in the form that stands beside <paramref name="count"/>.</summary>
    internal Prose Count(long count, [CallerMemberName] string key = "") => Fill(_book[key], count, [("count", Number(count))]);

    internal Prose Count(long count, Prose a, [CallerArgumentExpression(nameof(a))] string an = "", [CallerMemberName] string key = "") =>
        Fill(_book[key], count, [("count", Number(count)), (an, a)]);

    internal Prose Count(
        long count,
        Prose a,
        Prose b,
        [CallerArgumentExpression(nameof(a))] string an = "",
        [CallerArgumentExpression(nameof(b))] string bn = "",
        [CallerMemberName] string key = "") => Fill(_book[key], count, [("count", Number(count)), (an, a), (bn, b)]);

    internal Prose Count(
        long count,
        Prose a,
        Prose b,
        Prose c,
        [CallerArgumentExpression(nameof(a))] string an = "",
        [CallerArgumentExpression(nameof(b))] string bn = "",
        [CallerArgumentExpression(nameof(c))] string cn = "",
        [CallerMemberName] string key = "") => Fill(_book[key], count, [("count", Number(count)), (an, a), (bn, b), (cn, c)]);

    /// <summary>One phrase for each value of an enumeration, named by the member and the value.</summary>
    internal Prose Each<T>(T value, [CallerMemberName] string key = "")
        where T : struct, Enum => Fill(_book[key + value], null, []);

    internal Prose Each<T>(T value, Prose a, [CallerArgumentExpression(nameof(a))] string an = "", [CallerMemberName] string key = "")
        where T : struct, Enum => Fill(_book[key + value], null, [(an, a)]);

    internal Prose Each<T>(
        T value,
        Prose a,
        Prose b,
        [CallerArgumentExpression(nameof(a))] string an = "",
        [CallerArgumentExpression(nameof(b))] string bn = "",
        [CallerMemberName] string key = "")
        where T : struct, Enum => Fill(_book[key + value], null, [(an, a), (bn, b)]);

    internal Prose Each<T>(
        T value,
        Prose a,
        Prose b,
        Prose c,
        [CallerArgumentExpression(nameof(a))] string an = "",
        [CallerArgumentExpression(nameof(b))] string bn = "",
        [CallerArgumentExpression(nameof(c))] string cn = "",
        [CallerMemberName] string key = "")
        where T : struct, Enum => Fill(_book[key + value], null, [(an, a), (bn, b), (cn, c)]);

    /// <summary>Items one after the other, with what stands between them and before the last.</summary>
    internal Prose List(IEnumerable<Prose> items, [CallerMemberName] string key = "")
    {
        var (between, last) = _book.List(key);
        Prose[] all = [.. items];
        var runs = ImmutableArray.CreateBuilder<Run>();
        for (var i = 0; i < all.Length; i++)
        {
            runs.AddRange(i == 0 ? [] : (Prose)(i < all.Length - 1 ? between : last));
            runs.AddRange(all[i].Runs);
        }

        return Prose.Of(runs.ToImmutable().AsSpan());
    }

    private static Prose Fill(Phrase phrase, long? count, ReadOnlySpan<(string Hole, Prose Value)> values)
    {
        var runs = ImmutableArray.CreateBuilder<Run>();
        foreach (var (text, isHole, styled) in phrase.Parts(count))
        {
            var style = styled.Length == 0 ? TextStyle.Plain : Enum.Parse<TextStyle>(styled, ignoreCase: true);
            runs.AddRange(isHole ? ValueOf(text, values).In(style) : new Run(text, style));
        }

        return Prose.Of(runs.DrainToImmutable().AsSpan());
    }

    private static Prose ValueOf(string hole, ReadOnlySpan<(string Hole, Prose Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (name == hole)
            {
                return value;
            }
        }

        throw new InvalidOperationException($"nothing fills the hole `{hole}`");
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>Reads what a person replies to a question about a fact.</summary>
/// <param name="rulebook">The rulebook.</param>
/// <param name="known">What is said already.</param>
internal sealed partial class ReplyReader(Rulebook rulebook, Case known)
{
    private const int LeastStem = 4;
    private const int MostEnding = 3;

    /// <summary>What is said of the fact, or of one that follows from it: the age of whoever is asked for the birthday; or the mistake in the reply. Whoever knows only part of it says that
    /// part; to say no more than was said before is to know no more.</summary>
    public (GivenFact? Said, Diagnostic? Mistake) Read(Fact fact, string reply)
    {
        var text = reply.Trim();
        if (fact.NeverOf is { } date && ReplyWords.YesNo(text) is null)
        {
            return Read(date, text);
        }

        if (ReplyWords.IsUnknown(text) && !fact.Values.Any(v => v.Id == text))
        {
            return (NoMore(fact), null);
        }

        return fact.Type switch
        {
            FactType.YesNo => Parse(fact, ReplyWords.YesNo(text) is { } yes ? yes ? "yes" : "no" : text),
            FactType.Choice => Parse(fact, PartText.IsPart(text) ? Choices(fact, text) : Choice(fact, text) ?? text),
            FactType.Date => ReadDate(fact, text),
            _ => Parse(fact, fact.Minimum == 0 && ReplyWords.IsNothing(text) ? "0" : ReplyRange.OfNumbers(text) ?? text),
        };
    }

    /// <summary>The years that have passed since a date, which can be told in its place; null where no fact is that, or they are said already.</summary>
    public Fact? YearsSince(Fact date) => rulebook.DerivedFacts.FirstOrDefault(d => d.Derivation is { Since: TimeUnit.CompletedYears } since && since.Bases[0] == date && (known[d.Id] is null || PartOf(d) is not null));

    /// <summary>What was said in part of a fact; null where nothing was, or all.</summary>
    public Left? PartOf(Fact fact) => Given(fact) is { } given && OnTheDay(given) is { } written && PartText.Parse(fact, written, null).Left is { Part: not null } left ? left : null;

    /// <summary>That nobody knows a fact, or no more of it than was said.</summary>
    public GivenFact NoMore(Fact fact) =>
        Given(fact) is not { } given || PartOf(fact) is null ? new GivenFact(fact.Id) { Otherwise = GivenFact.Unknown }
        : given.History.IsEmpty ? given with { Otherwise = GivenFact.Unknown, History = [new GivenPeriod(given.Otherwise!, null, null)] }
        : given with { Otherwise = GivenFact.Unknown, History = given.History.Any(IsOnTheDay) ? given.History : given.History.Add(new GivenPeriod(given.Otherwise!, known.On, known.On)) };

    private GivenFact? Given(Fact fact) => known.Facts.LastOrDefault(f => f.Name == fact.Id);

    private string? OnTheDay(GivenFact given) => given.History.FirstOrDefault(IsOnTheDay)?.Value ?? given.Otherwise;

    private bool IsOnTheDay(GivenPeriod period) => (period.From is not { } from || from <= known.On) && (period.Through is not { } through || through >= known.On);

    private (GivenFact? Said, Diagnostic? Mistake) ReadDate(Fact fact, string text)
    {
        if (fact.Never is not null && ReplyWords.IsNever(text))
        {
            return (new GivenFact(fact.Id) { Otherwise = NeverName.Word }, null);
        }

        if (YearsSince(fact) is { } years && (Age().IsMatch(text) ? text : ReplyRange.OfNumbers(text)) is { } age)
        {
            return Parse(years, age);
        }

        var (days, isUncertain) = ReplyRange.OfDays(text);
        return isUncertain ? (null, Mistake.DayOrMonth(text, fact.Id)) : Parse(fact, days is { } read ? fact.Write(read) : text);
    }

    private (GivenFact? Said, Diagnostic? Mistake) Parse(Fact fact, string written)
    {
        var (left, mistake) = PartText.Parse(fact, written, null);
        return mistake is not null ? (null, mistake.OfCase())
            : !left.IsSaid || (left.Part is { } part && PartOf(fact) is { Part: { } before } && before.IsWithin(part)) ? (NoMore(fact), null)
            : (new GivenFact(fact.Id) { Otherwise = fact.Write(left) }, null);
    }

    /// <summary>Several values of a choice, <c>fit|limited</c>, or those that it is not, <c>!fit</c>: each as one alone would be read.</summary>
    private static string Choices(Fact fact, string text)
    {
        var isNot = text.StartsWith(PartText.Not);
        return (isNot ? $"{PartText.Not}" : "") + string.Join(PartText.Or, text[(isNot ? 1 : 0)..].Split(PartText.Or).Select(v => Choice(fact, v) ?? v.Trim()));
    }

    /// <summary>The value of a name in any capitals, or at a place in the list, or the only one with a name or words that begin so.</summary>
    private static string? Choice(Fact fact, string reply)
    {
        var word = ReplyWords.Plain(reply);
        return fact.Values.FirstOrDefault(v => ReplyWords.Plain(v.Id) == word)?.Id
            ?? ByNumber(fact, reply)
            ?? Only(fact, v => ReplyWords.Plain(v.Id).StartsWith(word, StringComparison.Ordinal), word)
            ?? Only(fact, v => WordsOf(v).Contains(word), word)
            ?? Only(fact, v => WordsOf(v).Any(w => w.StartsWith(word, StringComparison.Ordinal)), word)
            ?? Only(fact, v => WordsOf(v).Any(w => IsInflected(w, word)), word);
    }

    /// <summary>Whether two words differ in their endings alone, as <c>мужчиной</c> and <c>мужчина</c> do.</summary>
    private static bool IsInflected(string one, string other)
    {
        var common = one.Zip(other, (a, b) => a == b).TakeWhile(same => same).Count();
        return common >= LeastStem && Math.Max(one.Length, other.Length) - common <= MostEnding;
    }

    private static string? ByNumber(Fact fact, string reply) =>
        int.TryParse(reply, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= fact.Values.Length
            ? fact.Values[number - 1].Id
            : null;

    private static string? Only(Fact fact, Func<NamedValue, bool> isMeant, string word) => word.Length > 0 && fact.Values.Where(isMeant).ToList() is [var only] ? only.Id : null;

    /// <summary>All words of a value, and all of them together, in every language.</summary>
    private static IEnumerable<string> WordsOf(NamedValue value) => value.Says.OtherLanguages.Append(value.Says.MainLanguage)
        .Select(l => ReplyWords.Plain(value.Says.In(l)))
        .SelectMany(s => Word().Matches(s).Select(m => m.Value).Append(s));

    [GeneratedRegex("^-?[0-9]{1,3}$")]
    private static partial Regex Age();

    [GeneratedRegex(@"[\p{L}\p{N}-]+")]
    private static partial Regex Word();
}

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

    /// <summary>What is said of the fact, or of one that follows from it: the age of whoever is asked for the birthday; or the mistake in the reply.</summary>
    public (GivenFact? Said, Diagnostic? Mistake) Read(Fact fact, string reply)
    {
        var text = reply.Trim();
        if (ReplyWords.IsUnknown(text) && !fact.Values.Any(v => v.Id == text))
        {
            return (new GivenFact(fact.Id) { Otherwise = GivenFact.Unknown }, null);
        }

        return fact.Type == FactType.Date ? ReadDate(fact, text) : Parse(fact, fact.Type switch
        {
            FactType.YesNo => ReplyWords.YesNo(text) is { } yes ? yes ? "yes" : "no" : text,
            FactType.Choice => Choice(fact, text) ?? text,
            _ when fact.Minimum == 0 && ReplyWords.IsNothing(text) => "0",
            _ => text,
        });
    }

    /// <summary>The years that have passed since a date, which can be told in its place; null where no fact is that, or they are said already.</summary>
    public Fact? YearsSince(Fact date) => rulebook.DerivedFacts.FirstOrDefault(d => d.Derivation is { Since: TimeUnit.CompletedYears } since && since.Bases[0] == date && known[d.Id] is null);

    private (GivenFact? Said, Diagnostic? Mistake) ReadDate(Fact fact, string text)
    {
        if (Age().IsMatch(text) && YearsSince(fact) is { } years)
        {
            return Parse(years, text);
        }

        var (day, isPart, isUncertain) = DayReader.Read(text);
        return isPart ? (null, Mistake.DayInPart(text, fact.Id))
            : isUncertain ? (null, Mistake.DayOrMonth(text, fact.Id))
            : Parse(fact, day is { } known ? fact.Write(FactValue.Of(known)) : text);
    }

    private static (GivenFact? Said, Diagnostic? Mistake) Parse(Fact fact, string written)
    {
        var (code, mistake) = FactValues.Parse(fact, written, null);
        return code is { } c ? (new GivenFact(fact.Id) { Otherwise = fact.Write(FactValue.Of(c)) }, null) : (null, mistake!.OfCase());
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

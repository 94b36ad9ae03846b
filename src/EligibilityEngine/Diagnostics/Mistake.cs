using System.Runtime.CompilerServices;
using EligibilityEngine.Text;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Diagnostics;

/// <summary>
/// Every diagnostic, one method each: what it says is the phrase of that name in the book of mistakes, beside this file. What to do about it is the phrase
/// with <c>-hint</c> behind the name, where there is one and the method gives no better.
/// </summary>
internal static partial class Mistake
{
    private const string Book = "mistakes/";

    /// <summary>A phrase of the book of mistakes, for what is said inside of others.</summary>
    public static Words Phrase(string phrase, params ReadOnlySpan<(string Hole, Words Value)> holes) => Words.Of(Book + phrase, holes);

    /// <summary>What a thing is called, with its article: a word of the book that English has as it is written here.</summary>
    public static Words Term(string english) => Words.IfAny(Book + string.Concat(english.Where(char.IsLetterOrDigit))) ?? english;

    private static Diagnostic Error(string code, TextPlace? at, ReadOnlySpan<(string Hole, Words Value)> holes = default, Words? hint = null, [CallerMemberName] string phrase = "") =>
        Error(code, at, Phrase(phrase, holes), hint ?? Words.IfAny($"{Book}{phrase}Hint", holes));

    private static Diagnostic Warning(string code, TextPlace? at, ReadOnlySpan<(string Hole, Words Value)> holes = default, Words? hint = null, [CallerMemberName] string phrase = "") =>
        new(code, Severity.Warning, at, Phrase(phrase, holes), hint ?? Words.IfAny($"{Book}{phrase}Hint", holes));

    private static Diagnostic Error(string code, TextPlace? at, Words message, Words? hint) => new(code, Severity.Error, at, message, hint);

    private static Diagnostic Warning(string code, TextPlace? at, Words message, Words? hint) => new(code, Severity.Warning, at, message, hint);

    private static RelatedPlace Related(TextPlace place, string phrase) => RelatedPlace.Of(place, Phrase(phrase));

    private static Words? DidYouMean(string? nearest) => nearest is null ? null : NearestName.Suggestion(nearest);

    /// <summary>What a word means here that is no name; null where it means nothing.</summary>
    private static Words? MeantHere(IReadOnlyCollection<string> meant) => meant.Count == 0 ? null : Phrase("MeantHere", ("names", List(meant)));

    private static Words? DidYouMean(string written, IEnumerable<string> names) => DidYouMean(NearestName.Of(written, names));

    private static string List(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"`{n}`"));

    private static string Path(IEnumerable<string> names) => string.Join(" -> ", names.Select(n => $"`{n}`"));

    /// <summary>An author's text in one line, to stand between backticks: where it is long, that part of it in which something looks like what it is not.</summary>
    private static string Shorten(string text)
    {
        const int most = 60;
        var line = text.ReplaceLineEndings(" ").Replace('`', '\'');
        var odd = line.Length <= most ? -1 : LookAlike.IndexIn(line);
        return line.Length <= most ? line : odd < most - 3 ? line[..(most - 3)] + "..." : $"...{line.AsSpan(odd - 20, Math.Min(most - 6, line.Length - odd + 20))}...";
    }
}

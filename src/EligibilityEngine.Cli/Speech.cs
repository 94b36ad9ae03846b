using EligibilityEngine.Reporting;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Cli;

/// <summary>The language in which a run of the tool speaks of what is no decision: mistakes, help, remarks.</summary>
internal static class Speech
{
    private const string Option = "--language";

    private static readonly AsyncLocal<string?> Spoken = new();

    /// <summary>A code such as <c>ru</c>, or null for English.</summary>
    public static string? Language => Spoken.Value;

    /// <summary>The phrases of that language.</summary>
    public static Phrases Say => Phrases.In(Language);

    /// <summary>A text of the help, in that language.</summary>
    public static string Help(Func<Phrases, Prose> text) => text(Say).ToString();

    /// <summary>What is wrong with a command line, in that language.</summary>
    public static string Mistake(Func<Phrases, Prose> text) => text(Say).ToString();

    /// <summary>Names one after the other.</summary>
    public static Prose Named(IEnumerable<string?> names) => Say.Commas(names.Select(n => (Prose)$"`{n}`"));

    /// <summary>The languages that the tool speaks.</summary>
    public static IEnumerable<string> Languages => PhraseBook.Languages.Order(StringComparer.Ordinal);

    /// <summary>Speaks the language that a command line names, before it is read: what is wrong with it is said in that language too. Without one, that of those who read.</summary>
    public static void Begin(IReadOnlyList<string> args, string? usual)
    {
        var named = args.SkipWhile(a => a != Option && !a.StartsWith(Option + "=", StringComparison.Ordinal)).Take(2).ToList();
        Spoken.Value = named switch
        {
            [{ Length: > 0 } one, ..] when one != Option => one[(Option.Length + 1)..],
            [_, var next] => next,
            _ => usual,
        };
    }
}

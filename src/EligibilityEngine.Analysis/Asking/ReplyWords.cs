using System.Collections.Frozen;
using System.Globalization;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>Short words that people reply with, in the languages in which law is written here; whatever language the interview speaks.</summary>
internal static class ReplyWords
{
    private static readonly FrozenSet<string> Affirmative = new[] { "yes", "y", "true", "да", "д", "иә", "ия", "иа" }.ToFrozenSet();
    private static readonly FrozenSet<string> Negative = new[] { "no", "n", "false", "нет", "н", "жоқ", "жок" }.ToFrozenSet();
    private static readonly FrozenSet<string> Nothing = new[] { "none", "nothing", "0", "ничего", "ни одно", "ни одного", "ешқайсысы", "ештеңе" }.ToFrozenSet();
    private static readonly FrozenSet<string> Unknown = new[] { "unknown", "dk", "don't know", "dont know", "i don't know", "не знаю", "неизвестно", "білмеймін", "белгісіз" }.ToFrozenSet();

    private static readonly FrozenSet<string> Never = new[] { "never", "никогда", "ни разу", "не было", "ешқашан", "болған жоқ" }.ToFrozenSet();

    private static readonly FrozenSet<string> Back = new[] { "back", "назад", "артқа", "кері" }.ToFrozenSet();
    private static readonly FrozenSet<string> End = new[] { "quit", "q", "exit", "выход", "выйти", "закончить", "шығу", "аяқтау" }.ToFrozenSet();
    private static readonly FrozenSet<string> Why = new[] { "", "why", "why do you ask", "почему", "зачем", "неге", "не үшін" }.ToFrozenSet();

    public static bool? YesNo(string reply) => Plain(reply) is var word && Affirmative.Contains(word) ? true : Negative.Contains(word) ? false : null;

    public static bool IsNothing(string reply) => Plain(reply) is var word && (Nothing.Contains(word) || Negative.Contains(word));

    /// <summary>Whether somebody says that a day never came.</summary>
    public static bool IsNever(string reply) => Plain(reply) is var word && (Never.Contains(word) || Negative.Contains(word));

    public static bool IsUnknown(string reply) => Unknown.Contains(Plain(reply));

    /// <summary>Whether somebody wants to go back to what was asked before.</summary>
    public static bool IsBack(string reply) => Back.Contains(Plain(reply));

    /// <summary>Whether somebody wants to end the interview.</summary>
    public static bool IsEnd(string reply) => End.Contains(Plain(reply));

    /// <summary>Whether somebody asks why that is asked: by a question mark alone too.</summary>
    public static bool IsWhy(string reply) => reply.Length > 0 && Why.Contains(Plain(reply.Trim().TrimEnd('?')));

    /// <summary>Words as they are compared: small letters, straight apostrophes, no full stop at the end.</summary>
    public static string Plain(string words) => words.Trim().TrimEnd('.').ToLower(CultureInfo.InvariantCulture).Replace('’', '\'');
}

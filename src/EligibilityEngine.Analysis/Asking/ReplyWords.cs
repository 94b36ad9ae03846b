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

    public static bool? YesNo(string reply) => Plain(reply) is var word && Affirmative.Contains(word) ? true : Negative.Contains(word) ? false : null;

    public static bool IsNothing(string reply) => Plain(reply) is var word && (Nothing.Contains(word) || Negative.Contains(word));

    public static bool IsUnknown(string reply) => Unknown.Contains(Plain(reply));

    /// <summary>Words as they are compared: small letters, straight apostrophes, no full stop at the end.</summary>
    public static string Plain(string words) => words.Trim().TrimEnd('.').ToLower(CultureInfo.InvariantCulture).Replace('’', '\'');
}

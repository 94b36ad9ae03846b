using EligibilityEngine.Diagnostics;
using EligibilityEngine.Wording;
using YamlDotNet.Core;

namespace EligibilityEngine.Syntax;

/// <summary>YamlDotNet's messages in words for somebody who does not know YAML's grammar.</summary>
internal static class YamlTrouble
{
    /// <summary>What the guard before the parser says.</summary>
    public const string NoFooting = "no footing";

    private static readonly (string Part, string Phrase)[] Known =
    [
        (NoFooting, "YamlNoFooting"),
        ("found invalid mapping", "YamlColonInText"),
        ("found wrong indentation", "YamlQuoteNotIndented"),
        ("unexpected document indicator", "YamlQuoteNotClosed"),
        ("unknown escape character", "YamlNoEscape"),
        ("mapping values are not allowed", "YamlNoKeyHere"),
        ("did not find expected key", "YamlMisfitsAbove"),
        ("did not find expected '-' indicator", "YamlMisfitsList"),
        ("while parsing a flow sequence", "YamlListNotClosed"),
        ("while parsing a flow mapping", "YamlMapNotClosed"),
        ("unexpected end of stream", "YamlNotClosedAtEnd"),
        ("while scanning a quoted scalar", "YamlBadQuote"),
        ("while scanning a simple key", "YamlNoColon"),
        ("could not find expected ':'", "YamlNoColon"),
        ("cannot start any token", "YamlBadStart"),
        ("block sequence entries are not allowed", "YamlNoItemHere"),
    ];

    public static Words InPlainWords(YamlException wrong)
    {
        foreach (var (part, phrase) in Known)
        {
            if (wrong.Message.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return Mistake.Phrase(phrase, ("brace", "{"));
            }
        }

        return wrong.Message.TrimEnd('.');
    }
}

using YamlDotNet.Core;

namespace EligibilityEngine.Syntax;

/// <summary>YamlDotNet's messages in words for somebody who does not know YAML's grammar.</summary>
internal static class YamlTrouble
{
    public const string NoFooting = "it is not clear where a text, a list or a map ends here";

    private static readonly (string Part, string Words)[] Known =
    [
        ("found invalid mapping", "a `: ` stands inside a text, or a line lacks its `:`; put a text with `: ` in quotes"),
        ("found wrong indentation", "a quoted text is not closed, or its next line is not indented"),
        ("unexpected document indicator", "a quoted text is not closed"),
        ("unknown escape character", "a text in double quotes has a `\\` that is not an escape; write `\\\\`, or use single quotes"),
        ("mapping values are not allowed", "a `: ` stands where no key can be; put the whole text in quotes"),
        ("did not find expected key", "this line does not fit under the one above; check its indentation"),
        ("did not find expected '-' indicator", "this line does not fit in the list above it; check its indentation"),
        ("while parsing a flow sequence", "the list that begins with `[` is not closed or lacks a comma"),
        ("while parsing a flow mapping", "the map that begins with `{` is not closed or lacks a comma"),
        ("unexpected end of stream", "a quoted text or a bracket is not closed before the end of the file"),
        ("while scanning a quoted scalar", "a quoted text is not written well"),
        ("while scanning a simple key", "a line here is neither a `key: value` nor a list item; is a `:` missing?"),
        ("could not find expected ':'", "a line here is neither a `key: value` nor a list item; is a `:` missing?"),
        ("cannot start any token", "a text cannot begin with this character; put it in quotes"),
        ("block sequence entries are not allowed", "a list item `- ` cannot stand here; begin the list on a line of its own"),
    ];

    public static string InPlainWords(YamlException wrong)
    {
        foreach (var (part, words) in Known)
        {
            if (wrong.Message.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return words;
            }
        }

        return wrong.Message.TrimEnd('.');
    }
}

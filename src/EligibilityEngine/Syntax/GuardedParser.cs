using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EligibilityEngine.Syntax;

/// <summary>
/// YamlDotNet's parser, which loses its footing on some texts that are not YAML (such as a plain text that runs on past a bracket) and then throws
/// what a caller's bug would. Here that is one more way of not being YAML.
/// </summary>
internal sealed class GuardedParser(IParser parser) : IParser
{
    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        var place = parser.Current?.End ?? Mark.Empty;
        try
        {
            return parser.MoveNext();
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            throw new SyntaxErrorException(place, place, YamlTrouble.NoFooting);
        }
    }
}

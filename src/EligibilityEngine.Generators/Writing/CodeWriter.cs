using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace EligibilityEngine.Generators.Writing;

/// <summary>Writes lines of C#, indented by their braces.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public CodeWriter Line(string line = "")
    {
        _text.Append(line.Length == 0 ? "" : new string(' ', 4 * _depth)).Append(line).Append('\n');
        return this;
    }

    /// <summary>A block in braces.</summary>
    public CodeWriter Block(string head, Action inside, string end = "}")
    {
        Line(head).Line("{");
        _depth++;
        inside();
        _depth--;
        return Line(end);
    }

    /// <summary>What is said of the member that follows.</summary>
    public CodeWriter Says(params string?[] sentences)
    {
        var said = sentences.Where(s => !string.IsNullOrWhiteSpace(s)).Select(s => Escape(s!));
        return Line($"/// <summary>{string.Join(" ", said)}</summary>");
    }

    public CodeWriter Parameter(string name, string says) => Line($"/// <param name=\"{name}\">{Escape(says)}</param>");

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public override string ToString() => _text.ToString();

    private static string Escape(string text)
    {
        var one = string.Join(" ", text.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        return one.EndsWith(".", StringComparison.Ordinal) || one.EndsWith("?", StringComparison.Ordinal) ? one : one + ".";
    }
}

using System.Text;
using System.Xml;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Word;

/// <summary>Texts as XML can hold them.</summary>
internal static class Letters
{
    public static string Of(string text) =>
        string.Concat(Printable.Of(text).EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? Rune.ReplacementChar : r));
}

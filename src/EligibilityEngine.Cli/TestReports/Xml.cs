using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace EligibilityEngine.Cli.TestReports;

/// <summary>How the XML reports are written: with the same bytes everywhere, and without what XML cannot hold.</summary>
internal static class Xml
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static string Of(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            new XDocument(root).Save(writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    /// <summary>A text with a mark in place of each character that no XML may have.</summary>
    public static string Legible(string text) => string.Concat(text.EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? Rune.ReplacementChar : r));

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;
using System.Xml;

namespace EligibilityEngine.Analysis.Timelines.Drawing;

/// <summary>Writes the few elements of SVG that a drawing needs. Numbers have one decimal; text is escaped, and what XML cannot hold is replaced.</summary>
internal sealed class SvgPage(XmlWriter xml)
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>A drawing as text.</summary>
    public static string Write(Action<SvgPage> draw)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };
        using (var xml = XmlWriter.Create(stream, settings))
        {
            draw(new SvgPage(xml));
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public static string Number(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public void Open(string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var (key, value) in attributes)
        {
            xml.WriteAttributeString(key, Writable(value));
        }
    }

    public void Close() => xml.WriteEndElement();

    public void Element(string name, params (string Name, string Value)[] attributes)
    {
        Open(name, attributes);
        Close();
    }

    public void TextElement(string name, string text, params (string Name, string Value)[] attributes)
    {
        Open(name, attributes);
        xml.WriteString(Writable(text));
        Close();
    }

    /// <summary>A line of text whose left end, middle or right end (start, middle, end) is at a point of its base line.</summary>
    public void Text(double x, double y, string text, string style, string anchor = "start") =>
        TextElement("text", text, ("x", Number(x)), ("y", Number(y)), ("class", style), ("text-anchor", anchor));

    /// <summary>A line of text that covers what is behind it.</summary>
    public void CoveringText(double x, double y, string text, double size, string style)
    {
        Rectangle(x - 2, y - size, TextWidth.Of(text, size) + 4, size + 4, "#ffffff", "paper");
        Text(x, y, text, style);
    }

    public void Line(double x1, double y1, double x2, double y2, string style) =>
        Element("line", ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)), ("class", style));

    public void Rectangle(double x, double y, double width, double height, string fill, string style) =>
        Element("rect", ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("fill", fill), ("class", style));

    private static string Writable(string text) => string.Concat(text.EnumerateRunes().Select(r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? Rune.ReplacementChar : r));
}

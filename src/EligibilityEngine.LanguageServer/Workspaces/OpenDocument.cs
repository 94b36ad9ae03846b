using System.Text;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Workspaces;

/// <summary>A document as the editor has it, which may not be what the disk has.</summary>
internal sealed class OpenDocument
{
    public OpenDocument(string uri, int version, string text)
    {
        (Uri, Version) = (uri, version);
        Parsed = Parse(FileUri.PathOf(uri), text);
    }

    /// <summary>The address as the editor writes it.</summary>
    public string Uri { get; }

    public int Version { get; }

    public ParsedFile Parsed { get; }

    public SourceText Source => Parsed.File.Source;

    public OpenDocument With(int version, IEnumerable<ContentChange> changes)
    {
        var text = RawText;
        foreach (var change in changes)
        {
            if (change.Range is { } range)
            {
                var place = Places.PlaceOf(new SourceText(Source.Path, text), range);
                text = string.Concat(text.AsSpan(0, place.Start), change.Text, text.AsSpan(place.Start + place.Length));
            }
            else
            {
                text = change.Text;
            }
        }

        return new OpenDocument(Uri, version, text) { RawText = text };
    }

    /// <summary>The text also where it is too large or too odd to be read.</summary>
    private string RawText { get => field ?? Source.Text; init; }

    public static ParsedFile Parse(string path, string text)
    {
        var bag = new DiagnosticBag();
        var bytes = Encoding.UTF8.GetBytes(text);
        return new ParsedFile(YamlFiles.Parse(path, bytes, bag), bytes.Length, [.. bag.Sorted()]);
    }
}

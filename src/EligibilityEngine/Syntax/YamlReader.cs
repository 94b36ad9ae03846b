using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EligibilityEngine.Syntax;

/// <summary>
/// Text to syntax, over YamlDotNet's event stream: only plain YAML, bounded in depth and size. Anchors, aliases and tags are never
/// followed, so that no input can grow in memory or name a type.
/// </summary>
internal sealed class YamlReader
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _bag;
    private readonly Parser _parser;

    private YamlReader(SourceText source, string readable, DiagnosticBag bag)
    {
        _source = source;
        _bag = bag;
        _parser = new Parser(new StringReader(readable));
    }

    public static YamlFile Read(SourceText source, DiagnosticBag bag)
    {
        var hasTabs = ReportTabs(source, bag);
        if (ControlCharacter(source.Text) is var control and >= 0)
        {
            bag.Add(Mistake.ControlCharacter(source.Place(control, 1)));
            return new YamlFile(source, null, IsBroken: true);
        }

        var readable = hasTabs ? source.Text.Replace('\t', ' ') : source.Text;
        var reader = new YamlReader(source, readable, bag);
        try
        {
            return new YamlFile(source, reader.ReadDocument(), IsBroken: false);
        }
        catch (TooDeepSyntax)
        {
            return new YamlFile(source, null, IsBroken: true);
        }
        catch (YamlException wrong)
        {
            if (!hasTabs)
            {
                bag.Add(Mistake.NotYaml(reader.PlaceOf(wrong), YamlTrouble.InPlainWords(wrong)));
            }

            return new YamlFile(source, null, IsBroken: true);
        }
    }

    private SyntaxNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = ReadNode(1);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _bag.Add(Mistake.SecondDocument(Place(second)));
        }

        return root;
    }

    private SyntaxNode ReadNode(int depth)
    {
        var first = _parser.Consume<ParsingEvent>();
        if (depth > Limits.Nesting)
        {
            _bag.Add(Mistake.NestedTooDeeply(Place(first)));
            throw new TooDeepSyntax();
        }

        if (first is AnchorAlias alias)
        {
            _bag.Add(Mistake.Alias(Place(alias), "*" + alias.Value.Value));
            return new BrokenNode(Place(alias));
        }

        ReportAnchorAndTag(first);
        return first switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart => ReadSequence(first, depth),
            _ => ReadMapping(first, depth),
        };
    }

    private void ReportAnchorAndTag(ParsingEvent first)
    {
        if (first is not NodeEvent node)
        {
            return;
        }

        if (!node.Anchor.IsEmpty)
        {
            _bag.Add(Mistake.Alias(PlaceOfFirstLine(node), "&" + node.Anchor.Value));
        }

        if (!node.Tag.IsEmpty)
        {
            _bag.Add(Mistake.Tag(PlaceOfFirstLine(node), node.Tag.Value));
        }
    }

    private SyntaxNode ReadScalar(Scalar scalar)
    {
        if (scalar.Value.Length > Limits.TextLength)
        {
            _bag.Add(Mistake.TextTooLong(PlaceOfFirstLine(scalar), scalar.Value.Length));
            return new BrokenNode(Place(scalar));
        }

        return new ScalarNode(scalar.Value, scalar.Style == ScalarStyle.Plain, Place(scalar));
    }

    private SequenceNode ReadSequence(ParsingEvent first, int depth)
    {
        var items = ImmutableArray.CreateBuilder<SyntaxNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new SequenceNode(items.ToImmutable(), PlaceOfFirstLine(first));
    }

    private MappingNode ReadMapping(ParsingEvent first, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<MappingEntry>();
        var seen = new Dictionary<string, TextPlace>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not ScalarNode name)
            {
                if (key is not BrokenNode)
                {
                    _bag.Add(Mistake.KeyIsNotAName(key.Place));
                }
            }
            else if (!seen.TryAdd(name.Text, name.Place))
            {
                _bag.Add(Mistake.DuplicateKey(name.Place, name.Text, seen[name.Text]));
            }
            else
            {
                entries.Add(new MappingEntry(name, value));
            }
        }

        return new MappingNode(entries.ToImmutable(), PlaceOfFirstLine(first));
    }

    private TextPlace Place(ParsingEvent node)
    {
        var start = _source.PlaceAt(node.Start.Line, node.Start.Column, 0);
        var end = _source.PlaceAt(node.End.Line, node.End.Column, 0);
        return _source.Place(start.Start, end.Start - start.Start);
    }

    /// <summary>A list or map is shown by its first line alone.</summary>
    private TextPlace PlaceOfFirstLine(ParsingEvent node)
    {
        var start = _source.PlaceAt(node.Start.Line, node.Start.Column, 0);
        var rest = _source.Text.AsSpan(start.Start);
        var end = rest.IndexOfAny('\n', '\r');
        return _source.Place(start.Start, Math.Max(1, (end < 0 ? rest : rest[..end]).TrimEnd().Length));
    }

    private TextPlace PlaceOf(YamlException wrong) => _source.PlaceAt(wrong.Start.Line, wrong.Start.Column, 1);

    private static bool ReportTabs(SourceText source, DiagnosticBag bag)
    {
        var tab = source.Text.IndexOf('\t', StringComparison.Ordinal);
        var any = tab >= 0;
        while (tab >= 0)
        {
            bag.Add(Mistake.Tab(source.Place(tab, 1)));
            var nextLine = source.Text.IndexOf('\n', tab);
            tab = nextLine < 0 ? -1 : source.Text.IndexOf('\t', nextLine);
        }

        return any;
    }

    private static int ControlCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t'))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Leaves the recursion when a file is nested too deeply; never seen outside this class.</summary>
    private sealed class TooDeepSyntax : Exception;
}

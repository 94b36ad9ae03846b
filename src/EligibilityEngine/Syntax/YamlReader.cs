using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;
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
    private readonly GuardedParser _parser;
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>Whether some part of the text is not in the nodes, which is reported.</summary>
    private bool _hasLeftOut;

    private YamlReader(SourceText source, string readable, DiagnosticBag bag)
    {
        _source = source;
        _bag = bag;
        _parser = new GuardedParser(new Parser(new StringReader(readable)));
    }

    public static YamlFile Read(SourceText source, DiagnosticBag bag)
    {
        var hasTabs = ReportTabs(source, bag);
        if (Controls.In(source.Text, except: "\n\r\t") is var control and >= 0)
        {
            bag.Add(Mistake.ControlCharacter(source.Place(control, 1)));
            return new YamlFile(source, null, IsBroken: true);
        }

        var readable = hasTabs ? source.Text.Replace('\t', ' ') : source.Text;
        var reader = new YamlReader(source, readable, bag);
        try
        {
            var root = reader.ReadDocument();
            return new YamlFile(source, root, reader._hasLeftOut);
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

    /// <summary>The first document; what follows it is not read.</summary>
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
            _hasLeftOut = true;
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
            _hasLeftOut = true;
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
            _bag.Add(Mistake.Alias(PlaceOfFirstLine(node, node), "&" + node.Anchor.Value));
        }

        if (!node.Tag.IsEmpty)
        {
            _bag.Add(Mistake.Tag(PlaceOfFirstLine(node, node), node.Tag.Value));
        }
    }

    private SyntaxNode ReadScalar(Scalar scalar)
    {
        if (scalar.Value.Length > Limits.TextLength)
        {
            _bag.Add(Mistake.TextTooLong(PlaceOfFirstLine(scalar, scalar), scalar.Value.Length));
            return new BrokenNode(Place(scalar));
        }

        // An escape such as `\e` names one without writing it.
        if (Controls.In(scalar.Value, except: "\n") >= 0)
        {
            _bag.Add(Mistake.ControlCharacter(PlaceOfFirstLine(scalar, scalar)));
            return new BrokenNode(Place(scalar));
        }

        return new ScalarNode(Shared(scalar.Value), scalar.Style == ScalarStyle.Plain, Place(scalar));
    }

    /// <summary>Keys and names recur in a file: each is kept once.</summary>
    private string Shared(string text)
    {
        if (_texts.TryGetValue(text, out var known))
        {
            return known;
        }

        _texts.Add(text);
        return text;
    }

    private SequenceNode ReadSequence(ParsingEvent first, int depth)
    {
        var items = ImmutableArray.CreateBuilder<SyntaxNode>();
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new SequenceNode(items.ToImmutable(), PlaceOfFirstLine(first, _parser.Consume<SequenceEnd>()));
    }

    private MappingNode ReadMapping(ParsingEvent first, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<MappingEntry>();
        var seen = new Dictionary<string, TextPlace>(StringComparer.Ordinal);
        while (!_parser.Accept<MappingEnd>(out _))
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
                _hasLeftOut = true;
                _bag.Add(Mistake.DuplicateKey(name.Place, name.Text, seen[name.Text]));
            }
            else
            {
                entries.Add(new MappingEntry(name, value));
            }
        }

        return new MappingNode(entries.ToImmutable(), PlaceOfFirstLine(first, _parser.Consume<MappingEnd>()));
    }

    private TextPlace Place(ParsingEvent node)
    {
        var start = _source.PlaceAt(node.Start.Line, node.Start.Column, 0);
        var end = _source.PlaceAt(node.End.Line, node.End.Column, 0);
        return _source.Place(start.Start, end.Start - start.Start);
    }

    /// <summary>A long text, a list or a map is shown by its first line alone.</summary>
    private TextPlace PlaceOfFirstLine(ParsingEvent first, ParsingEvent last)
    {
        var start = _source.PlaceAt(first.Start.Line, first.Start.Column, 0).Start;
        var end = _source.PlaceAt(last.End.Line, last.End.Column, 0).Start;
        var written = _source.Text.AsSpan(start, Math.Max(0, end - start + ClosingBracket(start, end)));
        var lineEnd = written.IndexOfAny('\n', '\r');
        return _source.Place(start, Math.Max(1, (lineEnd < 0 ? written : written[..lineEnd]).TrimEnd().Length));
    }

    /// <summary>The parser ends a list or map in brackets just before the closing one.</summary>
    private int ClosingBracket(int start, int end) =>
        end < _source.Text.Length && (_source.Text[start], _source.Text[end]) is ('[', ']') or ('{', '}') ? 1 : 0;

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

    /// <summary>Leaves the recursion when a file is nested too deeply; never seen outside this class.</summary>
    private sealed class TooDeepSyntax : Exception;
}

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace EligibilityEngine.Generators.Reading;

/// <summary>A value of YAML with its place. Maps keep the order and the doubles of their keys.</summary>
internal sealed record Node(Place Place, string? Text, IReadOnlyList<Node> Items, IReadOnlyList<(Node Key, Node Value)> Entries)
{
    public Node? this[string key] => Entries.FirstOrDefault(e => e.Key.Text == key).Value;

    /// <summary>The text of a value, in whatever form it is given: plain, or by number or language, of which the first is taken.</summary>
    public string? Words => Text ?? Entries.Select(e => e.Value.Words).FirstOrDefault(w => w is not null);

    /// <summary>Reads the value that comes next.</summary>
    public static Node Read(IParser parser, string path)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new Node(Of(scalar, path, scalar.Value.Length), scalar.Value, [], []);
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = new List<Node>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Read(parser, path));
            }

            return new Node(Of(list, path), null, items, []);
        }

        if (parser.TryConsume<MappingStart>(out var map))
        {
            var entries = new List<(Node, Node)>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                entries.Add((Read(parser, path), Read(parser, path)));
            }

            return new Node(Of(map, path), null, [], entries);
        }

        return new Node(Of(parser.Consume<NodeEvent>(), path), null, [], []);
    }

    private static Place Of(ParsingEvent read, string path, int length = 0) => new(path, (int)read.Start.Line - 1, (int)read.Start.Column - 1, length);
}

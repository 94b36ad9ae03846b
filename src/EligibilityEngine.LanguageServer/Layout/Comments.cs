using System.Collections.Immutable;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Layout;

/// <summary>The comments of a file: whatever begins with <c>#</c> between its values.</summary>
internal sealed class Comments
{
    private readonly SourceText _source;
    private readonly List<(int Start, string Text)> _all = [];

    public Comments(SourceText source, SyntaxNode? root)
    {
        _source = source;
        var at = 0;
        foreach (var (start, end) in (root is null ? [] : Scalars(root)).OrderBy(s => s.Start).Append((Start: source.Text.Length, End: source.Text.Length)))
        {
            Find(at, start);
            at = Math.Max(at, end);
        }
    }

    /// <summary>All of them, in their order.</summary>
    public ImmutableArray<string> Texts => [.. _all.Select(c => c.Text)];

    public bool AnyWithin(int start, int end) => _all.Any(c => c.Start >= start && c.Start < end);

    /// <summary>Gives each unit its comments and empty lines.</summary>
    /// <param name="units">In the order of the text.</param>
    /// <returns>Those below the last unit.</returns>
    public List<string> Attach(IReadOnlyList<Unit> units)
    {
        var ownLines = _all.Where(c => IsFirst(c.Start)).ToDictionary(c => _source.LineAndColumn(c.Start).Line);
        foreach (var comment in _all.Where(c => !IsFirst(c.Start)))
        {
            var unit = units.LastOrDefault(u => u.Start < comment.Start);
            if (unit is not null)
            {
                unit.Beside = unit.Beside is null ? comment.Text : $"{unit.Beside} {comment.Text}";
            }
        }

        var last = 0;
        foreach (var unit in units)
        {
            var line = _source.LineAndColumn(unit.Start).Line;
            if (line > last)
            {
                Give(Above(line, last, ownLines), unit.Column, units.TakeWhile(u => u != unit), unit.Above);
            }

            last = Math.Max(last, line);
        }

        var end = _source.LineAndColumn(_source.Text.Length).Line + 1;
        var below = new List<string>();
        Give(Above(end, last, ownLines), 0, units, below);
        return below;
    }

    /// <summary>Lines that stand deeper than what follows belong to what they stand in.</summary>
    private static void Give(List<(int Column, string Text)> lines, int column, IEnumerable<Unit> before, List<string> above)
    {
        var deeper = lines.FindLastIndex(l => l.Column > column);
        if (deeper >= 0 && before.LastOrDefault(u => u.Column < lines[deeper].Column) is { } owner)
        {
            owner.Below.AddRange(lines.Take(deeper + 1).Select(l => l.Text));
            lines = lines[(deeper + 1)..];
        }

        above.AddRange(lines.Select(l => l.Text));
    }

    /// <summary>The comments and empty lines directly above a line, as far as there is nothing else.</summary>
    private List<(int Column, string Text)> Above(int line, int last, Dictionary<int, (int Start, string Text)> ownLines)
    {
        var lines = new List<(int, string)>();
        for (var at = line - 1; at > last; at--)
        {
            if (ownLines.TryGetValue(at, out var comment))
            {
                lines.Insert(0, (_source.LineAndColumn(comment.Start).Column - 1, comment.Text));
            }
            else if (string.IsNullOrWhiteSpace(_source.Line(at)))
            {
                lines.Insert(0, (0, ""));
            }
            else
            {
                break;
            }
        }

        return lines;
    }

    private void Find(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (_source.Text[at] == '#' && (at == 0 || char.IsWhiteSpace(_source.Text[at - 1])))
            {
                var end = _source.Text.AsSpan(at).IndexOfAny('\r', '\n') is var length and >= 0 ? at + length : _source.Text.Length;
                _all.Add((at, _source.Text[at..end].TrimEnd()));
                at = end;
            }
        }
    }

    private bool IsFirst(int offset) => string.IsNullOrWhiteSpace(_source.Line(_source.LineAndColumn(offset).Line)[..(_source.LineAndColumn(offset).Column - 1)]);

    private static IEnumerable<(int Start, int End)> Scalars(SyntaxNode node) => node switch
    {
        SequenceNode list => list.Items.SelectMany(Scalars),
        MappingNode map => map.Entries.SelectMany(e => Scalars(e.Key).Concat(Scalars(e.Value))),
        _ => [(node.Place.Start, Extents.EndOf(node))],
    };
}

using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Layout;

/// <summary>Writes the nodes of a file in their canonical layout.</summary>
internal sealed class LayoutWriter
{
    /// <summary>A list or map in brackets is written in one line up to this width.</summary>
    private const int Width = 180;

    private const int Step = 2;

    private readonly Dictionary<SyntaxNode, Unit> _units = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _lines = [];
    private readonly List<string> _end;

    /// <summary>Whether what stands in the sections of the file is parted by empty lines.</summary>
    private readonly bool _parts;
    private readonly Comments _comments;
    private readonly ScalarText _scalars;

    public LayoutWriter(SourceText source, MappingNode root)
    {
        _parts = SpotWalk.FormOf(root) is { Shape: var shape } && (shape == Forms.RulesFile || shape == Forms.ScenarioFile);
        _comments = new Comments(source, root);
        _scalars = new ScalarText(source);
        AddUnits(root);
        _end = _comments.Attach([.. _units.Values.OrderBy(u => u.Start).ThenBy(u => u.Node is MappingNode or SequenceNode ? 0 : 1)]);
    }

    /// <summary>The whole text; null where a text in it cannot be laid out anew.</summary>
    public string? Write(MappingNode root, Form form)
    {
        var first = root.Entries.Length > 0 ? _units[root.Entries[0].Key] : null;
        WriteAside(first?.Above ?? [], 0);
        first?.Above.Clear();
        WriteMap(root, form, 0, isTop: true);
        WriteAside(_end, 0);
        while (_lines.Count > 0 && _lines[^1].Length == 0)
        {
            _lines.RemoveAt(_lines.Count - 1);
        }

        return _scalars.HasFailed ? null : string.Join('\n', _lines) + "\n";
    }

    /// <summary>What has lines of its own: not what stays in brackets.</summary>
    private void AddUnits(SyntaxNode node)
    {
        var isInLine = Extents.IsInBrackets(node) && !HasCommentsWithin(node);
        foreach (var (unit, value) in isInLine ? [] : Parts(node))
        {
            var column = unit.Place.Column - 1;
            _units.Add(unit, new Unit(unit, unit.Place.Start, node is SequenceNode ? Math.Max(0, column - Step) : column));
            AddUnits(value);
        }
    }

    private static IEnumerable<(SyntaxNode Unit, SyntaxNode Value)> Parts(SyntaxNode node) => node switch
    {
        SequenceNode list => list.Items.Select(i => (i, i)),
        MappingNode map => map.Entries.Select(e => ((SyntaxNode)e.Key, e.Value)),
        _ => [],
    };

    private bool HasCommentsWithin(SyntaxNode node) => _comments.AnyWithin(node.Place.Start, Extents.EndOf(node));

    private void WriteMap(MappingNode map, Form? form, int indent, bool isTop = false)
    {
        // The sections of a rules file are in the order in which a lawyer reads them.
        var entries = KeyOrder.Of(map, isTop && Spot.ShapeOf(form) == Forms.RulesFile ? null : Spot.ShapeOf(form));
        foreach (var (number, (key, value)) in entries.Index())
        {
            var unit = UnitOf(key);
            var valueForm = SpotWalk.Under(form, key.Text, value);
            if (isTop && _parts && number > 0 && value is not ScalarNode && InLine(value, valueForm, 0) is null)
            {
                Separate(unit);
            }

            WriteAside(isTop ? unit.Above : Spot.ShapeOf(form) is not null ? unit.Above.Where(l => l.Length > 0) : unit.Above.SkipWhile(l => number == 0 && l.Length == 0), indent);
            WriteValue(new string(' ', indent) + _scalars.Key(key) + ":", value, valueForm, indent, unit);
            WriteAside(unit.Below, indent + Step);
        }
    }

    /// <summary>What follows a key or a dash.</summary>
    private void WriteValue(string head, SyntaxNode value, Form? form, int indent, Unit unit)
    {
        var beside = unit.Beside is null ? "" : " " + unit.Beside;
        if (value is ScalarNode scalar)
        {
            var lines = _scalars.Lines(scalar, indent + Step);
            _lines.Add(lines is [] or [""] ? head + beside : $"{head} {lines[0]}{(lines.Count == 1 ? beside : "")}");
            _lines.AddRange(lines.Skip(1));
            if (lines.Count > 1)
            {
                _lines[^1] += beside;
            }
        }
        else if (InLine(value, form, head.Length + 1) is { } inLine)
        {
            _lines.Add($"{head} {inLine}{beside}");
        }
        else
        {
            _lines.Add(head + beside);
            WriteBelow(value, form, indent + Step);
        }
    }

    private void WriteBelow(SyntaxNode node, Form? form, int indent)
    {
        if (node is MappingNode map)
        {
            WriteMap(map, form, indent);
            return;
        }

        var item = SpotWalk.ItemOf(form);
        var previous = 0;
        foreach (var (number, child) in ((SequenceNode)node).Items.Index())
        {
            var unit = UnitOf(child);
            var start = _lines.Count;
            WriteAside(number == 0 ? unit.Above.SkipWhile(l => l.Length == 0) : unit.Above, indent);
            WriteItem(child, SpotWalk.Narrow(item, child), indent, unit);
            WriteAside(unit.Below, indent + Step);
            var length = _lines.Count - start;
            if (number > 0 && _parts && indent == Step && Math.Max(previous, length) > 1 && _lines[start].Length > 0)
            {
                _lines.Insert(start, "");
            }

            previous = length;
        }
    }

    private void WriteItem(SyntaxNode item, Form? form, int indent, Unit unit)
    {
        var dash = new string(' ', indent) + "-";
        if (item is not MappingNode map || InLine(item, form, indent + Step) is not null)
        {
            WriteValue(dash, item, form, indent, unit);
            return;
        }

        // What stands above the first key would part it from its dash.
        var first = UnitOf(KeyOrder.Of(map, Spot.ShapeOf(form))[0].Key);
        WriteAside(first.Above.SkipWhile(l => l.Length == 0), indent);
        first.Above.Clear();
        var start = _lines.Count;
        WriteMap(map, form, indent + Step);
        _lines[start] = dash + _lines[start][(indent + 1)..];
    }

    /// <summary>A list or map in one line; null where it was not in brackets, or does not fit.</summary>
    private string? InLine(SyntaxNode node, Form? form, int column) =>
        Extents.IsInBrackets(node) && !HasCommentsWithin(node) && _scalars.InBrackets(node, form) is { } text && column + text.Length <= Width ? text : null;

    private Unit UnitOf(SyntaxNode node) => _units.TryGetValue(node, out var unit) ? unit : _units[node] = new Unit(node, node.Place.Start, 0);

    private static void Separate(Unit unit)
    {
        if (unit.Above is not ["", ..])
        {
            unit.Above.Insert(0, "");
        }
    }

    /// <summary>Comments and empty lines, never two empty ones together.</summary>
    private void WriteAside(IEnumerable<string> lines, int indent)
    {
        foreach (var line in lines)
        {
            if (line.Length > 0)
            {
                _lines.Add(new string(' ', indent) + line);
            }
            else if (_lines.Count > 0 && _lines[^1].Length > 0)
            {
                _lines.Add("");
            }
        }
    }
}

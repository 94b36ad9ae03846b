using EligibilityEngine.Diagnostics;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>
/// All declarations of one kind by name, each bound once, when it is first needed. A declaration that needs itself is a circle,
/// which is reported where it closes; what could not be bound is null, and already reported.
/// </summary>
internal sealed class Declared<T>(string kind, Func<string, MappingNode, T?> bind)
    where T : class
{
    private readonly Dictionary<string, MappingNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T?> _bound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Below)> _inProgress = [];
    private bool _hasLongChain;

    /// <summary>What the author calls this kind.</summary>
    public string Kind => kind;

    public IEnumerable<string> Names => _nodes.Keys;

    public IEnumerable<T> Bound => _bound.Values.OfType<T>();

    /// <summary>Names that something refers to.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    public bool Has(string name) => _nodes.ContainsKey(name);

    public MappingNode Node(string name) => _nodes[name];

    public void Declare(string name, MappingNode node) => _nodes.Add(name, node);

    public void BindAll(DiagnosticBag bag, CancellationToken cancellation)
    {
        foreach (var name in _nodes.Keys)
        {
            cancellation.ThrowIfCancellationRequested();
            Bind(name, _nodes[name].Place, null, bag);
        }
    }

    /// <summary>The declaration with this name, which exists.</summary>
    public T? Bind(string name, TextPlace usedAt, Func<TextPlace, IEnumerable<string>, Diagnostic>? circle, DiagnosticBag? bag)
    {
        if (_bound.TryGetValue(name, out var done))
        {
            BuildOn(_depths[name]);
            return done;
        }

        var start = _inProgress.FindIndex(d => d.Name == name);
        if (start >= 0)
        {
            bag?.Add(circle!(usedAt, _inProgress.Skip(start).Select(d => d.Name).Append(name)));
            return null;
        }

        return BindNew(name, usedAt, bag);
    }

    private T? BindNew(string name, TextPlace usedAt, DiagnosticBag? bag)
    {
        // The same chain is too long whether its declarations are met from its end or from its beginning.
        if (_inProgress.Count == Limits.Chain)
        {
            ReportChain(name, usedAt, bag);
            return null;
        }

        _inProgress.Add((name, 0));
        var result = bind(name, _nodes[name]);
        var depth = _inProgress[^1].Below + 1;
        _inProgress.RemoveAt(_inProgress.Count - 1);
        if (depth > Limits.Chain)
        {
            ReportChain(name, usedAt, bag);
            result = null;
        }

        _bound[name] = result;
        _depths[name] = result is null ? 0 : depth;
        BuildOn(_depths[name]);
        return result;
    }

    /// <summary>What is being bound builds on a chain of this depth.</summary>
    private void BuildOn(int depth)
    {
        if (_inProgress.Count > 0)
        {
            _inProgress[^1] = _inProgress[^1] with { Below = Math.Max(_inProgress[^1].Below, depth) };
        }
    }

    private void ReportChain(string name, TextPlace usedAt, DiagnosticBag? bag)
    {
        if (!_hasLongChain && bag is not null)
        {
            bag.Add(Mistake.ChainTooLong(usedAt, name, Limits.Chain));
            _hasLongChain = true;
        }
    }
}

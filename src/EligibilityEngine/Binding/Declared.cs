using EligibilityEngine.Diagnostics;
using EligibilityEngine.Syntax;

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
    private readonly List<string> _inProgress = [];

    /// <summary>What the author calls this kind.</summary>
    public string Kind => kind;

    public IEnumerable<string> Names => _nodes.Keys;

    public IEnumerable<T> Bound => _bound.Values.OfType<T>();

    /// <summary>Names that something refers to.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    public bool Has(string name) => _nodes.ContainsKey(name);

    public MappingNode Node(string name) => _nodes[name];

    public void Declare(string name, MappingNode node) => _nodes.Add(name, node);

    public void BindAll()
    {
        foreach (var name in _nodes.Keys)
        {
            Bind(name, _nodes[name].Place, null, null);
        }
    }

    /// <summary>The declaration with this name, which exists.</summary>
    public T? Bind(string name, TextPlace usedAt, Func<TextPlace, IEnumerable<string>, Diagnostic>? circle, DiagnosticBag? bag)
    {
        if (_bound.TryGetValue(name, out var done))
        {
            return done;
        }

        var start = _inProgress.IndexOf(name);
        if (start >= 0)
        {
            bag?.Add(circle!(usedAt, _inProgress.Skip(start).Append(name)));
            return null;
        }

        if (_inProgress.Count == Limits.Chain)
        {
            bag?.Add(Mistake.ChainTooLong(usedAt, _inProgress[0], Limits.Chain));
            return null;
        }

        _inProgress.Add(name);
        var result = bind(name, _nodes[name]);
        _inProgress.RemoveAt(_inProgress.Count - 1);
        _bound[name] = result;
        return result;
    }
}

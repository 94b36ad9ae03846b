using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Maps;

/// <summary>How many of some yes-no variables are yes: of many counted together only the count so far makes a difference, not how it came about.</summary>
internal sealed class CountDiagram
{
    private readonly DiagramStore _store;
    private readonly ValueSet _values;
    private readonly ImmutableArray<(int Index, long Times)> _counted;
    private readonly Dictionary<(int, long), Diagram> _known = [];

    public CountDiagram(DiagramStore store, Space space, Count count)
    {
        _store = store;
        _values = count.Values;
        _counted = [.. count.Counted.Where(c => c.Variable.Classes.Length > 1).Select(c => (space.IndexOf(c.Variable), c.Times)).OrderBy(c => c.Item1)];
        Diagram = From(0, count.Constant + count.Counted.Where(c => c.Variable.Classes.Length == 1).Sum(c => c.Times * c.Variable.Quantity.Low));
    }

    public Diagram Diagram { get; }

    private Diagram From(int next, long sum)
    {
        if (next == _counted.Length)
        {
            return _values.Contains(sum) ? Diagram.True : Diagram.False;
        }

        if (!_known.TryGetValue((next, sum), out var result))
        {
            result = _store.Of(_counted[next].Index, [From(next + 1, sum), From(next + 1, sum + _counted[next].Times)]);
            _known.Add((next, sum), result);
        }

        return result;
    }
}

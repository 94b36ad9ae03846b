using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;
using System.Collections.Immutable;

namespace EligibilityEngine.Maps;

/// <summary>Ways to one outcome of a question and past it, while some variables are restricted to some of their classes.</summary>
internal sealed class Ways
{
    private readonly OutcomeMap _map;
    private readonly Diagram _outcome;
    private readonly Diagram _others;
    private readonly PathFinder _ways;
    private readonly ShortPath _short;
    private readonly ShortPath _plain;
    private readonly bool[]?[] _departing;
    private readonly bool[] _hasDeparted;
    private readonly Restriction _restriction;

    public Ways(OutcomeMap map, Diagram outcome)
    {
        _map = map;
        _outcome = outcome;
        _others = map.Store.And(map.People, !outcome);
        _ways = new PathFinder(map.Store);
        _short = new ShortPath(map.Store);
        _hasDeparted = new bool[map.Variables.Count];
        _departing = [.. map.Variables.Select(Departing)];
        _plain = new ShortPath(map.Store, (variable, value) => !_hasDeparted[variable] && _departing[variable] is { } departing && departing[value]);
        _restriction = new Restriction(map.Variables.Count);
    }

    /// <summary>The classes left of a variable; null for all.</summary>
    public bool[]? this[Variable variable]
    {
        get => _restriction[variable.Index];
        set => _restriction[variable.Index] = value;
    }

    /// <summary>Whether some way leads to the outcome.</summary>
    public bool CanLead => _ways.CanBe(_outcome, _restriction);

    /// <summary>In how many facts the most ordinary person who comes to the outcome is not as is ordinary; null where nobody does.</summary>
    public int? Departures()
    {
        for (var i = 0; i < _hasDeparted.Length; i++)
        {
            _hasDeparted[i] = HasDeparted(_restriction[i], _departing[i]);
        }

        return _plain.Shortest(_outcome, _restriction) is { } others ? others + _hasDeparted.Count(d => d) : null;
    }

    /// <summary>Of each class of a variable, whether who is in it is not as is ordinary; null where nobody can be so, or nothing is.</summary>
    private static bool[]? Departing(Variable variable) => variable.Less is null && variable.Quantity.Fact is { Reading: null, Ordinarily: { IsKnown: true } ordinary } && variable.ClassOf(ordinary.Code) is >= 0 and var own
        ? [.. variable.Classes.Select((_, i) => i != own)]
        : null;

    /// <summary>Whether a variable is restricted to what is not ordinary.</summary>
    private static bool HasDeparted(bool[]? allowed, bool[]? departing)
    {
        if (allowed is null || departing is null)
        {
            return false;
        }

        var ordinary = Array.IndexOf(departing, false);
        return !allowed[ordinary];
    }

    /// <summary>Whether every way leads there.</summary>
    public bool MustLead => !_ways.CanBe(_others, _restriction) && CanLead;

    /// <summary>Whether every way leads there, if any does.</summary>
    public bool CannotLeadElsewhere => !_ways.CanBe(_others, _restriction);

    /// <summary>The classes of a variable with which every way leads to the outcome, and some does, while the other variables are restricted as they are.</summary>
    public bool[] MustLeadWith(Variable variable)
    {
        bool[] Values(Diagram diagram) => _ways.ValuesOf(diagram, variable.Index, variable.Classes.Length, _restriction);
        return [.. Values(_outcome).Zip(Values(_others), (leads, elsewhere) => leads && !elsewhere)];
    }

    /// <summary>A person who comes to the outcome: a class of each variable; null where there is none.</summary>
    public int[]? Way()
    {
        var way = new int[_map.Variables.Count];
        if (!_ways.Find(_outcome, _restriction, way))
        {
            return null;
        }

        for (var i = 0; i < way.Length; i++)
        {
            way[i] = way[i] >= 0 ? way[i] : Math.Max(0, Array.IndexOf(_restriction[i] ?? [true], true));
        }

        return way;
    }

    /// <summary>A person who comes to something else, told by as few facts as may be; null where there is none.</summary>
    public IEnumerable<(Variable Variable, int Class)>? Elsewhere() => _short.Find(_others, _restriction)?.Select(p => (_map.Variables[p.Variable], p.Value));

    /// <summary>
    /// Restricts every variable without some values of which nothing leads to the outcome to those with which something does: every witness must settle it. Where facts about people join
    /// it to others, those may.
    /// </summary>
    /// <param name="isJoined">Whether of those that others may settle in their place.</param>
    /// <returns>The variables.</returns>
    public List<Variable> Need(bool isJoined)
    {
        var supports = new Supports(_map.Store, _outcome, _map.Variables.Count);
        var needed = new List<Variable>();
        foreach (var variable in _map.Variables.Where(v => _map.JoinedWith(v).Count > 0 == isJoined && supports.HangsOn(v.Index)))
        {
            bool[] leads = [.. Enumerable.Range(0, variable.Classes.Length).Select(c => supports.CanBeWith(variable.Index, c))];
            if (leads.Contains(false))
            {
                this[variable] = leads;
                needed.Add(variable);
            }
        }

        return needed;
    }

    /// <summary>How much of all that is left leads to the outcome, and elsewhere.</summary>
    public (Shares Outcome, Shares Others) Weigh() => (new Shares(_map.Store, _outcome, _restriction), new Shares(_map.Store, _others, _restriction));

    /// <summary>The values of a quantity with which some way leads to the outcome; exactly, also where it is compared with others. When that takes too much effort, perhaps more.</summary>
    public ValueSet Leading(Cluster cluster, Quantity quantity) =>
        cluster.Whole() is { } whole ? Lead(cluster, quantity, whole, 0, ValueSet.Nothing) : ValueSet.Nothing;

    /// <summary>What was found, and what is found besides in what is left.</summary>
    private ValueSet Lead(Cluster cluster, Quantity quantity, Differences left, int next, ValueSet found)
    {
        var bounds = cluster.Bounds(left, quantity);
        if (bounds.IsWithin(found))
        {
            return found;
        }

        if (!cluster.Effort.Spend(cluster))
        {
            return ValueSet.Joined([found, bounds]);
        }

        if (next == cluster.Variables.Length)
        {
            return cluster.Shadow(left, quantity) is { } shadow ? ValueSet.Joined([found, shadow]) : found;
        }

        var variable = cluster.Variables[next];
        var before = this[variable];
        for (var i = 0; i < variable.Classes.Length; i++)
        {
            this[variable] = Only(variable, i);
            if ((before is null || before[i]) && CanLead && cluster.With(left, variable, variable.Classes[i]) is { } rest)
            {
                found = Lead(cluster, quantity, rest, next + 1, found);
            }
        }

        this[variable] = before;
        return found;
    }

    public static bool[] Only(Variable variable, int only)
    {
        var allowed = new bool[variable.Classes.Length];
        allowed[only] = true;
        return allowed;
    }
}

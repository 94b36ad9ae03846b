using System.Collections.Immutable;
using EligibilityEngine.Diagrams;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Maps;

/// <summary>
/// Finds the smallest witness of an outcome: the fewest added facts that lead to it, whatever the other facts are. It must tell apart everybody who comes to something else; so of one
/// such person after the other some fact is excluded, with as few facts in all as will do (a hitting set: R. Reiter, A Theory of Diagnosis from First Principles, 1987). Among
/// witnesses of one size, the plainest that is found. Or, of those that fit a person with the fewest departures from what is ordinary, the smallest.
/// </summary>
internal sealed class SmallestWitness
{
    /// <summary>Persons looked at for one outcome; past it a witness is told that has no fact too many, but perhaps not the smallest one.</summary>
    private const int MostSteps = 100;

    private readonly OutcomeMap _map;
    private readonly Ways _ways;
    private HashSet<Variable> _settled;
    private readonly HashSet<(Variable, int)> _tried = [];
    private readonly int _mostDepartures;
    private int _steps;

    private SmallestWitness(OutcomeMap map, Diagram outcome, int mostDepartures)
    {
        _map = map;
        _mostDepartures = mostDepartures;
        _ways = new Ways(map, outcome);
        _settled = [.. _ways.Need(isJoined: false)];
    }

    /// <summary>The witness of an outcome that some way leads to, and whether it is certain that no fewer facts would do.</summary>
    public static (ImmutableArray<Assignment> Witness, bool IsSmallest) Of(OutcomeMap map, Diagram outcome) =>
        new SmallestWitness(map, outcome, int.MaxValue).Find();

    /// <summary>The most ordinary witness, and where another has fewer facts, that one too.</summary>
    /// <returns>The most ordinary witness; the smallest, which may be the same; whether it is certain that nothing is smaller than that; in how many facts who fits the first is not
    /// as is ordinary, at least.</returns>
    public static (ImmutableArray<Assignment> Ordinary, ImmutableArray<Assignment> Smallest, bool IsSmallest, int Departures) Both(OutcomeMap map, Diagram outcome)
    {
        var fewest = new Ways(map, outcome).Departures() ?? 0;
        var search = new SmallestWitness(map, outcome, int.MaxValue);
        var (smallest, isSmallest) = search.Find();
        if (search._ways.Departures() <= fewest)
        {
            return (smallest, smallest, isSmallest, fewest);
        }

        var (ordinary, _) = new SmallestWitness(map, outcome, fewest).Find();
        return (ordinary, ordinary.Length <= smallest.Length ? ordinary : smallest, isSmallest, fewest);
    }

    /// <summary>Whether no value of one fact settles several variables at once: of facts that are compared with others in several ways, one may, and no variable speaks of such values.</summary>
    private bool IsByVariables => !_map.Clusters.Any(c => c.Variables.Length > 1);

    /// <summary>Whether somebody is left who is ordinary enough.</summary>
    private bool IsOrdinary => _mostDepartures == int.MaxValue || _ways.Departures() <= _mostDepartures;

    private (ImmutableArray<Assignment> Witness, bool IsSmallest) Find()
    {
        var needed = _settled.ToDictionary(v => v, v => _ways[v]!);
        var known = Greedily();
        for (var size = needed.Count; size < known.Count && _steps <= MostSteps; size++)
        {
            Begin(needed);
            if (Search(size - needed.Count))
            {
                return Found(Tell(Spared()), true);
            }
        }

        Begin(known);
        return Found(Tell(known.Keys), _steps <= MostSteps);
    }

    private (ImmutableArray<Assignment> Witness, bool IsSmallest) Found(ImmutableArray<Assignment> witness, bool isSmallestByVariables) =>
        (witness, isSmallestByVariables && (witness.Length < 2 || IsByVariables));

    private void Begin(Dictionary<Variable, bool[]> settled)
    {
        foreach (var variable in _settled)
        {
            _ways[variable] = null;
        }

        _settled = [.. settled.Keys];
        foreach (var (variable, classes) in settled)
        {
            _ways[variable] = classes;
        }
    }

    /// <summary>Excludes everybody who comes to something else, with so many variables more at most; whether that can be.</summary>
    private bool Search(int more)
    {
        if (++_steps > MostSteps)
        {
            return false;
        }

        if (_ways.Elsewhere() is not { } person)
        {
            return true;
        }

        var choices = Excluding(person).Where(c => !_tried.Contains(c) && (more > 0 || _settled.Contains(c.Variable))).ToList();
        var tried = choices.TakeWhile(c => !Try(c, more)).ToList();
        _tried.ExceptWith(choices);
        return tried.Count < choices.Count;
    }

    private bool Try((Variable Variable, int Class) choice, int more)
    {
        var (before, isNew) = (_ways[choice.Variable], _settled.Add(choice.Variable));
        Exclude(choice);
        if (_ways.CanLead && IsOrdinary && Search(isNew ? more - 1 : more))
        {
            return true;
        }

        _ways[choice.Variable] = before;
        if (isNew)
        {
            _settled.Remove(choice.Variable);
        }

        // Whatever goes with it was tried with it.
        _tried.Add(choice);
        return false;
    }

    /// <summary>Settles what rules out most of what else there is, one fact after the other, without looking back.</summary>
    private Dictionary<Variable, bool[]> Greedily()
    {
        _settled.UnionWith(_ways.Need(isJoined: true));
        while (_ways.Elsewhere() is { } person)
        {
            var (lead, others) = _ways.Weigh();
            var next = person.SelectMany(c => Others(c.Variable, c.Class))
                .Where(c => lead.With(c.Variable.Index, c.Class) > 0)
                .OrderBy(c => (IsOfLaw(c.Variable), others.With(c.Variable.Index, c.Class) / lead.With(c.Variable.Index, c.Class), WeightOf(c.Variable), c.Variable.Index))
                .First(IsOrdinaryWith);
            _ways[next.Variable] = Ways.Only(next.Variable, next.Class);
            _settled.Add(next.Variable);
        }

        return Spared().ToDictionary(v => v, v => _ways[v]!);
    }

    private bool IsOrdinaryWith((Variable Variable, int Class) choice)
    {
        var before = _ways[choice.Variable];
        _ways[choice.Variable] = Ways.Only(choice.Variable, choice.Class);
        var isOrdinary = IsOrdinary;
        _ways[choice.Variable] = before;
        return isOrdinary;
    }

    private IEnumerable<(Variable Variable, int Class)> Others(Variable variable, int excluded) =>
        Enumerable.Range(0, variable.Classes.Length).Where(c => c != excluded && _ways[variable]?[c] != false).Select(c => (variable, c));

    /// <summary>What is left when all that can be spared is: first the law, then what is not ordinary.</summary>
    private HashSet<Variable> Spared()
    {
        foreach (var variable in _settled.OrderByDescending(v => WeightOf(v)).ThenByDescending(v => v.Index).ToList())
        {
            Spare(variable);
        }

        return _settled;
    }

    private ImmutableArray<Assignment> Tell(IEnumerable<Variable> settled) =>
        [.. settled.OrderBy(v => v.Index).ToList().ConvertAll(Told).ConvertAll(Narrow)];

    /// <summary>Where facts are compared, what is told of one bounds what can be told of another.</summary>
    private Assignment Narrow(Assignment told) => told.Variable.Less is null && _map.Clusters.FirstOrDefault(c => c.Has(told.Quantity)) is { } cluster
        ? told with { Values = _ways.Leading(cluster, told.Quantity) }
        : told;

    /// <summary>What tells a person from those who come to the outcome, the plainest first: what is told already, then what is ordinary.</summary>
    private IEnumerable<(Variable Variable, int Class)> Excluding(IEnumerable<(Variable Variable, int Class)> person) => person
        .OrderBy(c => _settled.Contains(c.Variable) ? 0 : 1)
        .ThenBy(c => WeightOf(c.Variable, c.Class))
        .ThenBy(c => c.Variable.Index);

    private void Exclude((Variable Variable, int Class) choice)
    {
        var left = _ways[choice.Variable]?.ToArray() ?? [.. choice.Variable.Classes.Select(_ => true)];
        left[choice.Class] = false;
        _ways[choice.Variable] = left;
    }

    private void Spare(Variable variable)
    {
        var before = _ways[variable];
        _ways[variable] = null;
        if (_ways.CannotLeadElsewhere)
        {
            _settled.Remove(variable);
        }
        else
        {
            _ways[variable] = before;
        }
    }

    /// <summary>All classes that would do, with all that the other variables are allowed.</summary>
    private Assignment Told(Variable variable)
    {
        if (!variable.IsYesNo)
        {
            var before = _ways[variable]!;
            var wide = Enumerable.Range(0, before.Length).Select(c =>
            {
                _ways[variable] = Ways.Only(variable, c);
                return _ways.MustLead;
            });
            _ways[variable] = [.. wide];
        }

        return new Assignment(variable, ValueSet.Union(variable.Classes.Where((_, i) => _ways[variable]![i])));
    }

    /// <summary>Where the most ordinary person is looked for, what is ordinary of persons is told before how the law is read and what is not known of it.</summary>
    private bool IsOfLaw(Variable variable) => _mostDepartures < int.MaxValue && WeightOf(variable) >= 4;

    /// <summary>The less, the plainer: what excludes the unusual, then other facts, relations of two facts, readings, and the law.</summary>
    private static int WeightOf(Variable variable, int excluded = -1) => variable.Quantity.Fact is not { } fact ? 8
        : fact.Reading is not null ? 4
        : variable.Less is not null ? 2
        : fact.Ordinarily.IsKnown && excluded >= 0 && !variable.Classes[excluded].Contains(fact.Ordinarily.Code) ? 0 : 1;
}

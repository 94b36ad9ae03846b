using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Graph;

namespace EligibilityEngine.Populations.Terms;

/// <summary>One end of a sum, the least or the greatest that it can be; it has none where an addend has none.</summary>
internal sealed class OpenSum(BitGraph graph, bool isLow)
{
    private readonly List<NumberTerm> _addends = [];

    /// <summary>Where it has no end.</summary>
    public Bit IsOpen { get; private set; } = Bit.False;

    /// <summary>The end; past everything where there is none.</summary>
    public NumberTerm Sum => ChosenTerm.Of(IsOpen, new ConstantTerm(isLow ? -NumberFactTerm.Unbounded : NumberFactTerm.Unbounded, false), _addends.Count == 0 ? new ConstantTerm(0, false) : SumTerm.Of(_addends));

    /// <summary>Adds a number that is known.</summary>
    public void Add(NumberTerm number) => _addends.Add(number);

    /// <summary>Adds all that a fact can be.</summary>
    public void Add(NumberFactTerm term, Fact fact) => Add(EndOf(term, fact), OpenEndOf(term, fact));

    /// <summary>Adds a number, but where it has no end.</summary>
    public void Add(NumberTerm number, Bit isOpen)
    {
        // What stands for no end would add up to more than a number can be.
        _addends.Add(ChosenTerm.Of(isOpen, new ConstantTerm(0, number.IsDay), number));
        IsOpen = graph.Or(IsOpen, isOpen);
    }

    /// <summary>The least, or the greatest, that a fact can be.</summary>
    public NumberTerm EndOf(NumberFactTerm term, Fact fact)
    {
        var all = GatheredValues.All(fact);
        var end = isLow ? all.Least : all.Greatest;
        var whole = end is long.MinValue ? -NumberFactTerm.Unbounded : end is long.MaxValue ? NumberFactTerm.Unbounded : end;
        return ChosenTerm.Of(term.Said(graph), isLow ? term.Low : term.High, new ConstantTerm(whole, fact.Type == FactType.Date));
    }

    /// <summary>Where a fact has no such end.</summary>
    public Bit OpenEndOf(NumberFactTerm term, Fact fact)
    {
        var all = GatheredValues.All(fact);
        var unsaid = (isLow ? all.Least == long.MinValue : all.Greatest == long.MaxValue) ? !term.Said(graph) : Bit.False;
        var said = !term.IsOpen ? Bit.False : graph.And(term.Said(graph), isLow ? !term.Low.AtLeast(graph, 1 - NumberFactTerm.Unbounded) : term.High.AtLeast(graph, NumberFactTerm.Unbounded));
        return graph.Or(unsaid, said);
    }
}

using EligibilityEngine.Law;

namespace EligibilityEngine.Preparing;

/// <summary>Goes through what is computed.</summary>
internal sealed class TermArchive(Archive archive, SourceArchive sources)
{
    private enum TermKind
    {
        FactItself,
        Constant,
        DayOfCase,
        DayOfEvent,
        AmountOf,
        Computed,
    }

    private enum OperationKind
    {
        Extreme,
        TimeBetween,
        DayMoved,
        Total,
        Difference,
        Multiplied,
        Product,
        Portion,
        IsOneOf,
        Depending,
    }

    /// <summary>A term.</summary>
    public Term Term(Term? term, FactArchive facts) => (TermKind)archive.Whole((int)KindOf(term)) switch
    {
        TermKind.FactItself => new FactItself(facts.Fact((term as FactItself)?.Fact)),
        TermKind.Constant => new Constant(archive.Number((term as Constant)?.Code ?? 0), (FactType)archive.Whole((int)(term?.Type ?? default))),
        TermKind.DayOfCase => new DayOfCase(),
        TermKind.DayOfEvent => new DayOfEvent(sources.Event((term as DayOfEvent)?.Event)),
        TermKind.AmountOf => new AmountOf(facts.Question((term as AmountOf)?.Question)),
        _ => new Computed(Operation((term as Computed)?.Operation, facts), archive.List(term?.Parts, t => Term(t, facts))),
    };

    private Operation Operation(Operation? operation, FactArchive facts) => (OperationKind)archive.Whole((int)KindOf(operation)) switch
    {
        OperationKind.Extreme => new Extreme(archive.Flag((operation as Extreme)?.IsLast ?? false)),
        OperationKind.TimeBetween => new TimeBetween(
            (TimeUnit)archive.Whole((int)((operation as TimeBetween)?.Unit ?? default)), (Attained)archive.Whole((int)((operation as TimeBetween)?.Attained ?? default))),
        OperationKind.DayMoved => new DayMoved(archive.Number((operation as DayMoved)?.Months ?? 0), archive.Number((operation as DayMoved)?.Days ?? 0)),
        OperationKind.Total => new Total(),
        OperationKind.Difference => new Difference(),
        OperationKind.Multiplied => new Multiplied(archive.Number((operation as Multiplied)?.Times ?? 0)),
        OperationKind.Product => new Product(archive.Flag((operation as Product)?.IsOfNaturals ?? false)),
        OperationKind.IsOneOf => new IsOneOf(facts.Accepts((operation as IsOneOf)?.Values)),
        OperationKind.Depending => new Depending(),
        _ => new Portion(
            archive.Number((operation as Portion)?.Times ?? 0), archive.Number((operation as Portion)?.Divisor ?? 0), (Rounding)archive.Whole((int)((operation as Portion)?.Rounding ?? default))),
    };

    private static TermKind KindOf(Term? term) => term switch
    {
        null or FactItself => TermKind.FactItself,
        Constant => TermKind.Constant,
        DayOfCase => TermKind.DayOfCase,
        DayOfEvent => TermKind.DayOfEvent,
        AmountOf => TermKind.AmountOf,
        Computed => TermKind.Computed,
        _ => throw new NotSupportedException($"how a `{term.GetType().Name}` is prepared is not said"),
    };

    private static OperationKind KindOf(Operation? operation) => operation switch
    {
        null or Extreme => OperationKind.Extreme,
        TimeBetween => OperationKind.TimeBetween,
        DayMoved => OperationKind.DayMoved,
        Total => OperationKind.Total,
        Difference => OperationKind.Difference,
        Multiplied => OperationKind.Multiplied,
        Product => OperationKind.Product,
        Portion => OperationKind.Portion,
        IsOneOf => OperationKind.IsOneOf,
        Depending => OperationKind.Depending,
        _ => throw new NotSupportedException($"how a `{operation.GetType().Name}` is prepared is not said"),
    };
}

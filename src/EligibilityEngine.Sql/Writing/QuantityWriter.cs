using System.Globalization;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Graph;
using EligibilityEngine.Sql.Dialects;
using EligibilityEngine.Sql.Formulas;

namespace EligibilityEngine.Sql.Writing;

/// <summary>Quantities of a graph as columns; sums of them as one expression.</summary>
internal sealed class QuantityWriter(Inputs inputs, Stages stages, Dialect dialect, Calendar calendar, Func<Bit, Reference> bit, Func<Quantity, string?> nameOf)
{
    private readonly Dictionary<Quantity, Reference> _columns = [];

    /// <summary>A quantity as an expression of columns.</summary>
    public Reference Write(Quantity quantity) => quantity switch
    {
        StoredQuantity stored => inputs.Number(stored.Stream),
        ConstantQuantity constant => new Reference(Number(constant.Value), default),
        SumQuantity or DifferenceQuantity or CountedQuantity when nameOf(quantity) is null => Sum(quantity),
        _ => Column(quantity),
    };

    private Reference Column(Quantity quantity)
    {
        if (!_columns.TryGetValue(quantity, out var column))
        {
            column = Make(quantity, nameOf(quantity) ?? string.Create(CultureInfo.InvariantCulture, $"number_{_columns.Count + 1}"));
            _columns.Add(quantity, column);
        }

        return column;
    }

    private Reference Make(Quantity quantity, string name)
    {
        switch (quantity)
        {
            case QuotientQuantity quotient:
                var value = AsColumn(quotient.Value, name, "_difference");
                return stages.Add(name, "", Phases.Numbers, calendar.Quotient(value.Text, quotient.Divisor), value);
            case ChosenQuantity chosen:
                var (which, set, clear) = (bit(chosen.Which), Write(chosen.WhenSet), Write(chosen.WhenClear));
                return stages.Add(name, "", Phases.Numbers, $"CASE WHEN {which} THEN {set} ELSE {clear} END", which, set, clear);
            case AppliedQuantity applied:
                return Apply(applied, name);
            default:
                var sum = Sum(quantity);
                return stages.Add(name, "", Phases.Numbers, sum.Text, sum);
        }
    }

    private Reference Sum(Quantity quantity)
    {
        var (first, second) = quantity.Operands;
        var a = Write(first!);
        var (word, b) = quantity switch
        {
            CountedQuantity counted => ("+", bit(counted.Bit) is var counts ? counts with { Text = $"CASE WHEN {counts} THEN 1 ELSE 0 END" } : default),
            DifferenceQuantity => ("-", Bracketed(Write(second!))),
            _ => ("+", Write(second!)),
        };
        return new Reference($"{a} {word} {b}", Place.Last(a.Place, b.Place));
    }

    private Reference Apply(AppliedQuantity applied, string name)
    {
        var operation = applied.Operation.Operation;
        if (operation is DayMoved moved)
        {
            return calendar.Moved(name, AsColumn(applied.First, name, "_start"), moved);
        }

        if (operation is TimeBetween time)
        {
            return calendar.Between(name, AsColumn(applied.First, name, "_since"), AsColumn(applied.Second!, name, "_until"), time);
        }

        if (operation is Portion portion)
        {
            return Part(AsColumn(applied.First, name, "_whole"), name, portion);
        }

        var (first, second) = (Write(applied.First), applied.Second is { } other ? Write(other) : default);
        var text = operation switch
        {
            Extreme { IsLast: true } => applied.Second is null ? first.Text : dialect.Greatest(first.Text, second.Text),
            Extreme => applied.Second is null ? first.Text : dialect.Least(first.Text, second.Text),
            Multiplied multiplied => $"{Bracketed(first)} * {Number(multiplied.Times)}",
            Product => applied.Second is null ? first.Text : $"{Bracketed(first)} * {Bracketed(second)}",
            Total => applied.Second is null ? first.Text : $"{first} + {second}",
            Difference => $"{first} - {Bracketed(second)}",
            _ => throw new InvalidOperationException($"there is no SQL for {operation}"),
        };
        return applied.Second is null ? stages.Add(name, "", Phases.Numbers, text, first) : stages.Add(name, "", Phases.Numbers, text, first, second);
    }

    /// <summary>In whole parts and the rest of one, so that nothing is greater than what it comes to.</summary>
    private Reference Part(Reference whole, string name, Portion portion)
    {
        var (times, divisor) = (Number(portion.Times), Number(portion.Divisor));
        var parts = stages.Add(name, "_parts", Phases.Numbers, calendar.Quotient(whole.Text, portion.Divisor), whole);
        var rest = stages.Add(name, "_rest", Phases.Numbers, $"({whole} - {parts} * {divisor}) * {times}", whole, parts);
        var down = stages.Add(name, "_down", Phases.Numbers, $"{parts} * {times} + ({dialect.Quotient(rest.Text, divisor)})", parts, rest);
        var left = $"({rest} % {divisor})";
        var isUp = portion.Rounding switch
        {
            Rounding.Up => $"{left} > 0",
            Rounding.HalfUp => $"2 * {left} >= {divisor}",
            Rounding.HalfEven => $"2 * {left} > {divisor} OR (2 * {left} = {divisor} AND {down} % 2 <> 0)",
            _ => null,
        };
        return isUp is null ? down : stages.Add(name, "", Phases.Numbers, $"{down} + CASE WHEN {isUp} THEN 1 ELSE 0 END", rest, down);
    }

    private Reference AsColumn(Quantity quantity, string name, string ending)
    {
        var written = Write(quantity);
        return quantity is StoredQuantity || _columns.ContainsKey(quantity) ? written : stages.Add(name, ending, Phases.Numbers, written.Text, written);
    }

    private static Reference Bracketed(Reference reference) =>
        reference.Text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? reference : reference with { Text = $"({reference})" };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

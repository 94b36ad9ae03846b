using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>
/// A whole number or a day that follows from a case: a fact, what the law itself says, or what is computed from other terms. A closed family: five leaves, and <see cref="Computed"/>.
/// </summary>
internal abstract class Term
{
    private protected Term()
    {
    }

    /// <summary>The type of its values.</summary>
    public abstract FactType Type { get; }

    /// <summary>What it is computed from; empty for a leaf.</summary>
    public virtual ImmutableArray<Term> Parts => [];

    /// <summary>It, and all that it is computed from.</summary>
    internal IEnumerable<Term> All => Parts.SelectMany(p => p.All).Prepend(this);

    /// <summary>The facts in it, each once, in the order in which they are written.</summary>
    internal IEnumerable<Fact> Facts => All.OfType<FactItself>().Select(t => t.Fact).Distinct();

    /// <summary>The questions whose amounts are in it.</summary>
    internal IEnumerable<Question> Questions => All.OfType<AmountOf>().Select(t => t.Question).Distinct();

    /// <summary>The greatest absolute value that it can have.</summary>
    internal abstract decimal Reach { get; }

    /// <summary>The same of other facts.</summary>
    internal Term With(Func<Fact, Fact> other) => this switch
    {
        FactItself itself => new FactItself(other(itself.Fact)),
        Computed computed => new Computed(computed.Operation, [.. computed.Parts.Select(p => p.With(other))]),
        _ => this,
    };

    /// <summary>The same with an amount in place of what a question comes to.</summary>
    internal Term With(Answer amount) => this switch
    {
        AmountOf => amount.Computed is { } open ? open.Term : new Constant(amount.Amount!.Value, Type),
        Computed computed => new Computed(computed.Operation, [.. computed.Parts.Select(p => p.With(amount))]),
        _ => this,
    };
}

/// <summary>The value of a fact.</summary>
internal sealed class FactItself : Term
{
    internal FactItself(Fact fact) => Fact = fact;

    /// <summary>The fact.</summary>
    public Fact Fact { get; }

    /// <inheritdoc/>
    public override FactType Type => Fact.Type;

    /// <inheritdoc/>
    public override string ToString() => Fact.Id;

    internal override decimal Reach => Fact.Reach;
}

/// <summary>A number or a day that is always the same.</summary>
internal sealed class Constant : Term
{
    internal Constant(long code, FactType type) => (Code, Type) = (code, type);

    /// <summary>Its value, as in <see cref="FactValue.Code"/>.</summary>
    public long Code { get; }

    /// <inheritdoc/>
    public override FactType Type { get; }

    internal override decimal Reach => Math.Abs((decimal)Code);

    /// <inheritdoc/>
    public override string ToString() => Type == FactType.Date && DayNumbers.IsDay(Code) ? Values.OfDay(DateOnly.FromDayNumber((int)Code)) : Values.OfNumber(Code);
}

/// <summary>The day on which the facts are taken.</summary>
internal sealed class DayOfCase : Term
{
    internal DayOfCase()
    {
    }

    /// <inheritdoc/>
    public override FactType Type => FactType.Date;

    /// <inheritdoc/>
    public override string ToString() => "day-of-case";

    internal override decimal Reach => DateOnly.MaxValue.DayNumber;
}

/// <summary>The day of an event of law, known only as far as its span tells. An event of which nothing was published by the horizon comes after every day.</summary>
internal sealed class DayOfEvent : Term
{
    internal DayOfEvent(LawEvent e) => Event = e;

    /// <summary>The event.</summary>
    public LawEvent Event { get; }

    /// <inheritdoc/>
    public override string ToString() => Event.Id;

    /// <inheritdoc/>
    public override FactType Type => FactType.Date;

    internal override decimal Reach => DateOnly.MaxValue.DayNumber;
}

/// <summary>The amount that another question comes to.</summary>
internal sealed class AmountOf : Term
{
    internal AmountOf(Question question) => Question = question;

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <inheritdoc/>
    public override string ToString() => Question.Id;

    /// <inheritdoc/>
    public override FactType Type => FactType.Number;

    internal override decimal Reach => Limits.Number;
}

/// <summary>What an operation comes to.</summary>
internal sealed class Computed : Term
{
    internal Computed(Operation operation, ImmutableArray<Term> parts) => (Operation, Parts) = (operation, parts);

    /// <summary>The operation.</summary>
    public Operation Operation { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Term> Parts { get; }

    /// <inheritdoc/>
    public override FactType Type => Operation.TypeOf(Parts);

    internal override decimal Reach => Operation.ReachOf(Parts);

    /// <inheritdoc/>
    public override string ToString() => Operation switch
    {
        DayMoved moved => $"{Parts[0]}{Moved(moved.Months, "months")}{Moved(moved.Days, "days")}",
        Total => string.Join(" + ", Parts),
        Difference => $"{Parts[0]} - {Bracketed(Parts[1])}",
        Multiplied multiplied => $"{Values.OfNumber(multiplied.Times)} * {Bracketed(Parts[0])}",
        Product => string.Join(" * ", Parts.Select(Bracketed)),
        Portion portion => $"{Values.OfNumber(portion.Times)}/{Values.OfNumber(portion.Divisor)} of {Bracketed(Parts[0])}",
        Extreme extreme when Type == FactType.Number => $"{(extreme.IsLast ? "greatest-of" : "least-of")}({string.Join(", ", Parts)})",
        Extreme extreme => $"{(extreme.IsLast ? "latest-of" : "earliest-of")}({string.Join(", ", Parts)})",
        IsOneOf { Values.Intervals: var values } => $"{Bracketed(Parts[0])} in {string.Join(", ", values)}",
        Depending => $"{Parts[1]} where {Bracketed(Parts[0])}",
        TimeBetween time => $"{time.Unit} from {Parts[0]} to {Parts[1]}",
        _ => throw new InvalidOperationException(),
    };

    private static string Bracketed(Term part) => part is Computed ? $"({part})" : part.ToString()!;

    private static string Moved(long count, string unit) => count == 0 ? "" : $" {(count < 0 ? '-' : '+')} {Values.OfNumber(Math.Abs(count))} {unit}";
}

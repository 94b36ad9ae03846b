using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>How an amount is computed. A closed family: a number, a fact, the amount of a question, and what is made of such. Exact fractions are computed with; only what is said to be rounded is.</summary>
internal abstract class Formula
{
    private protected Formula()
    {
    }

    /// <summary>How many parts it has, itself included.</summary>
    public virtual int Size => 1;

    /// <summary>How many maps and lists lie within each other where it is written out.</summary>
    public virtual int Depth => 0;
}

/// <summary>A number as it is written.</summary>
internal sealed class PlainFormula(long number) : Formula
{
    public long Number => number;
}

/// <summary>The value of a number fact.</summary>
internal sealed class FactFormula(Fact fact) : Formula
{
    public Fact Fact => fact;
}

/// <summary>What a question comes to; where it has no amount, nor has the whole.</summary>
internal sealed class QuestionFormula(Question question) : Formula
{
    public Question Question => question;
}

/// <summary>What an operation comes to.</summary>
internal sealed class OperationFormula(FormulaOperation operation, ImmutableArray<Formula> parts) : Formula
{
    public FormulaOperation Operation => operation;

    public ImmutableArray<Formula> Parts => parts;

    public override int Size { get; } = 1 + parts.Sum(p => p.Size);

    public override int Depth { get; } = 2 + parts.Max(p => p.Depth);
}

/// <summary>A scale: what is computed in each band of a fact, or of the amount of a question. Outside of all bands there is no amount.</summary>
/// <param name="by">What the scale goes by: a fact or a question.</param>
/// <param name="bands">The bands, of which no two have a value in common.</param>
internal sealed class ScaleFormula(Formula by, ImmutableArray<FormulaBand> bands) : Formula
{
    public Formula By => by;

    public ImmutableArray<FormulaBand> Bands => bands;

    public override int Size { get; } = 2 + bands.Sum(b => b.Is.Size);

    public override int Depth { get; } = 4 + bands.Max(b => b.Is.Depth);

    /// <summary>The band in which a value lies, or null.</summary>
    public FormulaBand? BandOf(long value) => bands.FirstOrDefault(b => b.Low <= value && value <= b.High);

    /// <summary>Those of some values, one after another, that lie in one band each, or in none.</summary>
    public IEnumerable<Interval> Split(Interval values)
    {
        var starts = bands.SelectMany(b => b.High == long.MaxValue ? [b.Low] : new[] { b.Low, b.High + 1 }).Where(s => s > values.Low && s <= values.High)
            .Append(values.Low).Distinct().Order().ToList();
        return starts.Select((start, i) => new Interval(start, i + 1 < starts.Count ? starts[i + 1] - 1 : values.High));
    }
}

/// <summary>A band of a scale.</summary>
/// <param name="Low">The least value in it, or <see cref="long.MinValue"/>.</param>
/// <param name="High">The greatest, or <see cref="long.MaxValue"/>.</param>
/// <param name="Is">What is computed in it.</param>
internal sealed record FormulaBand(long Low, long High, Formula Is);

/// <summary>What is computed in the first case that is so; where none is, there is no amount.</summary>
internal sealed class CasesFormula(CasesKind kind, string? by, ImmutableArray<FormulaCase> cases) : Formula
{
    /// <summary>As which they are written.</summary>
    public CasesKind Kind => kind;

    /// <summary>What they go by, where that has a name.</summary>
    public string? By => by;

    public ImmutableArray<FormulaCase> Cases => cases;

    public override int Size { get; } = 1 + cases.Sum(c => c.Is.Size);

    public override int Depth { get; } = 3 + cases.Max(c => c.Is.Depth);
}

/// <summary>As which cases are written.</summary>
internal enum CasesKind
{
    /// <summary>A list of conditions, of which the first that is so counts.</summary>
    FirstOf,

    /// <summary>The values of a choice.</summary>
    ByValue,

    /// <summary>How many facts are true.</summary>
    Count,
}

/// <summary>One of several cases.</summary>
/// <param name="Name">By which its row is known.</param>
/// <param name="When">Its condition as it is written, or null for what is left.</param>
/// <param name="Is">What is computed then.</param>
/// <param name="Test">When it is this one; each time a condition of its own.</param>
/// <param name="Says">How the case reads; null where what is computed tells it.</param>
internal sealed record FormulaCase(string Name, Condition? When, Formula Is, Func<Condition> Test, LocalText? Says);

namespace EligibilityEngine.Law;

/// <summary>How an amount is computed from others. A closed family; of known amounts it gives the amount, and of what lies between two amounts all that it can come to.</summary>
internal abstract record FormulaOperation
{
    private protected FormulaOperation()
    {
    }

    /// <summary>What it comes to.</summary>
    public abstract Ratio Of(ReadOnlySpan<Ratio> parts);

    /// <summary>What it comes to at least and at most, while each part lies between two amounts.</summary>
    public virtual (Ratio Low, Ratio High) Over(IReadOnlyList<(Ratio Low, Ratio High)> parts) =>
        (Of(parts.Select(p => p.Low).ToArray()), Of(parts.Select(p => p.High).ToArray()));
}

/// <summary>The sum of all.</summary>
internal sealed record FormulaSum : FormulaOperation
{
    public override Ratio Of(ReadOnlySpan<Ratio> parts)
    {
        Ratio sum = 0;
        foreach (var part in parts)
        {
            sum += part;
        }

        return sum;
    }
}

/// <summary>The first less all others; where that is less than a number, the number.</summary>
internal sealed record FormulaDifference(long? NotBelow) : FormulaOperation
{
    public override Ratio Of(ReadOnlySpan<Ratio> parts)
    {
        var rest = parts[0];
        foreach (var part in parts[1..])
        {
            rest -= part;
        }

        return NotBelow is { } least ? Ratio.Max(rest, least) : rest;
    }

    public override (Ratio Low, Ratio High) Over(IReadOnlyList<(Ratio Low, Ratio High)> parts) =>
        (Of(parts.Select((p, i) => i == 0 ? p.Low : p.High).ToArray()), Of(parts.Select((p, i) => i == 0 ? p.High : p.Low).ToArray()));
}

/// <summary>The product of all.</summary>
internal sealed record FormulaProduct : FormulaOperation
{
    public override Ratio Of(ReadOnlySpan<Ratio> parts)
    {
        Ratio product = 1;
        foreach (var part in parts)
        {
            product *= part;
        }

        return product;
    }

    public override (Ratio Low, Ratio High) Over(IReadOnlyList<(Ratio Low, Ratio High)> parts)
    {
        (Ratio low, Ratio high) = (1, 1);
        foreach (var part in parts)
        {
            Ratio[] ends = [low * part.Low, low * part.High, high * part.Low, high * part.High];
            (low, high) = (ends.Min(), ends.Max());
        }

        return (low, high);
    }
}

/// <summary>A share: so many of so many parts.</summary>
/// <param name="Is">How many parts; above zero.</param>
/// <param name="Per">Of how many; above zero.</param>
internal sealed record FormulaShare(long Is, long Per) : FormulaOperation
{
    public override Ratio Of(ReadOnlySpan<Ratio> parts) => parts[0] * new Ratio(Is, Per);
}

/// <summary>The largest of all, or the smallest.</summary>
internal sealed record FormulaExtreme(bool IsLargest) : FormulaOperation
{
    public override Ratio Of(ReadOnlySpan<Ratio> parts)
    {
        var found = parts[0];
        foreach (var part in parts[1..])
        {
            found = IsLargest ? Ratio.Max(found, part) : Ratio.Min(found, part);
        }

        return found;
    }
}

/// <summary>The first, kept from falling below the second and from rising above the third.</summary>
internal sealed record FormulaBetween : FormulaOperation
{
    public override Ratio Of(ReadOnlySpan<Ratio> parts) => Ratio.Min(Ratio.Max(parts[0], parts[1]), parts[2]);
}

/// <summary>Rounded to a multiple of a number.</summary>
/// <param name="To">Of what it becomes a multiple; above zero.</param>
/// <param name="Rounding">What becomes of the rest.</param>
internal sealed record FormulaRounding(long To, Rounding Rounding) : FormulaOperation
{
    public override Ratio Of(ReadOnlySpan<Ratio> parts) => parts[0].Rounded(To, Rounding);
}

namespace EligibilityEngine.NRules;

/// <summary>
/// A fact of a case that an application supplies: linked to a match of its own rule, it is taken back when that ground goes. It takes the place of
/// what the case says of the fact.
/// </summary>
public sealed class FactSupplied
{
    private static readonly Case Nobody = new(default(DateOnly));

    /// <summary>A fact that is yes or no.</summary>
    /// <param name="case">The case.</param>
    /// <param name="fact">The name of a fact of the rulebook.</param>
    /// <param name="value">Its value.</param>
    public FactSupplied(CaseHandle @case, string fact, bool value)
        : this(@case, Nobody.With(fact, value))
    {
    }

    /// <summary>A number.</summary>
    /// <inheritdoc cref="FactSupplied(CaseHandle, string, bool)"/>
    public FactSupplied(CaseHandle @case, string fact, long value)
        : this(@case, Nobody.With(fact, value))
    {
    }

    /// <summary>A date.</summary>
    /// <inheritdoc cref="FactSupplied(CaseHandle, string, bool)"/>
    public FactSupplied(CaseHandle @case, string fact, DateOnly value)
        : this(@case, Nobody.With(fact, value))
    {
    }

    /// <summary>A choice, or any other value as it is written in a case.</summary>
    /// <inheritdoc cref="FactSupplied(CaseHandle, string, bool)"/>
    public FactSupplied(CaseHandle @case, string fact, string value)
        : this(@case, Nobody.With(fact, value))
    {
    }

    private FactSupplied(CaseHandle of, Case nobody)
    {
        ArgumentNullException.ThrowIfNull(of);
        (Case, Given) = (of, nobody.Facts[0]);
    }

    /// <summary>The case.</summary>
    public CaseHandle Case { get; }

    /// <summary>The fact and its value.</summary>
    public GivenFact Given { get; }

    /// <summary>Such as <c>full-time-student of case 1 is supplied: yes</c>.</summary>
    public override string ToString() => $"{Given.Name} of {Case} is supplied: {Given.Otherwise}";
}

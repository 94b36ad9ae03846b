using System.Collections.Immutable;
using System.Linq.Expressions;
using EligibilityEngine.Law;
using EligibilityEngine.NRules.Facts;

namespace EligibilityEngine.NRules.Compiling;

/// <summary>Being in force, as comparisons of the law's date and the horizon of a case with days of the law.</summary>
internal sealed class InForceExpressions(Expression @case)
{
    /// <summary>The parts that must all be true.</summary>
    public IEnumerable<Expression> Of(Provision provision, Degree degree)
    {
        yield return IsKnown(provision.Cites, degree);
        if (provision.InForce.From is { } from)
        {
            yield return HasCome(from, degree);
        }

        if (provision.InForce.Until is { } until)
        {
            yield return Logic.Not(HasCome(until, degree.OfNegated()));
        }
    }

    private Expression HasCome(LegalDay day, Degree degree)
    {
        var span = day.Span;
        var hasCome = IsNotBefore(nameof(CaseFacts.LawOf), degree == Degree.Certainly ? span.Latest : span.Earliest);
        return day.Event is { } e ? Logic.And(IsKnown(e.Cites, degree), hasCome) : hasCome;
    }

    /// <summary>One of the statements had been published by the horizon.</summary>
    private BinaryExpression IsKnown(ImmutableArray<Statement> statements, Degree degree)
    {
        var days = statements.Select(s => degree == Degree.Certainly ? s.Published.Latest : s.Published.Earliest);
        return IsNotBefore(nameof(CaseFacts.KnownBy), days.Min());
    }

    private BinaryExpression IsNotBefore(string property, DateOnly day) =>
        Expression.GreaterThanOrEqual(Expression.Property(@case, property), Expression.Constant(day.DayNumber));
}

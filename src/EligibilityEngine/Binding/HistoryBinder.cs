using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>Binds what is counted over the history of a fact.</summary>
internal static class HistoryBinder
{
    /// <summary>Whether a derivation is such a count.</summary>
    public static bool IsCount(SyntaxNode? derivation) => (derivation as MappingNode)?.Entries.Any(e => TermForms.CountsOfHistory.Contains(e.Key.Text)) == true;

    /// <summary>The count, or null where anything in it is wrong, which is reported.</summary>
    public static HistoryCount? Bind(Binder binder, MappingNode derivation)
    {
        if (derivation.Entries is not [{ Key: { } key, Value: MappingNode count }] || SyntaxNode.Scalar(count["fact"]) is not { } name || FindPlain(binder, name) is not { } fact)
        {
            return null;
        }

        var accepts = Accepted(binder, fact, count);
        var within = Span(binder, count["within"]);
        return accepts is null || within is null ? null : new HistoryCount((HistoryUnit)TermForms.CountsOfHistory.IndexOf(key.Text), fact, accepts, within);
    }

    /// <summary>A fact that a case says itself, so that it has a history.</summary>
    private static Fact? FindPlain(Binder binder, ScalarNode name)
    {
        var fact = binder.FindFact(name);
        if (fact is { Derivation: null, Counted: null, Member: null })
        {
            return fact;
        }

        if (fact is not null)
        {
            binder.Bag.Add(Mistake.NoHistory(name.Place, name.Text));
        }

        return null;
    }

    private static ValueSet? Accepted(Binder binder, Fact fact, MappingNode count)
    {
        if (count["is"] is not { } written)
        {
            if (fact.Type != FactType.YesNo)
            {
                binder.Bag.Add(Mistake.MissingKey(count.Place, "is", TermForms.HistoryOf.Name));
                return null;
            }

            return ValueSet.Of([1]);
        }

        return (FactTestBinder.Bind(binder, fact, written, written.Place) as FactTest)?.Accepts;
    }

    private static HistorySpan? Span(Binder binder, SyntaxNode? within)
    {
        switch (within)
        {
            case ScalarNode { Text: TermForms.ThisCalendarYear }:
                return new ThisCalendarYear();
            case MappingNode map when map["last"] is MappingNode time:
                var (years, months, days) = (Number(time["years"]), Number(time["months"]), Number(time["days"]));
                if (years is < 0 || months is < 0 || days is < 0 || years + months + days is 0 || years > TermBinder.MostYears || months > TermBinder.MostYears * 12 || days > DateOnly.MaxValue.DayNumber)
                {
                    binder.Bag.Add(Mistake.NoTimeToCountIn(time.Place));
                    return null;
                }

                return new LastTime((years * 12) + months, days);
            case MappingNode map when SyntaxNode.Scalar(map["since"]) is { } name:
                return FindPlain(binder, name) is { } date && TermBinder.IsOfType(binder, name, date, FactType.Date) ? new SinceDate(date) : null;
            default:
                return null;
        }
    }

    private static long Number(SyntaxNode? node) => SyntaxNode.Scalar(node) is { } written && Values.Number(written.Text) is { } number ? number : 0;
}

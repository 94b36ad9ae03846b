using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>Binds a number or a day that is looked up or computed.</summary>
internal sealed class TermBinder(Binder binder)
{
    /// <summary>More years than any law speaks of.</summary>
    internal const long MostYears = 10_000;

    /// <summary>Whether it may be the day of an event, or what a question comes to.</summary>
    public bool MayLookUpLaw { get; init; } = true;

    /// <summary>The term, or null where anything in it is wrong, which is reported.</summary>
    /// <param name="node">The name of a fact, or a map.</param>
    /// <param name="type">The type that it must have.</param>
    public Term? Bind(SyntaxNode? node, FactType type) => node switch
    {
        ScalarNode { IsEmpty: false } name => Itself(name, type),
        MappingNode map when map["fact"] is not null => SyntaxNode.Scalar(map["fact"]) is { } name && Itself(name, type) is { } fact ? Moved(fact, map) : null,
        MappingNode map when map["event"] is not null => Event(map, type) is { } day ? Moved(day, map) : null,
        MappingNode map when (map["question"] ?? map["parameter"]) is not null => Amount(map, type) is { } amount ? Moved(amount, map) : null,
        _ => null,
    };

    /// <summary>So much more or less than a term, as a map says.</summary>
    public Term? Moved(Term term, MappingNode map)
    {
        var isWhole = true;
        if (SyntaxNode.Scalar(map["times"]) is { } times && Values.Number(times.Text) is { } count)
        {
            if (term.Type == FactType.Date)
            {
                binder.Bag.Add(Mistake.DayMultiplied(times.Place));
                return null;
            }

            term = new Computed(new Multiplied(count), [term]);
        }

        foreach (var (key, value) in map.Entries.Where(e => e.Key.Text is "plus" or "minus"))
        {
            var moved = Moved(term, value, key.Text == "plus" ? 1 : -1);
            isWhole &= moved is not null;
            term = moved ?? term;
        }

        return isWhole ? term : null;
    }

    /// <summary>Whether a fact has a type; null for any.</summary>
    public static bool IsOfType(Binder binder, ScalarNode name, Fact fact, FactType? type)
    {
        if (type is null || fact.Type == type)
        {
            return true;
        }

        binder.Bag.Add(Mistake.NotAFactOfType(name.Place, name.Text, InWords(type.Value)));
        return false;
    }

    /// <summary>A fact of a type.</summary>
    public static string InWords(FactType type) => type switch
    {
        FactType.YesNo => "a yes-no fact",
        FactType.Number => "a number fact",
        _ => "a date fact",
    };

    private Term? Itself(ScalarNode name, FactType type) => binder.FindFact(name, Mistake.CircleOfDerivedFacts) is { } fact && IsOfType(binder, name, fact, type)
        ? fact.IsDayOfCase ? new DayOfCase() : new FactItself(fact)
        : null;

    private DayOfEvent? Event(MappingNode map, FactType type)
    {
        if (SyntaxNode.Scalar(map["event"]) is not { } name || binder.FindEvent(name) is not { } e)
        {
            return null;
        }

        return IsAllowed(name, "an event", isDay: true, type) ? new DayOfEvent(e) : null;
    }

    private AmountOf? Amount(MappingNode map, FactType type)
    {
        if (SyntaxNode.Scalar(map["question"] ?? map["parameter"]) is not { } name || binder.FindQuestion(name) is not { } question)
        {
            return null;
        }

        if (map["parameter"] is not null && !binder.IsParameter(name.Text))
        {
            binder.Bag.Add(Mistake.NotAParameter(name.Place, name.Text));
            return null;
        }

        if (!question.IsAmount)
        {
            binder.Bag.Add(Mistake.NotAnAmountQuestion(name.Place, name.Text));
            return null;
        }

        return IsAllowed(name, "a question", isDay: false, type) ? new AmountOf(question) : null;
    }

    private bool IsAllowed(ScalarNode name, string kind, bool isDay, FactType type)
    {
        if (!MayLookUpLaw)
        {
            binder.Bag.Add(Mistake.NoFactBut(name.Place, name.Text, kind));
            return false;
        }

        if (isDay != (type == FactType.Date))
        {
            binder.Bag.Add(Mistake.NotAFactOfType(name.Place, name.Text, type == FactType.Date ? "a day" : "a number"));
            return false;
        }

        return true;
    }

    private Computed? Moved(Term term, SyntaxNode by, int sign)
    {
        if (by is MappingNode time)
        {
            if (term.Type != FactType.Date)
            {
                binder.Bag.Add(Mistake.TimeAddedToANumber(by.Place));
                return null;
            }

            var (years, months, days) = (Number(time["years"], MostYears), Number(time["months"], 12 * MostYears), Number(time["days"], 366 * MostYears));
            return years is null || months is null || days is null ? null : new Computed(new DayMoved(sign * ((12 * years.Value) + months.Value), sign * days.Value), [term]);
        }

        if (SyntaxNode.Scalar(by) is not { } written || Values.Number(written.Text) is not { } number)
        {
            return null;
        }

        if (term.Type == FactType.Date)
        {
            binder.Bag.Add(Mistake.NumberAddedToADay(by.Place, written.Text));
            return null;
        }

        return new Computed(new Total(), [term, new Constant(sign * number, FactType.Number)]);
    }

    /// <summary>A number from 0 up to a limit; 0 where it is not written, null where it is wrong.</summary>
    private long? Number(SyntaxNode? node, long most)
    {
        if (node is null)
        {
            return 0;
        }

        if (SyntaxNode.Scalar(node) is not { } written || Values.Number(written.Text) is not { } number)
        {
            return null;
        }

        if (number < 0 || number > most)
        {
            binder.Bag.Add(Mistake.TimeOutOfRange(written.Place, written.Text, most));
            return null;
        }

        return number;
    }
}

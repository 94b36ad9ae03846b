using EligibilityEngine.Law;

namespace EligibilityEngine.Testing.Generated;

/// <summary>Writes facts of every type, derived facts and readings.</summary>
internal sealed class FactDrafting(RulebookDraft draft, Measures measures)
{
    private readonly Dictionary<string, int> _count = [];

    /// <summary>Numbers that count no time.</summary>
    private readonly HashSet<string> _counted = [];

    /// <summary>Numbers with a least and a greatest value, so that they have a product.</summary>
    private readonly HashSet<string> _small = [];

    public void Draft(Parts parts)
    {
        foreach (var dice in parts.Facts)
        {
            Plain(dice);
        }

        foreach (var dice in parts.DerivedFacts)
        {
            Derived(dice);
        }

        foreach (var dice in parts.Groups)
        {
            Group(dice, Named("group"));
        }

        foreach (var dice in parts.Readings)
        {
            Reading(dice, Named("reading"));
        }
    }

    /// <summary>Types take turns, each until there are enough of it.</summary>
    private void Plain(Dice dice)
    {
        (FactType? Type, string Name, int Most)[] types =
            [(FactType.YesNo, "is", measures.YesNos), (FactType.Number, "number", measures.Numbers), (FactType.Date, "day", measures.Dates), (FactType.Choice, "kind", measures.Choices), (null, "works", measures.Severals)];
        var type = dice.Pick(types.Where(t => _count.GetValueOrDefault(t.Name) < t.Most).ToList());
        var id = Named(type.Name);
        switch (type.Type)
        {
            case null:
                Several(dice, id);
                break;
            case FactType.YesNo:
                DeclarePlain(dice, new FactDraft(id, FactType.YesNo, [], 0, 1), "yes-no", $"when-true: {draft.Text(dice, $"is {id}")}", $"when-false: {draft.Text(dice, $"is not {id}")}");
                break;
            case FactType.Choice:
                // Facts with the same values can be compared.
                ImmutableArray<string> values = dice.Chance(60) ? ["red", "green", "blue"] : ["small", "large"];
                DeclarePlain(dice, new FactDraft(id, FactType.Choice, values, 0, values.Length - 1), "choice", $"values: [ {string.Join(", ", values)} ]");
                break;
            case FactType.Number:
                _counted.Add(id);
                var (low, high) = (measures.LeastNumber + dice.Next(3), measures.GreatestNumber - dice.Next(measures.GreatestNumber / 2 + 1));
                string[] bounds = measures.IsBounded || dice.Chance(50) ? [$"minimum: {low}", $"maximum: {high}"] : [];
                _small.UnionWith(bounds.Length > 0 ? [id] : []);
                DeclarePlain(dice, new FactDraft(id, FactType.Number, [], low, high), "number", ["unit: pieces", .. bounds]);
                break;
            default:
                var hasNever = dice.Chance(30);
                string[] never = hasNever ? [$"never: {draft.Text(dice, $"never had {id}")}"] : [];
                string[] ahead = dice.Chance(hasNever ? 50 : 15) ? [$"known-ahead: {dice.Pick(["yes", "no"])}"] : [];
                DeclarePlain(dice, new FactDraft(id, FactType.Date, [], measures.FirstDate.DayNumber, measures.DatesThrough.DayNumber) { HasNever = hasNever }, "date", [.. never, .. ahead]);
                break;
        }
    }

    private void Several(Dice dice, string id)
    {
        ImmutableArray<string> values = !measures.IsBounded && dice.Chance(50) ? ["teacher", "driver", "clergy"] : ["teacher", "driver"];
        var several = new SeveralDraft(id, values);
        draft.Several.Add(several);
        draft.Facts.AddRange(values.Select(v => new FactDraft($"{id}/{v}", FactType.YesNo, [], 0, 1)));
        var words = values.Select(v => dice.Chance(30) ? v : $"{{ value: {v}, says: {draft.Text(dice, $"is {v} of {id}")}{(dice.Chance(50) ? $", says-not: {draft.Text(dice, $"is no {v} of {id}")}" : "")} }}");
        string[] ordinarily = dice.Chance(40) ? [$"ordinarily: {dice.Pick(["none", values[0], $"[ {string.Join(", ", values)} ]", $"[ -{values[0]} ]", $"[ {values[1]}, '?' ]"])}"] : [];
        draft.Declare("facts", [$"fact: {id}", "type: several", $"values: [ {string.Join(", ", words)} ]", $"ask: {draft.Text(dice, $"What of {id}?")}", $"changes: {dice.Pick(["never", "time", "the person", "an authority"])}", .. ordinarily]);
    }

    private void DeclarePlain(Dice dice, FactDraft fact, string type, params string[] more)
    {
        draft.Facts.Add(fact);
        var changes = dice.Pick(["never", "time", "the person", "an authority"]);
        string[] ordinarily = dice.Chance(40) ? [$"ordinarily: {Ordinary(dice, fact)}"] : [];
        draft.Declare("facts", [$"fact: {fact.Id}", $"type: {type}", $"ask: {draft.Text(dice, $"What of {fact.Id}?")}", $"changes: {changes}", .. more, .. ordinarily, .. AskedWhen(dice, fact)]);
    }

    /// <summary>Now and then a fact exists of those alone of whom a fact before it is so.</summary>
    private string[] AskedWhen(Dice dice, FactDraft fact) =>
        draft.Facts.Where(f => f.Type is FactType.YesNo or FactType.Choice && f.Id != fact.Id).ToList() is { Count: > 0 } others && dice.Chance(8) && dice.Pick(others) is var other
            ? [$"asked-when: {{ {other.Id}: {other.Value(dice)} }}"]
            : [];

    /// <summary>A value; or cases that hang on facts before it.</summary>
    private string Ordinary(Dice dice, FactDraft fact)
    {
        var others = draft.Facts.Where(f => f != fact && f.Type is FactType.YesNo or FactType.Choice && f.Id != fact.Id).ToList();
        if (others.Count == 0 || !dice.Chance(25))
        {
            return Value();
        }

        var (first, second) = (dice.Pick(others), dice.Pick(others));
        string[] cases =
        [
            $"{{ when: {{ {first.Id}: {first.Value(dice)} }}, value: {Value()} }}",
            .. dice.Chance(40) ? [$"{{ when: {{ none: [ {{ {second.Id}: {second.Value(dice)} }} ] }}, value: {Value()} }}"] : Array.Empty<string>(),
            .. dice.Chance(60) ? [$"{{ value: {Value()} }}"] : Array.Empty<string>(),
        ];
        return $"[ {string.Join(", ", cases)} ]";

        string Value() => fact.HasNever ? NeverName.Word : fact.Value(dice);
    }

    private void Derived(Dice dice)
    {
        var (dates, yesNos, numbers) = (OfType(FactType.Date), OfType(FactType.YesNo), OfType(FactType.Number));
        var isCount = dice.Next(measures.Counts + measures.Totals) < measures.Counts;
        if (isCount && dates.Count > 0 && measures.HasTerms && dice.Chance(60))
        {
            OfDays(dice, dates);
        }
        else if (isCount && dates.Count > 0)
        {
            Since(dice, dice.Pick(dates));
        }
        else if (numbers.Where(IsCounted).ToList() is { Count: > 0 } counted && dice.Chance(35))
        {
            OfNumbers(dice, counted);
        }
        else if (numbers.Count > 0 && (yesNos.Count == 0 || dice.Chance(60)))
        {
            // The same addend may be there twice, and an addend may be a derived fact.
            ImmutableArray<FactDraft> bases = dice.Chance(80) ? dice.PickSome(numbers, 3) : [dice.Pick(numbers), dice.Pick(numbers)];
            Total(dice, "sum-of", bases, bases.Sum(b => b.Low), bases.Sum(b => b.High));
        }
        else if (draft.Several.Count > 0 && dice.Chance(30))
        {
            var several = dice.Pick(draft.Several);
            DeclareDerived(dice, new FactDraft(Named("total"), FactType.Number, [], 0, several.Values.Length), $"count-of: {several.Id}");
        }
        else if (yesNos.Count > 0)
        {
            var bases = dice.PickSome(yesNos, 4);
            Total(dice, "count-of", bases, 0, bases.Length);
        }
    }

    private void Since(Dice dice, FactDraft date)
    {
        var (since, most) = dice.Pick<(string, int)>(
            [("completed-years-since", measures.Years), ("completed-months-since", measures.Months), ("completed-days-since", measures.DaysCounted), ("calendar-years-since", measures.Years)]);
        var attained = measures.HasTerms && since == "completed-years-since" && dice.Chance(30) ? $", attained: {dice.Pick(["day-before", "day-after", "start-of-year", "end-of-year"])}" : "";
        DeclareDerived(dice, new FactDraft(Named("since"), FactType.Number, [], -most / 10, most), $"{since}: {date.Id}{attained}");
    }

    /// <summary>A day that is computed, or the time between two days.</summary>
    private void OfDays(Dice dice, List<FactDraft> dates)
    {
        if (dice.Chance(50))
        {
            var rule = dice.Next(3) switch
            {
                0 => $"day: {{ of: {Day(dice, dates)}, {ConditionDrafting.Moves(dice, measures)} }}",
                1 => $"earliest-of: [ {Day(dice, dates)}, {Day(dice, dates)} ]",
                _ => $"latest-of: [ {Day(dice, dates)}, {Day(dice, dates)}, {Day(dice, dates)} ]",
            };
            DeclareDerived(dice, new FactDraft(Named("moved"), FactType.Date, [], measures.FirstDate.DayNumber, measures.DatesThrough.DayNumber), rule);
            return;
        }

        var (between, most) = dice.Pick<(string, int)>(
            [("completed-years-between", measures.Years), ("completed-months-between", measures.Months), ("completed-days-between", measures.DaysCounted), ("calendar-years-between", measures.Years)]);
        var attained = between == "completed-years-between" && dice.Chance(60) ? $", attained: {dice.Pick(["on-the-day", "day-before", "day-after", "start-of-year", "end-of-year"])}" : "";
        DeclareDerived(dice, new FactDraft(Named("between"), FactType.Number, [], -most / 10, most), $"{between}: {{ from: {Day(dice, dates)}, to: {Day(dice, dates)} }}{attained}");
    }

    private string Day(Dice dice, List<FactDraft> dates)
    {
        var name = dice.Chance(15) ? "day-of-case" : dice.Pick(dates).Id;
        return dice.Chance(25) ? $"{{ fact: {name}, {ConditionDrafting.Moves(dice, measures)} }}" : name;
    }

    /// <summary>Whether a number counts no time; where every person is tried, what is computed from those that do would hang on too many days.</summary>
    private bool IsCounted(FactDraft number) => !measures.IsBounded || _counted.Contains(number.Id);

    private void OfNumbers(Dice dice, List<FactDraft> numbers)
    {
        var (one, other, plain) = (dice.Pick(numbers), dice.Pick(numbers), dice.Between(-2, 4));
        var (first, second, third) = (new Interval(one.Low, one.High), new Interval(other.Low, other.High), new Interval(plain, plain));
        var (last, written) = dice.Chance(50) ? (second, other.Id) : (third, $"{plain}");
        var (times, over, rounding) = (dice.Between(1, 5), dice.Between(1, 4), dice.Pick([Rounding.Down, Rounding.Up, Rounding.HalfUp, Rounding.HalfEven]));
        var isLast = dice.Chance(50);
        var (rule, (low, high)) = dice.Next(7) switch
        {
            0 => ($"difference-of: [ {one.Id}, {written} ]", new Difference().Over([first, last], null)),
            1 => ($"difference-of: [ {one.Id}, {written} ], not-below: {plain}", new Extreme(IsLast: true).Over([new Difference().Over([first, last], null), third], null)),
            2 => ($"product-of: [ {one.Id}, {plain} ]", new Product(false).Over([first, third], null)),
            3 when _small.Contains(one.Id) && _small.Contains(other.Id) => ($"product-of: [ {one.Id}, {other.Id}, {plain} ]", new Product(false).Over([first, second, third], null)),
            4 => ($"part-of: {{ of: {one.Id}, times: {times}, over: {over}, round: {Vocabulary.TermForms.Roundings.Words[(int)rounding]} }}", new Portion(times, over, rounding).Over([first], null)),
            5 => ($"sum-of: [ {one.Id}, {written}, {plain} ]", new Total().Over([first, last, third], null)),
            _ => ($"{(isLast ? "greatest-of" : "least-of")}: [ {one.Id}, {written} ]", new Extreme(isLast).Over([first, last], null)),
        };
        _counted.Add(DeclareDerived(dice, new FactDraft(Named("computed"), FactType.Number, [], low, high), rule));
    }

    private void Total(Dice dice, string how, ImmutableArray<FactDraft> bases, long low, long high) =>
        DeclareDerived(dice, new FactDraft(Named("total"), FactType.Number, [], low, high), $"{how}: [ {string.Join(", ", bases.Select(b => b.Id))} ]");

    private string DeclareDerived(Dice dice, FactDraft fact, string rule)
    {
        var limit = measures.BoundsDerivedFacts && fact.Type == FactType.Number ? dice.Next(8) : 0;
        var limited = limit switch { 6 => fact with { Low = Math.Max(Math.Min(0, fact.High), fact.Low) }, 7 => fact with { High = fact.Number(dice) }, _ => fact };
        string[] bound = limit switch { 6 => [$"minimum: {limited.Low}"], 7 => [$"maximum: {limited.High}"], _ => [] };
        draft.Facts.Add(limited);
        draft.Declare("facts", [$"fact: {fact.Id}", $"derived: {{ {rule} }}", $"says: {draft.Text(dice, $"has {{value}} of {fact.Id}")}", .. bound]);
        return fact.Id;
    }

    private void Group(Dice dice, string id)
    {
        var most = measures.IsBounded ? 2 : dice.Between(2, 4);
        List<FactDraft> facts = [new FactDraft("able", FactType.YesNo, [], 0, 1)];
        List<string> declared = ["{ fact: able, type: yes-no, ask: Able?, when-true: is able, when-false: is not able, changes: time }"];
        if (dice.Chance(50))
        {
            facts.Add(new FactDraft("size", FactType.Number, [], 0, 3));
            declared.Add($"{{ fact: size, type: number, unit: feet, minimum: 0, maximum: 3, ask: Size?, changes: time{(dice.Chance(40) ? ", ordinarily: 1" : "")} }}");
        }

        if (!measures.IsBounded && dice.Chance(60))
        {
            facts.Add(new FactDraft("since", FactType.Date, [], measures.FirstDate.DayNumber, measures.DatesThrough.DayNumber));
            facts.Add(new FactDraft("years", FactType.Number, [], 0, measures.Years));
            declared.Add($"{{ fact: since, type: date, ask: When?, changes: never{dice.Pick(["", "", ", never: never began", ", known-ahead: no"])} }}");
            declared.Add("{ fact: years, unit: years, derived: { completed-years-since: since } }");
        }

        draft.Groups.Add(new GroupDraft(id, most, [.. facts]));
        draft.Facts.Add(new FactDraft(id, FactType.Number, [], 0, most));
        if (dice.Chance(50))
        {
            Gathered(dice, new GroupDraft(id, most, [.. facts]));
        }

        draft.Declare("groups", $"group: {id}", $"at-most: {most}", "member: member", $"ask: {draft.Text(dice, $"How many of {id}?")}", "changes: time", $"facts: [ {string.Join(", ", declared)} ]");
    }

    /// <summary>How many members there are, or what is gathered of them.</summary>
    private void Gathered(Dice dice, GroupDraft group)
    {
        var (dates, numbers) = (group.Facts.Where(f => f.Type == FactType.Date).ToList(), group.Facts.Where(f => f.Type == FactType.Number).ToList());
        var (own, other) = (dice.Pick(group.Facts), dice.Pick(group.Facts));
        var when = dice.Next(4) switch
        {
            0 => "",
            1 => $", when: {{ {dice.Pick(["any", "none", "all"])}: [ {Test(dice, own)}, {Test(dice, other)} ] }}",
            _ => $", when: {Test(dice, own)}",
        };
        switch (dice.Next(4))
        {
            case 0 when numbers.Count > 0 && dice.Pick(numbers) is var added:
                DeclareDerived(dice, new FactDraft(Named("sum"), FactType.Number, [], Math.Min(0, group.Most * added.Low), group.Most * added.High), $"sum-of: {{ group: {group.Id}, fact: {added.Id}{when} }}");
                break;
            case 1 when numbers.Count > 0 && dice.Pick(numbers) is var number:
                DeclareDerived(dice, new FactDraft(Named("extreme"), FactType.Number, [], number.Low, number.High), $"{dice.Pick(["smallest-of", "largest-of"])}: {{ group: {group.Id}, fact: {number.Id}{when} }}");
                break;
            case 2 when dates.Count > 0 && dice.Pick(dates) is var date:
                DeclareDerived(dice, new FactDraft(Named("first"), FactType.Date, [], date.Low, date.High), $"{dice.Pick(["earliest-of", "latest-of"])}: {{ group: {group.Id}, fact: {date.Id}{when} }}");
                break;
            default:
                DeclareDerived(dice, new FactDraft(Named("many"), FactType.Number, [], 0, group.Most), $"count-of: {{ group: {group.Id}{when} }}");
                break;
        }
    }

    private static string Test(Dice dice, FactDraft fact) => fact.Type is FactType.Number or FactType.Date
        ? $"{{ {fact.Id}: {{ {dice.Pick(["from", "through"])}: {fact.Value(dice)} }} }}"
        : $"{{ {fact.Id}: {fact.Value(dice)} }}";

    private void Reading(Dice dice, string id)
    {
        ImmutableArray<string> alternatives = dice.Chance(50) ? ["narrow", "wide", "widest"] : ["narrow", "wide"];
        draft.Facts.Add(new FactDraft(id, FactType.Choice, alternatives, 0, alternatives.Length - 1) { IsReading = true });
        var list = alternatives.Select(a => $"{{ is: {a}, says: the text is read {a}, held-by: scholars }}");
        draft.Declare("readings", $"reading: {id}", $"ask: {draft.Text(dice, $"How is {id} read?")}", $"cites: {draft.Citations(dice)}", $"alternatives: [ {string.Join(", ", list)} ]");
    }

    private string Named(string kind)
    {
        _count[kind] = _count.GetValueOrDefault(kind) + 1;
        return $"{kind}-{_count[kind]}";
    }

    private List<FactDraft> OfType(FactType type) => [.. draft.Facts.Where(f => f.Type == type)];
}

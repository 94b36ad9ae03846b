using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>Binds how an answer is computed.</summary>
/// <param name="binder">What it is bound with.</param>
/// <param name="provision">The name of the provision whose answer it is.</param>
internal sealed class FormulaBinder(Binder binder, string provision)
{
    /// <summary>The formula, or null where anything in it is wrong, which is reported.</summary>
    public Formula? Bind(SyntaxNode? node) => node switch
    {
        ScalarNode { IsEmpty: false } written => binder.IsNumber(written) ? new PlainFormula(Values.Number(written.Text)!.Value) : Named(written),
        MappingNode map => Bind(map),
        _ => null,
    };

    private Formula? Bind(MappingNode map)
    {
        var kinds = map.Entries.Where(e => IsKind(e.Key.Text, e.Value)).ToList();
        if (map.Entries.Any(e => FormulaForms.Formula.Find(e.Key.Text) is null) || map.Entries.IsEmpty)
        {
            return null;
        }

        if (kinds.Count == 0)
        {
            binder.Bag.Add(Mistake.MissingOneOf(map.Place, FormulaForms.Kinds, FormulaForms.Formula.Name));
            return null;
        }

        if (kinds.Count > 1)
        {
            // Those of which the shape knows that they exclude each other are reported already.
            if (kinds.Exists(k => k.Key.Text is "times" or "round"))
            {
                binder.Bag.Add(Mistake.KeysExcludeEachOther(kinds[1].Key.Place, kinds[0].Key.Text, kinds[1].Key.Text, FormulaForms.Formula.Name));
            }

            return null;
        }

        var (key, value) = kinds[0];
        var formula = key.Text switch
        {
            "parameter" or "question" => SyntaxNode.Scalar(value) is { } name ? OfQuestion(name, key.Text == "parameter") : null,
            "fact" => binder.BindBases(value, FactType.Number) is [{ } fact] ? new FactFormula(fact) : null,
            "times" => Of(new FormulaProduct(), value),
            "sum" => Of(new FormulaSum(), value),
            "difference" => Difference(key, value, map),
            "largest" or "smallest" => Of(new FormulaExtreme(key.Text == "largest"), value),
            "share" => value is MappingNode share ? Share(share) : null,
            "between" => value is MappingNode between ? Between(between) : null,
            "round" => value is MappingNode round ? Round(round) : null,
            "first-of" => FirstOf(value),
            "count" => Count(value),
            _ => value is MappingNode by ? By(by) : null,
        };
        return formula is null ? null : Moved(formula, map, key);
    }

    /// <summary>Whether a key says what is computed, and does not only add to it.</summary>
    private static bool IsKind(string key, SyntaxNode value) => key switch
    {
        "times" => value is SequenceNode,
        "round" => value is MappingNode,
        _ => FormulaForms.Kinds.Contains(key),
    };

    /// <summary>So many times as much, a part of it, more and less, as its other keys say.</summary>
    private Formula? Moved(Formula formula, MappingNode map, ScalarNode kind)
    {
        if (map.Entries.FirstOrDefault(e => e.Key.Text == "not-below") is { Key: { } notBelow } && kind.Text != "difference")
        {
            binder.Bag.Add(Mistake.NotBelowOfNoDifference(notBelow.Place, kind.Text));
            return null;
        }

        var rounding = map["round"] as ScalarNode;
        if ((map["over"] is null) != (rounding is null))
        {
            binder.Bag.Add(Mistake.MissingKey(map.Place, rounding is null ? "round" : "over", FormulaForms.Formula.Name));
            return null;
        }

        var isWhole = true;
        Formula? Also(string key)
        {
            if (map[key] is not { } node || key == kind.Text)
            {
                return null;
            }

            var more = Bind(node);
            isWhole &= more is not null;
            return more;
        }

        if (Also("times") is { } times)
        {
            formula = new OperationFormula(new FormulaProduct(), [formula, times]);
        }

        if (map["over"] is { } written)
        {
            if (FractionBinder.Number(binder, written) is not { } over || FractionBinder.RoundingOf(rounding!) is not { } how)
            {
                return null;
            }

            formula = new OperationFormula(new FormulaRounding(1, how), [new OperationFormula(new FormulaShare(1, over), [formula])]);
        }

        if (Also("plus") is { } plus)
        {
            formula = new OperationFormula(new FormulaSum(), [formula, plus]);
        }

        if (Also("minus") is { } minus)
        {
            formula = new OperationFormula(new FormulaDifference(null), [formula, minus]);
        }

        return isWhole ? formula : null;
    }

    /// <summary>What a name stands for: a parameter, a question or a fact.</summary>
    private Formula? Named(ScalarNode name) => binder.HasQuestion(name.Text) ? OfQuestion(name, isParameter: false) : OfFact(name);

    private QuestionFormula? OfQuestion(ScalarNode name, bool isParameter) => binder.HasAmounts(name, isParameter) && binder.FindQuestion(name) is { } question ? new QuestionFormula(question) : null;

    private FactFormula? OfFact(ScalarNode name)
    {
        switch (binder.FindInConditions(name))
        {
            case Fact { Type: FactType.Number } fact:
                return new FactFormula(fact);
            case MemberGroup group:
                return new FactFormula(group.Count);
            case null:
                return null;
            default:
                binder.Bag.Add(Mistake.NotAFactOfType(name.Place, name.Text, TermBinder.InWords(FactType.Number)));
                return null;
        }
    }

    private OperationFormula? Of(FormulaOperation operation, SyntaxNode list)
    {
        var parts = SyntaxNode.ItemsOf(list).Select(Bind).ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : new OperationFormula(operation, [.. parts!]);
    }

    private OperationFormula? Difference(ScalarNode key, SyntaxNode list, MappingNode map)
    {
        var least = SyntaxNode.Scalar(map["not-below"]) is { } written ? Values.Number(written.Text) : null;
        if (SyntaxNode.ItemsOf(list).Count() == 1)
        {
            binder.Bag.Add(Mistake.DifferenceOfOne(key.Place));
            return null;
        }

        return map["not-below"] is not null && least is null ? null : Of(new FormulaDifference(least), list);
    }

    private OperationFormula? Share(MappingNode share)
    {
        var (of, per, isPart) = (Bind(share["of"]), FractionBinder.Number(binder, share["per"]), FractionBinder.Number(binder, share["is"]));
        return of is null || per is null || isPart is null ? null : new OperationFormula(new FormulaShare(isPart.Value, per.Value), [of]);
    }

    private OperationFormula? Between(MappingNode between)
    {
        var (value, from, through) = (Bind(between["value"]), Bind(between["from"]), Bind(between["through"]));
        if (from is PlainFormula least && through is PlainFormula most && least.Number > most.Number)
        {
            binder.Bag.Add(Mistake.ImpossibleRange(between.Place, "between", "it ends before it begins"));
            return null;
        }

        return value is null || from is null || through is null ? null : new OperationFormula(new FormulaBetween(), [value, from, through]);
    }

    private OperationFormula? Round(MappingNode round)
    {
        var (value, to) = (Bind(round["value"]), round["to"] is { } written ? FractionBinder.Number(binder, written, Limits.Number) : 1);
        return value is null || to is null || FractionBinder.RoundingOf(round["round"]) is not { } how ? null
            : new OperationFormula(new FormulaRounding(to.Value, how), [value]);
    }

    private Formula? FirstOf(SyntaxNode list)
    {
        var (cases, before, isWhole) = (ImmutableArray.CreateBuilder<FormulaCase>(), new List<Condition>(), true);
        var hasRest = false;
        foreach (var item in SyntaxNode.ItemsOf(list).OfType<MappingNode>())
        {
            if (hasRest)
            {
                binder.Bag.Add(Mistake.CaseAfterOtherwise(item.Place));
                return null;
            }

            hasRest = item["otherwise"] is not null;
            var when = item["when"] is { } condition ? binder.BindCondition(condition) : null;
            var amount = Bind(item["is"] ?? item["otherwise"]);
            if (!hasRest && item["is"] is not null && item["when"] is null)
            {
                binder.Bag.Add(Mistake.MissingKey(item.Place, "when", FormulaForms.Case.Name));
                return null;
            }

            if (amount is null || (when is null && !hasRest))
            {
                isWhole = false;
                continue;
            }

            ImmutableArray<Condition> earlier = [.. before];
            cases.Add(new FormulaCase(hasRest ? "otherwise" : $"case-{Values.OfNumber(cases.Count + 1)}", when, amount, () => FirstOf(earlier, when, item.Place), null));
            before.AddRange(when is null ? [] : [when]);
        }

        return !isWhole || cases.Count == 0 ? null
            : cases is [{ When: null } only] ? only.Is
            : new CasesFormula(CasesKind.FirstOf, null, cases.ToImmutable());
    }

    /// <summary>That a condition is so, and none before it.</summary>
    private static Condition FirstOf(ImmutableArray<Condition> before, Condition? when, TextPlace place)
    {
        var none = before.IsEmpty ? null : new NoneOf([.. before.Select(Instantiation.Copy)], place);
        return when is null ? none! : none is null ? Instantiation.Copy(when) : new AllOf([none, Instantiation.Copy(when)], place);
    }

    private CasesFormula? Count(SyntaxNode list)
    {
        var counted = SyntaxNode.ItemsOf(list).SelectMany(n => binder.BindBases(n, FactType.YesNo)).ToList();
        if (counted.Count == 0 || counted.Contains(null))
        {
            return null;
        }

        ImmutableArray<Fact> facts = [.. counted!];
        return new CasesFormula(CasesKind.Count, string.Join(' ', SyntaxNode.ItemsOf(list).Select(n => SyntaxNode.Scalar(n)!.Text)), [.. Enumerable.Range(0, facts.Length + 1)
            .Select(n => new FormulaCase(Values.OfNumber(n), null, new PlainFormula(n), () => Exactly(n, facts, list.Place), null))]);
    }

    private Condition Exactly(int count, ImmutableArray<Fact> facts, TextPlace place)
    {
        Condition AtLeast(int least) => new AtLeast(least, [.. facts.Select(f => binder.Guarded(new FactTest(f, ValueSet.Of([1]), [], place)))], place);
        return count == 0 ? new NoneOf([AtLeast(1)], place)
            : count == facts.Length ? AtLeast(count)
            : new AllOf([AtLeast(count), new NoneOf([AtLeast(count + 1)], place)], place);
    }

    private Formula? By(MappingNode by)
    {
        if (SyntaxNode.Scalar(by["fact"] ?? by["question"] ?? by["parameter"]) is not { } name)
        {
            return null;
        }

        if (by["values"] is MappingNode values)
        {
            return ByValue(name, values);
        }

        var goesBy = by["fact"] is not null ? Bind(new MappingNode([by.Entries.First(e => e.Key.Text == "fact")], by.Place)) : OfQuestion(name, by["parameter"] is not null);
        var bands = SyntaxNode.ItemsOf(by["bands"]).OfType<MappingNode>().Select(b => (Node: b, Band: goesBy is null ? null : Band(b, goesBy, name.Text))).ToList();
        if (goesBy is null || bands.Count == 0 || bands.Exists(b => b.Band is null))
        {
            return null;
        }

        var inOrder = bands.OrderBy(b => b.Band!.Low).ToList();
        foreach (var (lower, upper) in inOrder.Zip(inOrder.Skip(1)))
        {
            if (upper.Band!.Low <= lower.Band!.High)
            {
                binder.Bag.Add(Mistake.BandsOverlap(upper.Node.Place, name.Text, upper.Band.Low, lower.Node.Place));
                return null;
            }

            if (upper.Band.Low > lower.Band.High + 1)
            {
                binder.WarnLater(Mistake.GapBetweenBands(upper.Node.Place, name.Text, lower.Band.High + 1, upper.Band.Low - 1));
            }
        }

        return new ScaleFormula(goesBy, [.. inOrder.Select(b => b.Band!)]);
    }

    private FormulaBand? Band(MappingNode band, Formula by, string name)
    {
        var (low, high) = (long.MinValue, long.MaxValue);
        foreach (var (key, value) in band.Entries.Where(e => e.Key.Text is not ("is" or "rate")))
        {
            if (FactTestBinder.RelationOf(key.Text) is not { } relation || SyntaxNode.Scalar(value) is not { } written || Values.Number(written.Text) is not { } bound)
            {
                return null;
            }

            (low, high) = FactTestBinder.Narrow(low, high, relation, bound);
        }

        if (low > high)
        {
            binder.Bag.Add(Mistake.ImpossibleRange(band.Place, name, "it ends before it begins"));
            return null;
        }

        var amount = band["rate"] is not MappingNode rate ? Bind(band["is"])
            : FractionBinder.Number(binder, rate["per"]) is { } per && FractionBinder.Number(binder, rate["is"]) is { } isPart ? new OperationFormula(new FormulaShare(isPart, per), [by])
            : null;
        return amount is null ? null : new FormulaBand(low, high, amount);
    }

    private CasesFormula? ByValue(ScalarNode name, MappingNode values)
    {
        var cases = values.Entries.Select(e => (Value: e.Key, Is: Bind(e.Value), Test: binder.BindCell(name, e.Key))).ToList();
        if (cases.Exists(c => c.Is is null || c.Test is null))
        {
            return null;
        }

        if (binder.MissingRows(provision, name, values) is { } missing)
        {
            binder.WarnLater(missing);
        }

        return new CasesFormula(CasesKind.ByValue, name.Text, [.. cases.Select(c =>
            new FormulaCase(TableCells.Written(c.Value.Text), null, c.Is!, () => Instantiation.Copy(c.Test!.Value.Test), c.Test!.Value.Says))]);
    }
}

using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>Orders the parts of a rulebook by their ids and numbers them, so that neither hangs on the order in which files were read.</summary>
internal static class RulebookOrder
{
    public static RulebookParts Of(RulebookParts parts)
    {
        var ordered = parts with
        {
            Sources = ById(parts.Sources, s => s.Id),
            Events = ById(parts.Events, e => e.Id),
            Groups = ById(parts.Groups, g => g.Id),
            SeveralFacts = ById(parts.SeveralFacts, f => f.Id),
            Facts = ById(parts.Facts, f => f.Id),
            Definitions = ById(parts.Definitions, d => d.Id),
            Questions = [.. parts.Main, .. ById(parts.Questions, q => q.Id).Except(parts.Main)],
            Provisions = ById(parts.Provisions, p => p.Id),
            Constraints = ById(parts.Constraints, c => c.Id),
            Properties = ById(parts.Properties, p => p.Id),
            Contradictions = ById(parts.Contradictions, c => c.Id),
        };
        Number(ordered);
        AddExceptions(ordered.Provisions);
        SetOpen(ordered);
        SetAmounts(ordered);
        return ordered with { ConditionCount = NumberConditions(ordered) };
    }

    private static ImmutableArray<T> ById<T>(IEnumerable<T> items, Func<T, string> id) =>
        [.. items.OrderBy(id, NaturalOrder.Comparer)];

    private static void Number(RulebookParts parts)
    {
        Sequence(parts.Facts, (f, i) => f.Index = i);
        Sequence(parts.Events, (e, i) => e.Index = i);
        Sequence(parts.Definitions, (d, i) => d.Index = i);
        Sequence(parts.Questions, (q, i) => q.Index = i);
        Sequence(parts.Provisions, (p, i) => p.Index = i);
        Sequence([.. parts.Provisions.Select(p => p.Answer?.Computed).OfType<ComputedAmount>()], (a, i) => a.Index = i);
    }

    private static void Sequence<T>(ImmutableArray<T> items, Action<T, int> number)
    {
        for (var i = 0; i < items.Length; i++)
        {
            number(items[i], i);
        }
    }

    private static void AddExceptions(ImmutableArray<Provision> provisions)
    {
        // A gap displaces nothing: it is not known that there was such law.
        var exceptions = provisions.Where(e => e.Gap is null).SelectMany(e => e.ExceptionTo.Select(b => (Base: b, Exception: e))).ToLookup(x => x.Base, x => x.Exception);
        foreach (var provision in provisions)
        {
            provision.Exceptions = [.. exceptions[provision]];
        }
    }

    /// <summary>Which answers gaps leave open, and provisions whose answer no source tells.</summary>
    private static void SetOpen(RulebookParts parts)
    {
        var amounts = AmountsOf(parts);
        foreach (var provision in parts.Provisions)
        {
            var question = provision.Question;
            provision.Opens = provision.Gap is { Answers: { IsEmpty: false } named } ? named
                : provision.Gap is null && (question.IsAmount || provision.Answer is not { IsUntold: true }) ? []
                : question.IsAmount ? [Answer.None(question), .. amounts[question].Distinct().OrderBy(a => a.Code)]
                : [.. question.Answers.Select((_, i) => Answer.OfChoice(question, i))];
        }
    }

    /// <summary>What conditions on amounts ask for each, once all provisions are known that give some.</summary>
    private static void SetAmounts(RulebookParts parts)
    {
        var amounts = AmountsOf(parts);
        foreach (var test in Conditions(parts).SelectMany(WithParts).OfType<AmountTest>())
        {
            test.For([.. amounts[test.Question].Distinct().OrderBy(a => a.Code)]);
        }
    }

    /// <summary>All amounts of each question, of provisions and of gaps.</summary>
    private static ILookup<Question, Answer> AmountsOf(RulebookParts parts) => parts.Provisions.Where(p => p.Question.IsAmount).GroupBy(p => p.Question)
        .SelectMany(g => AmountsOf(g.Key, g))
        .ToLookup(a => a.Question);

    /// <summary>Those of one question: what its provisions give, or come to together where they add up.</summary>
    private static IEnumerable<Answer> AmountsOf(Question question, IEnumerable<Provision> provisions) => provisions
        .SelectMany(p => (p.Gap?.Answers ?? []).Concat(p.Answer is { } own && !question.AmountsAdd ? [own] : []))
        .Where(a => !a.IsNone)
        .Concat(question.AmountsAdd ? AddedAmounts.AllOf(provisions, Limits.Sums).Select(a => Answer.OfAmount(question, a)) : []);

    private static IEnumerable<Condition> Conditions(RulebookParts parts) => parts.Definitions.Select(d => d.When)
        .Concat(parts.Provisions.Select(p => p.When).OfType<Condition>())
        .Concat(parts.Constraints.Concat(parts.Properties).Select(c => c.Holds));

    private static IEnumerable<Condition> WithParts(Condition condition) => condition.Parts.SelectMany(WithParts).Prepend(condition);

    /// <summary>How many conditions there are.</summary>
    private static int NumberConditions(RulebookParts parts) => Conditions(parts).Aggregate(0, NumberConditions);

    private static int NumberConditions(int next, Condition condition)
    {
        condition.Index = next;
        return ((IEnumerable<Condition>)(condition is AmountTest test ? [.. test.Tests] : condition.Parts)).Aggregate(next + 1, NumberConditions);
    }
}

using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EligibilityEngine.Law;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Schemas;

/// <summary>What a value is a value of: facts of one type, one choice, or one question.</summary>
/// <param name="Name">What the definitions that are about it are called after.</param>
/// <param name="Value">The schema of a value.</param>
/// <param name="IsOrdered">Whether values can be in a range.</param>
/// <param name="MayBeListed">Whether a condition may list several values.</param>
/// <param name="Comparable">The facts that it can be compared with; null for none.</param>
internal sealed record About(string Name, Func<JsonObject> Value, bool IsOrdered, bool MayBeListed, ImmutableArray<string>? Comparable)
{
    public static readonly About YesNo = new("yes-no", ValueSchemas.YesNo, IsOrdered: false, MayBeListed: false, []);

    public static readonly About Number = new("number", ValueSchemas.Number, IsOrdered: true, MayBeListed: true, []);

    public static readonly About Day = new("date", ValueSchemas.Day, IsOrdered: true, MayBeListed: true, []) { Known = ValueSchemas.KnownDay };

    private static readonly About DayOrNever = new("date-or-never", () => Json.AnyOf(ValueSchemas.Day(), Json.OneOf([NeverName.Word])), IsOrdered: true, MayBeListed: true, [])
    {
        Known = () => Json.AnyOf(ValueSchemas.KnownDay(), Json.OneOf([NeverName.Word])),
    };

    /// <summary>Whether it is compared with what is computed.</summary>
    public bool IsComparable => Comparable is not null || IsAmount;

    /// <summary>Whether it is an amount.</summary>
    public bool IsAmount { get; private init; }

    /// <summary>The schema of what may be known of a value of a person, where that may be less than the value; or null.</summary>
    public Func<JsonObject>? Known { get; init; }

    public static About Of(Fact fact, Rulebook rulebook) => fact.Type switch
    {
        FactType.YesNo when fact.NeverOf is not null => YesNo,
        FactType.YesNo => YesNo with { Comparable = OfType(rulebook, FactType.YesNo) },
        FactType.Number => Number with { Comparable = OfType(rulebook, FactType.Number) },
        FactType.Date => (fact.Never is null ? Day : DayOrNever) with { Comparable = OfType(rulebook, FactType.Date).Add(TermForms.DayOfCase) },
        _ => new About($"choice-{fact.Id}", () => Json.OneOf(fact.Values.Select(v => v.Id)), IsOrdered: false, MayBeListed: true, WithSameValues(rulebook, fact)),
    };

    /// <summary>What a case says of a fact: of a group how many there are, or each of them.</summary>
    public static About Given(Fact fact, Rulebook rulebook) => Of(fact, rulebook) is var about && rulebook.FindGroup(fact.Id) is { } group
        ? about with { Name = $"members-of-{group.Id}", Members = [.. group.Declared.Select(f => (f, Of(f, rulebook)))] }
        : about;

    /// <summary>What a case may say of each member of a group; empty for what is no group.</summary>
    public ImmutableArray<(Fact Fact, About About)> Members { get; private init; } = [];

    public static About Of(SeveralFact fact) =>
        new($"several-{fact.Id}", () => Json.OneOf(fact.Values.Select(fact.NameOf)), IsOrdered: false, MayBeListed: true, null) { IsOfSeveral = true, Stated = () => StatedOf(fact) };

    /// <summary>Whether any number of the values may be so.</summary>
    public bool IsOfSeveral { get; private init; }

    /// <summary>What a case may say of a fact of several; null for others, of which it says a value.</summary>
    public Func<JsonObject>? Stated { get; private init; }

    public static About Of(Question question) => question.IsAmount
        ? new About("amount", ValueSchemas.Amount, IsOrdered: true, MayBeListed: true, null) { IsAmount = true }
        : new About($"answer-{question.Id}", () => Json.OneOf(question.Answers.Select(a => a.Id)), IsOrdered: false, MayBeListed: true, null);

    private static JsonObject StatedOf(SeveralFact fact)
    {
        var names = fact.Values.Select(fact.NameOf).ToList();
        string[] items = [.. names, .. names.Select(n => $"-{n}"), .. names.Select(n => $"{n}?"), SeveralText.Open];
        var item = $"({string.Join('|', items.Select(Regex.Escape))})";
        return Json.AnyOf(Json.OneOf([.. names, SeveralFact.NoneOfThem, "unknown"]), Json.Matching($"^ *{item}( *, *{item})* *,?$"), Json.ListOf(Json.OneOf(items)));
    }

    private static ImmutableArray<string> OfType(Rulebook rulebook, FactType type) =>
        [.. NameSchemas.Written(rulebook).Where(f => f.Type == type && !f.IsDayOfCase && f.NeverOf is null).Select(f => f.Id)];

    private static ImmutableArray<string>? WithSameValues(Rulebook rulebook, Fact fact)
    {
        var same = NameSchemas.Written(rulebook).Where(f => f != fact && f.Type == FactType.Choice && f.Reading is null && f.Values.Select(v => v.Id).SequenceEqual(fact.Values.Select(v => v.Id)));
        return fact.Reading is null && same.Select(f => f.Id).ToImmutableArray() is { Length: > 0 } names ? names : null;
    }
}

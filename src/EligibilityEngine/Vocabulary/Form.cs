using System.Collections.Immutable;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Vocabulary;

/// <summary>
/// What may be written in a place of a file. One vocabulary of forms serves the checker, which reports every misshapen node, and
/// the JSON Schemas, which make editors complete and check the same.
/// </summary>
internal abstract record Form
{
    private protected Form()
    {
    }
}

/// <summary>A text for people: a string, or one string per language.</summary>
/// <param name="IsCounted">Whether it stands beside a number, so that it may have plural forms.</param>
internal sealed record TextForm(bool IsCounted = false) : Form;

/// <summary>A text in one language, where it is known which.</summary>
/// <param name="IsCounted">Whether it stands beside a number, so that it may have plural forms.</param>
internal sealed record OneTextForm(bool IsCounted = false) : Form;

/// <summary>A short text that is not for people: a version, an address, a language.</summary>
internal sealed record WordForm : Form;

/// <summary>A new name. Wide names may use capitals, dots and underscores.</summary>
internal sealed record IdForm(bool IsWide) : Form;

/// <summary>The name of something declared elsewhere.</summary>
internal sealed record NameForm(NameKind Kind) : Form;

internal enum NameKind
{
    Fact,

    /// <summary>A fact, or a number as it is.</summary>
    FactOrNumber,

    /// <summary>A fact, a question or a parameter, or a number as it is.</summary>
    Amount,
    Event,
    Provision,
    Question,
    Source,
    Paragraph,
    Citation,
    CitationOrNeither,
    Reading,

    /// <summary>What a question may hang on: a fact, a reading or an event.</summary>
    Open,
}

internal sealed record DayForm : Form;

/// <summary>A day, or the name of an event of law.</summary>
internal sealed record DayOrEventForm : Form;

internal sealed record NumberForm : Form;

internal sealed record YesNoForm : Form;

internal sealed record KeywordForm(ImmutableArray<string> Words) : Form
{
    public static KeywordForm Of(params string[] words) => new([.. words]);
}

/// <summary>Any single value: what it must be depends on the fact or question that it is about.</summary>
/// <param name="IsKnown">Whether it is known of a person, so that a year or a month may stand for a day of it.</param>
internal sealed record ValueForm(bool IsKnown = false) : Form;

/// <summary>What is stated of a fact: a value; of several values a list of them, or a map of what is so and what is not.</summary>
/// <param name="IsKnown">Whether it is known of a person, so that a year or a month may stand for a day of it.</param>
internal sealed record StatedForm(bool IsKnown = false) : Form;

/// <summary>What is ordinary of a fact: a value, as it is stated; or a list of cases, each with when it is so.</summary>
internal sealed record OrdinaryForm : Form
{
    /// <summary>In which of the two ways it is written.</summary>
    public static Form Of(SyntaxNode node) => IsOfCases(node) ? new ListForm(new ShapeForm(TermForms.OrdinaryCase)) : new StatedForm();

    /// <summary>Whether it is a list of cases.</summary>
    public static bool IsOfCases(SyntaxNode node) => node is SequenceNode list && list.Items.Any(i => i is MappingNode map && (map["value"] is not null || map["when"] is not null));
}

/// <summary>A list with at least one item.</summary>
internal sealed record ListForm(Form Item, int? Most = null) : Form;

/// <summary>One item, or a list of them; a list with none only where that says something.</summary>
internal sealed record OneOrMoreForm(Form Item, bool MayBeEmpty = false) : Form;

/// <summary>A map whose keys are names of the author's choice.</summary>
internal sealed record NamedForm(Form Value, NameKind? KeyKind = null) : Form;

/// <summary>A map with the keys of a shape.</summary>
internal sealed record ShapeForm(Shape Shape) : Form;

/// <summary>A single value, or a map with the keys of a shape, or of another.</summary>
internal sealed record ShortOrShapeForm(Form Short, Shape Shape, Shape? Other = null) : Form
{
    private readonly Shape? _both = Other is null ? null : new Shape(Other.Name, [.. Shape.Keys.Select(k => k with { IsRequired = false }), .. Other.Keys]) { AtMostOneOf = Other.AtMostOneOf };

    /// <summary>The shape whose keys a map has; both, where it has none of either.</summary>
    public Shape ShapeOf(MappingNode map) => Other is null || map.Entries.Any(e => Shape.Find(e.Key.Text) is not null) ? Shape
        : map.Entries.Any(e => Other.Find(e.Key.Text) is not null) ? Other
        : _both!;
}

/// <summary>A table of answers by what may stand in a condition: a map with one name, under which stand its values, and under each an answer or another table.</summary>
internal sealed record TableForm : Form;

/// <summary>The values under the name in a table.</summary>
internal sealed record RowsForm : Form;

/// <summary>An amount: a number, the name of a fact, a question or a parameter, or how it is computed.</summary>
internal sealed record FormulaForm : Form;

/// <summary>A condition: a leaf or a combination.</summary>
internal sealed record ConditionForm : Form
{
    /// <summary>A condition that is so of everybody.</summary>
    public const string Always = "always";

    /// <summary>A condition that is so of nobody.</summary>
    public const string Never = "never";
}

using System.Collections.Immutable;

namespace EligibilityEngine.Vocabulary;

/// <summary>
/// A file that gives the texts of one other language. Its sections and names mirror those of the rulebook, and every text that an item can have can be given for
/// it: what can be translated follows from the forms of the items.
/// </summary>
internal static class TranslationForms
{
    /// <summary>The key by which such a file is known.</summary>
    public const string Mark = "translation";

    /// <summary>The section of the rulebook's own texts.</summary>
    public const string Manifest = "rulebook";

    /// <summary>The section of the documents, which have files of their own.</summary>
    public const string Sources = "sources";

    /// <summary>The section of terms.</summary>
    public const string Glossary = "glossary";

    /// <summary>What is named by section: the section, and the shape of what it names.</summary>
    public static readonly ImmutableArray<(string Section, Shape Item, NameKind? Kind)> Items =
    [
        ("facts", Forms.Fact, NameKind.Fact),
        ("groups", Forms.Group, null),
        ("definitions", Forms.Definition, null),
        ("questions", Forms.Question, NameKind.Question),
        ("readings", Forms.Reading, NameKind.Reading),
        ("events", Forms.Event, NameKind.Event),
        ("provisions", Forms.Provision, NameKind.Provision),
        ("constraints", Forms.Constraint, null),
        ("properties", Forms.Property, null),
        ("contradictions", Forms.Contradiction, null),
        (Sources, SourceForms.Source, NameKind.Source),
    ];

    public static readonly Shape File = new("a translation",
    [
        new ShapeKey(Mark, new WordForm(), "The language of the texts, as a code such as ru.", IsRequired: true),
        new ShapeKey("translated-by", new TextForm(), "Who translated, and whether somebody has reviewed it.", IsRequired: false),
        new ShapeKey(Manifest, new ShapeForm(TextsOf(Forms.Manifest)), "The texts of the rulebook itself.", IsRequired: false),
        .. Items.Select(i => new ShapeKey(i.Section, new NamedForm(new ShapeForm(TextsOf(i.Item)), i.Kind), $"The texts of {i.Section}, by name.", IsRequired: false)),
        Forms.RulesFile.Find(Glossary)! with { Meaning = "The terms of the language, one for each notion." },
    ]);

    /// <summary>The key of an item by which it is named; null where it has no name.</summary>
    public static string? NameKey(Shape item) => item.Keys.FirstOrDefault(k => k.Form is IdForm)?.Name;

    /// <summary>The shape of the things with a name in a list of an item, such as the values of a fact; null where a key holds no such things.</summary>
    public static Shape? PartsOf(ShapeKey key) => key.Form switch
    {
        ListForm { Item: ShortOrShapeForm { Shape: var part } } when NameKey(part) is not null => part,
        ListForm { Item: ShapeForm { Shape: var part } } when NameKey(part) is not null => part,
        NamedForm { Value: ShapeForm { Shape: var part } } => part,
        _ => null,
    };

    /// <summary>Whether words made of the name stand where this text is not written.</summary>
    public static bool IsMadeOfTheName(Shape item, string key) => ((item == Forms.Fact || item == Forms.Provision) && key == "title") || (item == Forms.Group && key is "title" or "member") || ((item == Forms.FactValue || item == Forms.Answer) && key == "says");

    private static Shape TextsOf(Shape item) => new("the texts of " + item.Name, [.. item.Keys.Select(Translated).OfType<ShapeKey>()]);

    private static ShapeKey? Translated(ShapeKey key) => key.Form is TextForm text ? key with { Form = new OneTextForm(text.IsCounted), IsRequired = false }
        : PartsOf(key) is { } part ? key with { Form = new NamedForm(FormOf(TextsOf(part))), IsRequired = false }
        : null;

    /// <summary>What has one text that matters may be given by that alone.</summary>
    private static Form FormOf(Shape texts) => texts.Find("says") is null ? new ShapeForm(texts) : new ShortOrShapeForm(new OneTextForm(), texts);
}

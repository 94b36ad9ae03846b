using EligibilityEngine.Diagnostics;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Vocabulary;

/// <summary>Reports everything that has not the shape of the language. Later passes skip what it reported.</summary>
internal sealed class ShapeChecker(DiagnosticBag bag)
{
    public void Check(SyntaxNode node, Form form)
    {
        if (bag.IsFull(node.Place.Path))
        {
            return;
        }

        switch (node)
        {
            case BrokenNode:
                break;
            case ScalarNode { IsEmpty: true }:
                bag.Add(Mistake.Empty(node.Place));
                break;
            default:
                CheckWritten(node, form);
                break;
        }
    }

    public void Check(SyntaxNode node, Shape shape) => Check(node, new ShapeForm(shape));

    private void CheckWritten(SyntaxNode node, Form form)
    {
        switch (form, node)
        {
            case (OrdinaryForm, _):
                CheckWritten(node, OrdinaryForm.Of(node));
                break;
            case (ShapeForm f, MappingNode map):
                CheckKeys(map, f.Shape);
                break;
            case (ShortOrShapeForm { Short: StatedForm stated }, MappingNode map) when IsYesAndNo(map):
                CheckWritten(map, stated);
                break;
            case (ShortOrShapeForm f, MappingNode map):
                CheckKeys(map, f.ShapeOf(map));
                break;
            case (ShortOrShapeForm { Short: StatedForm stated }, SequenceNode):
                CheckWritten(node, stated);
                break;
            case (ShortOrShapeForm { Short: ListForm or OneOrMoreForm } f, SequenceNode):
                CheckWritten(node, f.Short);
                break;
            case (StatedForm, SequenceNode list):
                CheckStated(list);
                break;
            case (StatedForm, MappingNode map) when IsYesAndNo(map):
                CheckKeys(map, Forms.YesAndNo);
                break;
            case (ShortOrShapeForm f, ScalarNode):
                CheckWritten(node, f.Short);
                break;
            case (ListForm f, SequenceNode list):
                CheckItems(list, f.Item);
                break;
            case (FormulaForm, MappingNode map):
                CheckKeys(map, FormulaForms.Formula);
                break;
            case (OneOrMoreForm f, SequenceNode list):
                CheckItems(list, f.Item, f.MayBeEmpty);
                break;
            case (OneOrMoreForm f, _):
                CheckWritten(node, f.Item);
                break;
            case (NamedForm f, MappingNode map):
                CheckNamed(map, f);
                break;
            case (TextForm or OneTextForm, MappingNode map) when Forms.HasPluralForms(map):
                CheckPluralForms(map, form is TextForm { IsCounted: true } or OneTextForm { IsCounted: true });
                break;
            case (TextForm f, MappingNode map):
                CheckLanguages(map, f.IsCounted);
                break;
            case (ConditionForm, MappingNode map):
                CheckCondition(map);
                break;
            case (ConditionForm, ScalarNode { Text: ConditionForm.Always or ConditionForm.Never }):
                break;
            case (TableForm, MappingNode map):
                CheckTable(map);
                break;
            case (RowsForm, MappingNode map):
                CheckRows(map);
                break;
            case (_, ScalarNode scalar) when TakesScalar(form):
                CheckScalar(scalar, form);
                break;
            default:
                bag.Add(Mistake.WrongKindOfNode(node.Place, Expected(form), Found(node)));
                break;
        }
    }

    /// <summary>The map that a file of a kind holds; null where it holds another, or any mistake was found, which is reported.</summary>
    /// <param name="file">The file.</param>
    /// <param name="kind">What it should be.</param>
    /// <param name="shape">The shape of such files.</param>
    /// <param name="expected">What it should be, in words.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static MappingNode? RootOf(YamlFile file, FileKind kind, Shape shape, string expected, DiagnosticBag bag)
    {
        if (file.IsBroken)
        {
            return null;
        }

        if (file.Root is not MappingNode root || (Forms.KindOf(root) is { } found && found != kind))
        {
            bag.Add(Forms.NotOfKind(file.Root, file.Source, expected));
            return null;
        }

        new ShapeChecker(bag).Check(root, shape);
        return bag.HasErrors ? null : root;
    }

    /// <summary>Several values, or the members of a group, of whom each is a map.</summary>
    private void CheckStated(SequenceNode list)
    {
        if (list.Items.FirstOrDefault(i => i is MappingNode) is null)
        {
            CheckItems(list, new ValueForm());
            return;
        }

        foreach (var item in list.Items)
        {
            Check(item, Forms.Member);
        }
    }

    /// <summary>Whether a map says which values are so and which are not.</summary>
    public static bool IsYesAndNo(MappingNode map) => map["yes"] is not null || map["no"] is not null;

    private static bool TakesScalar(Form form) =>
        form is not (ShapeForm or ListForm or OneOrMoreForm or NamedForm or ConditionForm or ShortOrShapeForm or TableForm or RowsForm);

    private void CheckItems(SequenceNode list, Form item, bool mayBeEmpty = false)
    {
        if (list.Items.IsEmpty && !mayBeEmpty)
        {
            bag.Add(Mistake.Empty(list.Place));
        }

        foreach (var node in list.Items)
        {
            Check(node, item);
        }
    }

    private void CheckNamed(MappingNode map, NamedForm form)
    {
        foreach (var (key, value) in map.Entries.TakeWhile(_ => !bag.IsFull(map.Place.Path)))
        {
            if (form.KeyKind == NameKind.Fact ? !Names.IsOfFact(key.Text) : !Names.IsWide(key.Text))
            {
                bag.Add(Mistake.MalformedId(key.Place, key.Text, isWide: true));
            }

            Check(value, form.Value);
        }
    }

    private void CheckPluralForms(MappingNode map, bool isCounted)
    {
        if (!isCounted)
        {
            bag.Add(Mistake.NoNumberBeside(map.Place));
            return;
        }

        foreach (var (key, value) in map.Entries)
        {
            if (!Forms.PluralForms.Contains(key.Text))
            {
                bag.Add(Mistake.UnknownKey(key.Place, key.Text, "a text in plural forms", NearestName.Of(key.Text, Forms.PluralForms), Forms.PluralForms));
            }

            Check(value, new WordForm());
        }
    }

    private void CheckLanguages(MappingNode map, bool isCounted)
    {
        if (map.Entries.IsEmpty)
        {
            bag.Add(Mistake.Empty(map.Place));
        }

        foreach (var (key, value) in map.Entries)
        {
            if (!Names.IsLanguage(key.Text))
            {
                bag.Add(Mistake.NotALanguage(key.Place, key.Text));
            }

            Check(value, new OneTextForm(isCounted));
        }
    }

    private void CheckKeys(MappingNode map, Shape shape)
    {
        var others = shape.Keys.Select(k => k.Name).Where(k => map[k] is null).ToList();
        foreach (var (key, value) in map.Entries)
        {
            if (shape.Find(key.Text) is { } known)
            {
                Check(value, known.Form);
            }
            else if (bag.IsFull(map.Place.Path))
            {
                return;
            }
            else
            {
                bag.Add(Mistake.UnknownKey(key.Place, key.Text, shape.Name, NearestName.Of(key.Text, others), others));
            }
        }

        if (map.Entries.IsEmpty && shape.OneOf.IsEmpty && !shape.Keys.Any(k => k.IsRequired))
        {
            bag.Add(Mistake.Empty(map.Place));
        }

        CheckPresence(map, shape);
    }

    private void CheckPresence(MappingNode map, Shape shape)
    {
        // A key that was misspelt is reported once, not once more as missing.
        var misspelt = map.Entries.Select(e => e.Key.Text).Where(k => shape.Find(k) is null).ToList();
        bool IsAbsent(string key) => map[key] is null && !misspelt.Any(m => NearestName.Of(m, [key]) is not null);

        foreach (var key in shape.Keys.Where(k => k.IsRequired && IsAbsent(k.Name)))
        {
            bag.Add(Mistake.MissingKey(map.Place, key.Name, shape.Name));
        }

        // Where nothing else may stand, an unknown key is what should have been one of them.
        foreach (var group in shape.OneOf.Where(g => g.All(IsAbsent) && (misspelt.Count == 0 || g.Length < shape.Keys.Length - shape.Asides)))
        {
            bag.Add(Mistake.MissingOneOf(map.Place, group, shape.Name));
        }

        foreach (var group in shape.OneOf.Concat(shape.AtMostOneOf))
        {
            var written = map.Entries.Where(e => group.Contains(e.Key.Text)).ToList();
            if (written.Count > 1)
            {
                bag.Add(Mistake.KeysExcludeEachOther(written[1].Key.Place, written[0].Key.Text, written[1].Key.Text, shape.Name));
            }
        }
    }

    private void CheckCondition(MappingNode map)
    {
        if (map.Entries.Length != 1)
        {
            bag.Add(map.Entries.IsEmpty
                ? Mistake.Empty(map.Place)
                : Mistake.ConditionWithManyKeys(map.Entries[1].Key.Place, map.Entries[0].Key.Text, map.Entries[1].Key.Text));
        }

        foreach (var (key, value) in map.Entries)
        {
            switch (key.Text)
            {
                case "all" or "any" or "none":
                    Check(value, new ListForm(new ConditionForm()));
                    break;
                case "at-least":
                    Check(value, AtLeast);
                    break;
                case "not" or "at-most" when value is not ScalarNode:
                    // No combination, which is told with what to write instead.
                    break;
                default:
                    CheckTest(value);
                    break;
            }
        }
    }

    private void CheckTable(MappingNode map)
    {
        if (map.Entries.Length != 1)
        {
            bag.Add(map.Entries.IsEmpty ? Mistake.Empty(map.Place) : Mistake.TableOfTwo(map.Entries[1].Key.Place, map.Entries[0].Key.Text, map.Entries[1].Key.Text));
        }

        foreach (var (_, rows) in map.Entries)
        {
            Check(rows, new RowsForm());
        }
    }

    private void CheckRows(MappingNode map)
    {
        if (map.Entries.IsEmpty)
        {
            bag.Add(Mistake.Empty(map.Place));
        }

        foreach (var (_, row) in map.Entries)
        {
            Check(row, row is MappingNode ? new TableForm() : new ValueForm());
        }
    }

    public static readonly Shape AtLeast = new("an `at-least`",
    [
        new ShapeKey("count", new NumberForm(), "How many must be true.", IsRequired: true),
        new ShapeKey("of", new ListForm(new ConditionForm()), "The conditions.", IsRequired: true),
    ]);

    /// <summary>What a fact or an answer must be: a value, a list of values, a range, or another fact.</summary>
    private void CheckTest(SyntaxNode test)
    {
        switch (test)
        {
            case ScalarNode { IsEmpty: true }:
                bag.Add(Mistake.Empty(test.Place));
                break;
            case SequenceNode list:
                CheckItems(list, new ValueForm());
                break;
            case MappingNode range:
                CheckRange(range);
                break;
        }
    }

    private void CheckRange(MappingNode range)
    {
        if (IsComputed(range))
        {
            CheckKeys(range, OtherFact);
            return;
        }

        CheckKeys(range, Forms.IsGroupTest(range) ? Forms.GroupTest : Range);
    }

    /// <summary>Whether something is compared with another fact, or with what is computed.</summary>
    public static bool IsComputed(MappingNode test) => test["fact"] is not null || test["event"] is not null || test["question"] is not null || test["parameter"] is not null;

    private static readonly ShapeKey WhenNone = new("when-none", new YesNoForm(), "Whether it is so where the question has no amount; without it, it is not.", IsRequired: false);

    public static readonly Shape OtherFact = new("a comparison with another fact", [.. TermForms.ComputedTerm.Keys, WhenNone])
    {
        OneOf = TermForms.ComputedTerm.OneOf,
    };

    public static readonly Shape Range = new("a range",
    [
        new ShapeKey("from", new ShortOrShapeForm(new ValueForm(), TermForms.ComputedTerm), "This or more; a day or later.", IsRequired: false),
        new ShapeKey("above", new ShortOrShapeForm(new ValueForm(), TermForms.ComputedTerm), "More than this; after a day.", IsRequired: false),
        new ShapeKey("below", new ShortOrShapeForm(new ValueForm(), TermForms.ComputedTerm), "Less than this; before a day.", IsRequired: false),
        new ShapeKey("through", new ShortOrShapeForm(new ValueForm(), TermForms.ComputedTerm), "This or less; a day or earlier.", IsRequired: false),
        WhenNone,
    ])
    {
        AtMostOneOf = [["from", "above"], ["below", "through"]],
    };

    private void CheckScalar(ScalarNode scalar, Form form)
    {
        switch (form)
        {
            case IdForm { IsWide: false } when !Names.IsSmall(scalar.Text):
                bag.Add(Mistake.MalformedId(scalar.Place, scalar.Text, isWide: false));
                break;
            case IdForm { IsWide: true } when !Names.IsWide(scalar.Text):
                bag.Add(Mistake.MalformedId(scalar.Place, scalar.Text, isWide: true));
                break;
            case DayForm when Values.Day(scalar.Text) is null:
                bag.Add(Mistake.NotADay(scalar.Place, scalar.Text));
                break;
            case NumberForm when Values.Number(scalar.Text) is null:
                bag.Add(Mistake.NotANumber(scalar.Place, scalar.Text));
                break;
            case YesNoForm when Values.YesNo(scalar.Text) is null:
                bag.Add(Mistake.NotYesNo(scalar.Place, scalar.Text));
                break;
            case KeywordForm keyword when !keyword.Words.Contains(scalar.Text):
                bag.Add(Mistake.NotAKeyword(scalar.Place, scalar.Text, keyword.Words, NearestName.Of(scalar.Text, keyword.Words)));
                break;
            case TextForm or OneTextForm or WordForm when string.IsNullOrWhiteSpace(scalar.Text):
                bag.Add(Mistake.Empty(scalar.Place));
                break;
        }
    }

    private static Words Expected(Form form) => form switch
    {
        ShapeForm f => Mistake.Phrase("MapOfKeys", ("shape", Mistake.Term(f.Shape.Name))),
        ShortOrShapeForm f => Mistake.Phrase("ValueOrShape", ("shape", Mistake.Term(f.Shape.Name))),
        ListForm => Mistake.Term("a list"),
        OneOrMoreForm => Mistake.Term("a value or a list of values"),
        NamedForm => Mistake.Phrase("MapOfNames"),
        TableForm or RowsForm => Mistake.Phrase("TableOfAnswers"),
        FormulaForm => Mistake.Phrase("ValueOrShape", ("shape", Mistake.Term(FormulaForms.Formula.Name))),
        ConditionForm => Mistake.Term("a condition, which is a map with one key, or `always` or `never`"),
        TextForm => Mistake.Term("a text, or one text per language"),
        OneTextForm => Mistake.Term("a text in one language"),
        _ => Mistake.Term("a single value"),
    };

    private static string Found(SyntaxNode node) => node switch
    {
        ScalarNode => "a single value",
        SequenceNode => "a list",
        _ => "a map",
    };
}

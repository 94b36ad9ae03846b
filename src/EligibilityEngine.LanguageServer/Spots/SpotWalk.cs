using System.Collections.Immutable;
using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Spots;

/// <summary>Goes through a file by the vocabulary that also checks it.</summary>
internal sealed class SpotWalk
{
    private static readonly Form Values = new ListForm(new ValueForm());
    private static readonly Form Conditions = new ListForm(new ConditionForm());
    private static readonly Form AtLeast = new ShapeForm(ShapeChecker.AtLeast);
    private static readonly Form OtherFact = new ShapeForm(ShapeChecker.OtherFact);
    private static readonly Form GroupTest = new ShapeForm(Forms.GroupTest);
    private static readonly Form Range = new ShapeForm(ShapeChecker.Range);

    private readonly ImmutableArray<Spot>.Builder _spots = ImmutableArray.CreateBuilder<Spot>();

    /// <summary>Every node below the top, in the order of the text.</summary>
    public static ImmutableArray<Spot> Of(SyntaxNode? root)
    {
        var walk = new SpotWalk();
        if (root is not null)
        {
            walk.Visit(new Spot(root, FormOf(root), false, null, null, null, null));
        }

        return walk._spots.ToImmutable();
    }

    /// <summary>What a file is, by its keys; null where that cannot be told.</summary>
    public static ShapeForm? FormOf(SyntaxNode? root) => root is not MappingNode map ? null
        : Forms.KindOf(map) switch
        {
            FileKind.Manifest => new ShapeForm(Forms.Manifest),
            FileKind.Source => new ShapeForm(SourceForms.Source),
            FileKind.Translation => new ShapeForm(TranslationForms.File),
            FileKind.Scenarios => new ShapeForm(Forms.ScenarioFile),
            FileKind.Case => new ShapeForm(Forms.Case),
            FileKind.Population => new ShapeForm(PopulationForms.File),
            FileKind.Plan => new ShapeForm(PlanForms.File),
            FileKind.Rules => new ShapeForm(Forms.RulesFile),
            FileKind.Result => null,
            _ => map["given"] is not null ? new ShapeForm(Forms.ScenarioFile) : null,
        };

    private void Visit(Spot spot)
    {
        _spots.Add(spot);
        switch (spot.Node)
        {
            case SequenceNode list:
                VisitItems(list, spot);
                break;
            case MappingNode map:
                VisitEntries(map, spot);
                break;
        }
    }

    private void VisitItems(SequenceNode list, Spot spot)
    {
        var item = ItemOf(spot.Form);
        foreach (var node in list.Items)
        {
            Visit(spot with { Node = node, Form = Narrow(item, node), Parent = spot });
        }
    }

    private void VisitEntries(MappingNode map, Spot spot)
    {
        foreach (var (key, value) in map.Entries)
        {
            var holdsKeys = spot.Form is ShapeForm or ShortOrShapeForm or NamedForm or ConditionForm or TextForm or TableForm or RowsForm or null;
            _spots.Add(new Spot(key, spot.Form, holdsKeys, map, spot.Form, key, spot));
            Visit(new Spot(value, Under(spot.Form, key.Text, value), false, map, spot.Form, key, spot));
        }
    }

    /// <summary>What the items of a list may be.</summary>
    public static Form? ItemOf(Form? list) => list switch
    {
        ListForm f => f.Item,
        OneOrMoreForm f => f.Item,
        StatedForm or ShortOrShapeForm { Short: StatedForm } => new ValueForm(),
        _ => null,
    };

    /// <summary>What may stand under a key, in the way in which it is written.</summary>
    public static Form? Under(Form? map, string key, SyntaxNode value) => Narrow(FormOf(map, key, value), value);

    private static Form? FormOf(Form? map, string key, SyntaxNode value) => map switch
    {
        NamedForm named => named.Value,
        TableForm => new RowsForm(),
        RowsForm => value is MappingNode ? new TableForm() : new ValueForm(),
        ConditionForm => key switch
        {
            "all" or "any" or "none" => Conditions,
            "at-least" => AtLeast,
            _ => TestOf(value),
        },
        _ => Spot.ShapeOf(map)?.Find(key)?.Form,
    };

    private static Form TestOf(SyntaxNode test) => test switch
    {
        SequenceNode => Values,
        MappingNode map => ShapeChecker.IsComputed(map) ? OtherFact : Forms.IsGroupTest(map) ? GroupTest : Range,
        _ => new ValueForm(),
    };

    /// <summary>Which of the ways to write it was taken.</summary>
    public static Form? Narrow(Form? form, SyntaxNode node) => (form, node) switch
    {
        (OrdinaryForm, _) => Narrow(OrdinaryForm.Of(node), node),
        (StatedForm or ShortOrShapeForm { Short: StatedForm }, MappingNode map) when ShapeChecker.IsYesAndNo(map) => new ShapeForm(Forms.YesAndNo),
        (ValueForm, MappingNode) => Forms.Member,
        (ShortOrShapeForm f, MappingNode map) => new ShapeForm(f.ShapeOf(map)),
        (ShortOrShapeForm { Short: ListForm or OneOrMoreForm } f, _) => Narrow(f.Short, node),
        (OneOrMoreForm f, not SequenceNode) => Narrow(f.Item, node),
        (FormulaForm, MappingNode) => new ShapeForm(FormulaForms.Formula),
        (FormulaForm, ScalarNode) => new NameForm(NameKind.Amount),
        _ => form,
    };
}

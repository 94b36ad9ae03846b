using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Describing;

/// <summary>Tells an item of a rulebook: what it is, what it says, what it rests on, what refers to it.</summary>
internal sealed class Description
{
    private readonly RulebookIndex _index;
    private readonly RulebookItem _item;
    private readonly Phrases _say;
    private readonly LawWords _law;

    private Description(RulebookIndex index, RulebookItem item, string? language)
    {
        (_index, _item) = (index, item);
        _say = Phrases.In(language, index.Rulebook);
        _law = new LawWords(_say, language);
    }

    public static Document Of(RulebookIndex index, RulebookItem item, string? language) => new(new Description(index, item, language).All());

    private IEnumerable<Block> All() => [
        Section(
            [new Run(_say.Kind(_item.Kind).Capital().ToString(), TextStyle.Heading), new Run(" "), Naming.Of(_item.Kind, _item.Name)],
            Line(new Run(_law.In(_item.Title), TextStyle.Answer))) with { About = new Reference(_item.Kind, _item.Name) },
        new Labels(_say, _law).Of(_item),
        .. Condition(),
        .. List(_item.Kind == ReferenceKind.Contradiction ? _say.BetweenStatements() : _say.Cites(), _item.Cites.Select(s => Item(
            _say.CitedAs(Naming.Of(s), _law.Citation(s), _law.In(s.Says))))),
        .. new References(_index).To(_item).SelectMany(w => List(_say.Referring(w.Way), w.Items.Select(i => Item(
            _say.Referred(_say.Kind(i.Kind), Naming.Of(i.Kind, i.Name), _law.In(i.Title)))))),
        .. LeftOut()];

    private IEnumerable<Block> Condition() => _item switch
    {
        { Condition: { } condition } => [Section(
            _item.Kind is ReferenceKind.Constraint or ReferenceKind.Property ? _say.TrueOfEveryone() : _say.Condition(),
            List([Of(condition)], ItemsKind.Outline))],
        { Kind: ReferenceKind.Provision } => [Line(_say.NoCondition())],
        _ => [],
    };

    /// <summary>A condition in words, a line for each leaf, with the names that a case would use.</summary>
    private Item Of(Condition condition) => condition switch
    {
        { IsGuarded: true } => Of(condition.AsWritten),
        FactTest test => Leaf(test, test.Facts.Select(Naming.Of)),
        DefinitionTest test => Leaf(test, [Naming.Of(ReferenceKind.Definition, test.Definition.Id)]),
        AnswerTest test => Leaf(test, [Naming.Of(test.Question)]),
        AmountTest test => Leaf(test, test.Written.Facts.Select(Naming.Of).Append(Naming.Of(test.Question))),
        { OfGroup: { } count } => Leaf(condition, [Naming.Of(count.Group.Count)]),
        { OfAmounts: { } amounts } => Leaf(condition, amounts.Questions.Prepend(amounts.Question).Select(Naming.Of).Concat(amounts.Facts.Select(Naming.Of))),
        { Parts: [] } => Item(_law.Requirement(condition)),
        _ => Item(_law.Combination(condition), List(condition.Parts.Select(Of), ItemsKind.Outline)),
    };

    private Item Leaf(Condition leaf, IEnumerable<Run> names) =>
        Item(_say.IsSo(_law.Requirement(leaf), _say.Commas(names.Select(n => (Prose)(n with { Style = TextStyle.Aside })))));

    /// <summary>A statement may be one that the rulebook leaves out on purpose.</summary>
    private IEnumerable<Block> LeftOut()
    {
        var statements = _item.Subject switch { Statement s => [s], Source s => s.Statements, _ => ImmutableArray<Statement>.Empty };
        return _index.Rulebook.NotModelled.Where(n => n.Cites.Any(statements.Contains) || n.Questions.Contains(_item.Subject)).Select(n => Line(_say.NotModelled(_law.In(n.What), _law.In(n.Why))));
    }
}

using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;

namespace EligibilityEngine.Citing;

/// <summary>Gives a document its notes: where it names a provision or a statement, the numbers of the statements follow; lines that only quote a statement become its note.</summary>
internal sealed class Footnoting(ImmutableArray<Rulebook> rulebooks, DateOnly? knownBy)
{
    private readonly Dictionary<string, Statement> _statements = rulebooks.Reverse().SelectMany(r => r.Sources).SelectMany(s => s.Statements).GroupBy(s => s.Citation).ToDictionary(g => g.Key, g => g.Last());
    private readonly List<Statement> _cited = [];

    /// <summary>The statements that have a note, in the order of the notes.</summary>
    public ImmutableArray<Statement> Cited => [.. _cited];

    public ImmutableArray<Block> In(ImmutableArray<Block> blocks) => [.. blocks.Select(In)];

    /// <summary>The number of a statement's note, and the mark that leads there.</summary>
    public Run Mark(Statement statement)
    {
        var index = _cited.IndexOf(statement);
        if (index < 0)
        {
            index = _cited.Count;
            _cited.Add(statement);
        }

        var number = Values.OfNumber(index + 1);
        return new Run(number, TextStyle.Mark, new Reference(ReferenceKind.Note, number));
    }

    private Block In(Block block) => block switch
    {
        Section section => section with { Blocks = In(section.Blocks) },
        Items items => items with { Entries = [.. items.Entries.Select(In)] },
        Drawing drawing => new Drawing(drawing.Svg, drawing.Label, In(drawing.Instead)),
        _ => BlockRuns.In(block, Marked),
    };

    private Item In(Item item)
    {
        var quoted = item.Blocks.Select(Quoted).OfType<Statement>().ToList();
        var runs = quoted.Count > 0 ? [.. item.Runs, .. quoted.Select(Mark)] : Marked(item.Runs);
        return new Item(runs, In([.. item.Blocks.Where(b => Quoted(b) is null)]));
    }

    /// <summary>The statement that a line quotes, or null.</summary>
    private Statement? Quoted(Block block) =>
        block is Paragraph { Runs: [{ Of: { Kind: ReferenceKind.Statement, Id: var id } }, _, ..] } ? _statements.GetValueOrDefault(id) : null;

    /// <summary>Where one thing is named, its marks end the text; where several are, each follows its name.</summary>
    private ImmutableArray<Run> Marked(ImmutableArray<Run> runs)
    {
        var named = runs.Select(r => r.Of).OfType<Reference>().Distinct().Where(r => Of(r).Length > 0).ToList();
        return named.Count == 0 ? runs
            : named is [var only] ? [.. runs, .. Of(only).Select(Mark)]
            : [.. runs.SelectMany(r => r.Of is { } of && named.Remove(of) ? Of(of).Select(Mark).Prepend(r) : [r])];
    }

    private ImmutableArray<Statement> Of(Reference named) => named.Kind switch
    {
        ReferenceKind.Statement => _statements.GetValueOrDefault(named.Id) is { } statement ? [statement] : [],
        ReferenceKind.Provision => [.. (rulebooks.Select(r => r.FindProvision(named.Id)).OfType<Provision>().FirstOrDefault()?.Cites ?? []).Where(IsKnown)],
        _ => [],
    };

    private bool IsKnown(Statement statement) => knownBy is not { } horizon || statement.Published.HasComeBy(horizon) != Truth.False;
}

using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>A row of a table as it is written.</summary>
/// <param name="Cells">What the table goes by, and the value of the row in each.</param>
/// <param name="AnswerNode">The answer of the row.</param>
internal sealed record TableCells(ImmutableArray<(ScalarNode Name, ScalarNode Value)> Cells, ScalarNode AnswerNode) : RowDraft
{
    public override TextPlace Place => Cells[^1].Value.Place;

    public override string Answer => AnswerNode.Text;

    public override string IdIn(string table) => string.Join('/', Cells.Select(c => Written(c.Value.Text)).Prepend(table));

    /// <summary>A value in the one way in which it is written in the name of a row.</summary>
    public static string Written(string value) => Values.YesNo(value) is { } yes ? Values.OfYesNo(yes) : Values.Number(value) is { } number ? Values.OfNumber(number) : value;

    /// <summary>The rows of a table that have an answer; what has not the shape of a table is reported already.</summary>
    public static IEnumerable<TableCells> Of(MappingNode table) => Of(table, []);

    private static IEnumerable<TableCells> Of(MappingNode table, ImmutableArray<(ScalarNode Name, ScalarNode Value)> above)
    {
        if (table.Entries is not [var (name, rows)] || rows is not MappingNode map)
        {
            yield break;
        }

        foreach (var (value, row) in map.Entries)
        {
            var cells = above.Add((name, value));
            if (row is MappingNode below)
            {
                foreach (var further in Of(below, cells))
                {
                    yield return further;
                }
            }
            else if (SyntaxNode.Scalar(row) is { } answer && answer.Text != TableRow.NoRow)
            {
                yield return new TableCells(cells, answer);
            }
        }
    }
}

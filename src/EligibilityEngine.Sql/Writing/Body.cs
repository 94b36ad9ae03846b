using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EligibilityEngine.Sql.Dialects;
using EligibilityEngine.Sql.Formulas;

namespace EligibilityEngine.Sql.Writing;

/// <summary>The stages of a query, one common table expression each.</summary>
internal sealed class Body(Inputs inputs, Stages stages, Dialect dialect, Phases phases, ImmutableArray<string> key)
{
    private const string Indent = "    ";

    /// <summary>Writes them, and gives the name of the last.</summary>
    public string WriteTo(StringBuilder text)
    {
        text.Append("WITH\n");
        if (inputs.Parameters.Count > 0)
        {
            text.Append("-- What is given when the query is run.\n").Append("asked AS (\n").Append(Indent).Append("SELECT ").AppendJoin(", ", inputs.Parameters.Select(p => p.Formula)).Append("\n),\n");
        }

        string? before = null;
        foreach (var (place, columns) in WithFacts())
        {
            text.Append(before is null ? "" : "),\n");
            var (name, comment) = phases[place.Phase];
            text.Append(place.Step == 0 || before is null ? $"\n{Comment.Of(comment)}\n" : "\n");
            var stage = stages.Names.New(place.Step == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{place.Step + 1}"));
            text.Append(stage).Append(' ').Append(dialect.BeforeStage).Append(" (\n").Append(Indent).Append("SELECT\n");
            Write(text, before is null ? [.. inputs.Key, .. key.IsEmpty && columns.Count == 0 ? ["1 AS person"] : Array.Empty<string>()] : ["*"], columns);
            text.Append(Indent).Append(before is null ? inputs.From : $"FROM {before}").Append('\n');
            text.Append(dialect.EndOfStage is { } end ? $"{Indent}{end}\n" : "");
            before = stage;
        }

        text.Append(")\n\n");
        return before!;
    }

    private List<(Place Place, IReadOnlyList<StageColumn> Columns)> WithFacts()
    {
        var all = stages.All.ToList();
        return all is [{ Place.Phase: Phases.Facts }, ..] ? all : [(default, []), .. all];
    }

    private static void Write(StringBuilder text, IReadOnlyList<string> first, IReadOnlyList<StageColumn> columns)
    {
        var rest = first.Count + columns.Count;
        foreach (var column in first)
        {
            text.Append(Indent).Append(Indent).Append(column).Append(--rest == 0 ? "\n" : ",\n");
        }

        string? comment = null;
        foreach (var column in columns)
        {
            if (column.Comment is not null && column.Comment != comment)
            {
                text.Append(Indent).Append(Indent).Append(Comment.Of(column.Comment)).Append('\n');
            }

            comment = column.Comment;
            text.Append(Indent).Append(Indent).Append(column.Formula.Laid(8)).Append(" AS ").Append(column.Name).Append(--rest == 0 ? "\n" : ",\n");
        }
    }
}

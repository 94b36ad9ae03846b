using System.Text;
using EligibilityEngine.Law;
using EligibilityEngine.Sql.Formulas;
using EligibilityEngine.Text;

namespace EligibilityEngine.Sql.Writing;

/// <summary>What stands above a query: which law it is, what is asked, and what it reads.</summary>
internal sealed class Heading(AskedLaw law, SqlOptions options, Inputs inputs)
{
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            Line(text, $"{law.Rulebook.Title.In(null)} ({law.Rulebook})");
            foreach (var question in law.Questions)
            {
                Line(text, $"{question.Id}: {question.Ask.In(null)}");
            }

            Line(text, $"Facts of {Written(options.On)}; law of {(options.LawOf is { } lawOf ? Written(lawOf) : "that day")}{(options.KnownBy is { } knownBy ? $", as known by {Written(knownBy)}" : "")}"
                + $"{string.Concat(options.Readings.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"; {r.Key}: {(r.Value == SqlOptions.Given ? "a parameter" : r.Value)}"))}"
                + (options.AssumesOrdinary ? "; what is not stated is taken to be ordinary." : "."));
            foreach (var result in options.IsExact ? law.Results : [])
            {
                Line(text, $"{result.Question.Id}: {(result.IsExact ? "exactly the answers that are possible." : "the answers that three-valued logic leaves open, where more than one is left perhaps one too many.")}");
            }

            if (inputs.Parameters.Count > 0)
            {
                Line(text, $"Parameters: {string.Join(", ", inputs.Parameters.Select(p => p.Name))}.");
            }

            Line(text, "");
            Line(text, $"Reads of {options.Table}: {string.Join(", ", options.Key)}, and, where NULL is not known:");
            foreach (var column in inputs.Columns)
            {
                text.Append(Comment.Indented($"{column.Name} {column.Type}{Words(column.Fact)}: {column.Fact.Title.In(null)}")).Append('\n');
            }

            return text.Append('\n').ToString();
        }
    }

    private static string Words(Fact fact) => fact.Type == FactType.Choice ? $" ({string.Join(", ", fact.Values.Select(v => v.Id))})" : "";

    private static string Written(SqlDay day) => day.Day is { } constant ? Values.OfDay(constant) : day.ColumnName is { } column ? $"the column {column}" : $"the parameter {day.ParameterName}";

    private static void Line(StringBuilder text, string line) => text.Append(Comment.Of(line)).Append('\n');
}

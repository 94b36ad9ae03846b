using System.CommandLine;
using System.CommandLine.Parsing;
using EligibilityEngine.Sql;
using EligibilityEngine.Text;

namespace EligibilityEngine.Cli;

/// <summary>An option whose value is a day, the column that has each person's, or a parameter.</summary>
internal sealed class SqlDayOption : Option<SqlDay?>
{
    private const string Column = "column=";
    private const string Parameter = "parameter=";

    public SqlDayOption(string name, string description)
        : base(name)
    {
        Description = description;
        HelpName = "DAY";
        CustomParser = Parse;
    }

    private SqlDay? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Values.Day(text) is { } day)
        {
            return SqlDay.Of(day);
        }

        if (text.StartsWith(Column, StringComparison.Ordinal) && text.Length > Column.Length)
        {
            return SqlDay.Column(text[Column.Length..]);
        }

        if (text.StartsWith(Parameter, StringComparison.Ordinal))
        {
            var name = text[Parameter.Length..];
            if (SqlDay.IsParameter(name))
            {
                return SqlDay.Parameter(name);
            }

            result.AddError(Speech.Mistake(s => s.OnlyParametersOfItsOwn(name, Name)));
            return null;
        }

        result.AddError(Speech.Mistake(s => s.NotADayOfRows(text, Name)));
        return null;
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using EligibilityEngine.Text;

namespace EligibilityEngine.Cli;

/// <summary>An option whose value is a day.</summary>
internal sealed class DayOption : Option<DateOnly?>
{
    public DayOption(string name, string description)
        : base(name)
    {
        Description = description;
        HelpName = "YYYY-MM-DD";
        CustomParser = Parse;
    }

    private DateOnly? Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Values.Day(text) is { } day)
        {
            return day;
        }

        result.AddError(Speech.Mistake(s => s.NotADay(text, Name)));
        return null;
    }
}

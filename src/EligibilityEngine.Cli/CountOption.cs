using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace EligibilityEngine.Cli;

/// <summary>An option whose value is a whole number from 0.</summary>
internal sealed class CountOption : Option<long>
{
    private const long Most = 1_000_000_000_000;

    public CountOption(string name, string description, long usual)
        : base(name)
    {
        Description = description;
        HelpName = "N";
        CustomParser = Parse;
        DefaultValueFactory = _ => usual;
    }

    private long Parse(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= Most)
        {
            return count;
        }

        result.AddError(Speech.Mistake(s => s.NotACount(text, Name)));
        return 0;
    }
}

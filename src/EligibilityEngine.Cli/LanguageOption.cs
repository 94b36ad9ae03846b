using System.CommandLine;

namespace EligibilityEngine.Cli;

/// <summary>The language of a rulebook's texts.</summary>
internal sealed class LanguageOption : Option<string?>
{
    public LanguageOption()
        : base("--language")
    {
        Description = "The language of the rulebook's texts, such as ru; where one is missing, the rulebook's own.";
        HelpName = "CODE";
    }
}

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

    /// <summary>The language that a command line names, or null.</summary>
    public static string? Of(ParseResult result) => result.CommandResult.Command.Options.OfType<LanguageOption>().Select(result.GetValue).SingleOrDefault();

    /// <summary>Why no text can be told in the language that a command line names, if it names one; or null.</summary>
    public static string? Misuse(ParseResult result, params Rulebook[] rulebooks)
    {
        var languages = rulebooks.SelectMany(r => r.Languages).Distinct().ToList();
        return Of(result) is { } language && !languages.Contains(language)
            ? $"the rulebook has no text in `{language}`; its languages are `{string.Join("`, `", languages)}`"
            : null;
    }
}

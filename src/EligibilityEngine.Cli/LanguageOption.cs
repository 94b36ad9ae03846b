using System.CommandLine;
using EligibilityEngine.Reporting;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Cli;

/// <summary>The language in which a verb tells.</summary>
internal sealed class LanguageOption : Option<string?>
{
    public LanguageOption()
        : base("--language")
    {
        Description = "The language to tell in, such as ru; without it, that of the locale where the rulebook has it, else the rulebook's own.";
        HelpName = "CODE";
    }

    /// <summary>Why nothing can be told in the language that a command line names, if it names one; or null.</summary>
    public static string? Misuse(ParseResult result, params Rulebook[] rulebooks) =>
        Given(result) is { } language && !Languages(rulebooks).Contains(language) && !PhraseBook.Languages.Contains(language)
            ? $"neither the rulebook nor the tool has `{language}`; the rulebook has {Named(Languages(rulebooks))}, the tool {Named(PhraseBook.Languages.Order(StringComparer.Ordinal))}"
            : null;

    /// <summary>Says what is not there in the language that a command line names: texts of the rulebook, or words of the tool.</summary>
    public static void SayWhatIsMissing(ParseResult result, Terminal terminal, params Rulebook[] rulebooks)
    {
        if (Given(result) is not { } language)
        {
            return;
        }

        var say = Phrases.In(language);
        if (!Languages(rulebooks).Contains(language))
        {
            terminal.Errors.Say(say.LawLacksLanguage(language, rulebooks[0].Language));
        }
        else if (!PhraseBook.Languages.Contains(language))
        {
            terminal.Errors.Say(say.ToolLacksLanguage(language, PhraseBook.FirstLanguage));
        }
    }

    /// <summary>The language to tell in: the one given, else that of the locale where a rulebook has it; null for the rulebook's own.</summary>
    public static string? Chosen(ParseResult result, Terminal terminal, params Rulebook[] rulebooks) =>
        Given(result) ?? (Languages(rulebooks).Contains(terminal.Language) ? terminal.Language : null);

    /// <summary>The language that a command line names, or null.</summary>
    public static string? Given(ParseResult result) => result.CommandResult.Command.Options.OfType<LanguageOption>().Select(result.GetValue).SingleOrDefault();

    private static IEnumerable<string?> Languages(Rulebook[] rulebooks) => rulebooks.SelectMany(r => r.Languages).Distinct();

    private static string Named(IEnumerable<string?> languages) => $"`{string.Join("`, `", languages)}`";
}

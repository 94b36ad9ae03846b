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
        Description = Speech.Help(s => s.HelpLanguage());
        HelpName = "CODE";
    }

    /// <summary>Why nothing can be told in the language that a command line names, if it names one; or null.</summary>
    public static string? Misuse(ParseResult result, params Rulebook[] rulebooks) =>
        Given(result) is { } language && !Languages(rulebooks).Contains(language) && !PhraseBook.Languages.Contains(language)
            ? Speech.Mistake(s => rulebooks.Length == 0 ? s.ToolHasNoLanguage(language, Speech.Named(Speech.Languages)) : s.NobodyHasLanguage(language, Speech.Named(Languages(rulebooks)), Speech.Named(Speech.Languages)))
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
    public static string? Given(ParseResult result) => new[] { result.CommandResult, result.RootCommandResult }
        .SelectMany(c => c.Command.Options.OfType<LanguageOption>()).Select(result.GetValue).FirstOrDefault(l => l is not null);

    private static IEnumerable<string?> Languages(Rulebook[] rulebooks) => rulebooks.SelectMany(r => r.Languages).Distinct();
}

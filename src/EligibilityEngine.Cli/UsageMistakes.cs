using System.CommandLine;
using System.CommandLine.Parsing;
using EligibilityEngine.Text;

namespace EligibilityEngine.Cli;

/// <summary>Mistakes in the command line itself, with the nearest verb or option.</summary>
internal static class UsageMistakes
{
    /// <summary>Reports each mistake on a line of its own.</summary>
    public static int Write(ParseResult result, Screen screen)
    {
        var command = result.CommandResult.Command;
        var unmatched = result.UnmatchedTokens.Select(t => Unmatched(command, t));
        var others = result.Errors.Where(e => !IsAboutUnmatched(e, result)).Select(e => Said(e, command));
        return Write(unmatched.Concat(others).Distinct(), command, screen);
    }

    /// <summary>Reports one mistake that a verb found.</summary>
    public static int Write(string message, Command command, Screen screen) => Write([message], command, screen);

    /// <summary>Reports that a rulebook answers nothing.</summary>
    public static int NoQuestions(Command command, Screen screen) => Write(Speech.Mistake(s => s.NoQuestionsToAnswer()), command, screen);

    /// <summary>That a rulebook has no question of a name.</summary>
    public static string NoQuestion(string name, Rulebook rulebook) => Speech.Mistake(s => s.NoSuchQuestion(name)) + DidYouMean(name, rulebook.Questions.Select(q => q.Id));

    /// <summary>Words of an argument that look like an option are misspelt options.</summary>
    public static void RefuseOptions(ArgumentResult result)
    {
        var command = ((CommandResult)result.Parent!).Command;
        foreach (var token in result.Tokens.Where(t => LooksLikeOption(t.Value)))
        {
            result.AddError(Unmatched(command, token.Value));
        }
    }

    /// <summary>A hint for a misspelt name.</summary>
    public static string DidYouMean(string written, IEnumerable<string> names) =>
        NearestName.Suggest(written, names) is { } hint ? "; " + hint.In(Speech.Language) : "";

    private static int Write(IEnumerable<string> messages, Command command, Screen screen)
    {
        var say = Speech.Say;
        foreach (var message in messages)
        {
            screen.Say(say.Misused(message + (LookAlike.Beside(null, message.Replace('\'', '`'))?.In(Speech.Language) is { } odd && !message.Contains(odd, StringComparison.Ordinal) ? "; " + odd : "")));
        }

        screen.Say(say.SeeHelp(FullName(command)));
        return ExitCode.Usage;
    }

    private static string Unmatched(Command command, string token)
    {
        if (LooksLikeOption(token))
        {
            var name = token.Split('=', ':')[0];
            return Speech.Mistake(s => s.NotAnOption(name, FullName(command))) + DidYouMean(name, OptionNames(command));
        }

        return command.Subcommands.Count > 0
            ? Speech.Mistake(s => s.NotAVerb(token)) + DidYouMean(token, command.Subcommands.Select(c => c.Name))
            : Speech.Mistake(s => s.NoPlaceFor(FullName(command), token));
    }

    private static bool IsAboutUnmatched(ParseError error, ParseResult result) =>
        error.SymbolResult is CommandResult && result.UnmatchedTokens.Any(t => error.Message.Contains($"'{t}'", StringComparison.Ordinal));

    /// <summary>What the reader of the command line found by itself, in the words of the tool.</summary>
    private static string Said(ParseError error, Command command) => error.SymbolResult switch
    {
        _ when error.Message.Contains('`', StringComparison.Ordinal) => error.Message,
        OptionResult { Tokens.Count: 0, Option: var option } => Speech.Mistake(s => s.NeedsAValue(option.Name)),
        OptionResult { Option: var option } => Speech.Mistake(s => s.TakesOneValue(option.Name)),
        ArgumentResult { Argument: var argument } => Speech.Mistake(s => s.NeedsAnArgument(FullName(command), argument.HelpName ?? argument.Name)),
        _ => error.Message,
    };

    private static bool LooksLikeOption(string word) => word.Length > 1 && word[0] == '-';

    private static IEnumerable<string> OptionNames(Command command) =>
        command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive)).Concat(command.Options).SelectMany(o => o.Aliases.Prepend(o.Name));

    private static string FullName(Command command) => command.Subcommands.Count > 0 ? command.Name : $"eligibility {command.Name}";
}

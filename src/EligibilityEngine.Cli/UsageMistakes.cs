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
        var others = result.Errors.Where(e => !IsAboutUnmatched(e, result)).Select(e => e.Message);
        return Write(unmatched.Concat(others).Distinct(), command, screen);
    }

    /// <summary>Reports one mistake that a verb found.</summary>
    public static int Write(string message, Command command, Screen screen) => Write([message], command, screen);

    /// <summary>Reports that a rulebook answers nothing.</summary>
    public static int NoQuestions(Command command, Screen screen) => Write("the rulebook has no question to answer", command, screen);

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
        NearestName.Hint(written, names) is { } hint ? "; " + hint : "";

    private static int Write(IEnumerable<string> messages, Command command, Screen screen)
    {
        var say = Speech.Say;
        foreach (var message in messages)
        {
            screen.Say(say.Misused(message + (LookAlike.Beside(null, message.Replace('\'', '`'))?.ToString() is { } odd && !message.Contains(odd, StringComparison.Ordinal) ? "; " + odd : "")));
        }

        screen.Say(say.SeeHelp(FullName(command)));
        return ExitCode.Usage;
    }

    private static string Unmatched(Command command, string token)
    {
        if (LooksLikeOption(token))
        {
            var name = token.Split('=', ':')[0];
            return $"`{name}` is not an option of `{FullName(command)}`{DidYouMean(name, OptionNames(command))}";
        }

        return command.Subcommands.Count > 0
            ? $"`{token}` is not a verb{DidYouMean(token, command.Subcommands.Select(c => c.Name))}"
            : $"`{FullName(command)}` has no place for `{token}`";
    }

    private static bool IsAboutUnmatched(ParseError error, ParseResult result) =>
        error.SymbolResult is CommandResult && result.UnmatchedTokens.Any(t => error.Message.Contains($"'{t}'", StringComparison.Ordinal));

    private static bool LooksLikeOption(string word) => word.Length > 1 && word[0] == '-';

    private static IEnumerable<string> OptionNames(Command command) =>
        command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive)).Concat(command.Options).SelectMany(o => o.Aliases.Prepend(o.Name));

    private static string FullName(Command command) => command.Subcommands.Count > 0 ? command.Name : $"eligibility {command.Name}";
}

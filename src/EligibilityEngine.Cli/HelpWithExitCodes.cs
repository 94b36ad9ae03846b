using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace EligibilityEngine.Cli;

/// <summary>The usual help, and below it what the exit codes mean.</summary>
internal sealed class HelpWithExitCodes(int width) : SynchronousCommandLineAction
{
    private readonly HelpAction _usual = new() { MaxWidth = width };

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var usual = new StringWriter();
        parseResult.InvocationConfiguration.Output = usual;
        _usual.Invoke(parseResult);
        foreach (var line in $"{usual.ToString().TrimEnd()}\n\n{ExitCode.Meaning}".ReplaceLineEndings("\n").Split('\n'))
        {
            output.Write(Told(line.TrimEnd()) + "\n");
        }

        return ExitCode.Done;
    }

    /// <summary>The words that the usual help has of its own, in the language of the tool.</summary>
    private static string Told(string line) => line switch
    {
        "Description:" => Speech.Help(s => s.HelpDescription()),
        "Usage:" => Speech.Help(s => s.HelpUsage()),
        "Arguments:" => Speech.Help(s => s.HelpArguments()),
        "Options:" => Speech.Help(s => s.HelpOptions()),
        "Commands:" => Speech.Help(s => s.HelpCommands()),
        _ when line.StartsWith("  eligibility", StringComparison.Ordinal) => line
            .Replace("[command]", Speech.Help(s => s.HelpSomeCommand()), StringComparison.Ordinal)
            .Replace("[options]", Speech.Help(s => s.HelpSomeOptions()), StringComparison.Ordinal),
        _ => line.Replace("[default: ", Speech.Help(s => s.HelpDefault()), StringComparison.Ordinal),
    };
}

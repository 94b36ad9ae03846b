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
        _usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.Write(ExitCode.Meaning.ReplaceLineEndings("\n") + "\n");
        return ExitCode.Done;
    }
}

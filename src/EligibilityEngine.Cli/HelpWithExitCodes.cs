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
            output.Write(line.TrimEnd() + "\n");
        }

        return ExitCode.Done;
    }
}

using System.CommandLine;
using System.CommandLine.Invocation;
using EligibilityEngine.Text;

namespace EligibilityEngine.Cli;

/// <summary>Prints the version of the engine, which is that of the tool.</summary>
internal sealed class EngineVersion : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(Engine.Version + "\n");
        return ExitCode.Done;
    }
}

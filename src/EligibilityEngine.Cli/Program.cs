using System.Text;

namespace EligibilityEngine.Cli;

/// <summary>The entry point of the process.</summary>
internal static class Program
{
    /// <summary>Runs the command, and reports what nobody foresaw.</summary>
    public static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            return EligibilityCommand.Run(args, Terminal.OfProcess());
        }
        catch (Exception unexpected)
        {
            Console.Error.WriteLine($"eligibility: this should not have happened; please report it\n{unexpected}");
            return ExitCode.Failure;
        }
    }
}

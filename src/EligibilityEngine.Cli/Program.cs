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
            var terminal = Terminal.OfProcess();
            var code = EligibilityCommand.Run(args, terminal);
            terminal.Output.Finish();
            return code;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Files that cannot be read are reported where they are read: this is an output that is full or closed.
            return Report(Speech.Mistake(s => s.OutputRefused((refused.InnerException ?? refused).Message)), ExitCode.Usage);
        }
        catch (Exception unexpected)
        {
            return Report($"this should not have happened; please report it\n{unexpected}", ExitCode.Failure);
        }
    }

    private static int Report(string message, int code)
    {
        try
        {
            Console.Error.WriteLine("eligibility: " + message);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Nobody can be told.
        }

        return code;
    }
}

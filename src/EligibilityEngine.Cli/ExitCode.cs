namespace EligibilityEngine.Cli;

/// <summary>What the tool returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The command line, a case or a scenario file is wrong.</summary>
    public const int Usage = 1;

    /// <summary>The rulebook has errors.</summary>
    public const int BrokenRulebook = 2;

    /// <summary>A scenario failed, or a record no longer holds.</summary>
    public const int FailedScenario = 3;

    /// <summary>The tool itself failed.</summary>
    public const int Failure = 4;

    /// <summary>The codes, for help.</summary>
    public static string Meaning => string.Join('\n', [
        Speech.Help(s => s.HelpExitCodes()),
        $"  {Done}  {Speech.Help(s => s.HelpCodeDone())}",
        $"  {Usage}  {Speech.Help(s => s.HelpCodeUsage())}",
        $"  {BrokenRulebook}  {Speech.Help(s => s.HelpCodeRulebook())}",
        $"  {FailedScenario}  {Speech.Help(s => s.HelpCodeScenario())}",
        $"  {Failure}  {Speech.Help(s => s.HelpCodeFailure())}"]);
}

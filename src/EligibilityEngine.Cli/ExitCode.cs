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
    public const string Meaning = """
        Exit codes:
          0  done
          1  the command line, a case or a scenario file is wrong
          2  the rulebook has errors
          3  a scenario failed, or a record no longer holds
          4  the tool itself failed
        """;
}

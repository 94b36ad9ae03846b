using System.Runtime.CompilerServices;

namespace EligibilityEngine.Cli.Tests;

/// <summary>The tool, run in this process from the root of the solution.</summary>
internal static class Tool
{
    public const string Xyland = "tests/EligibilityEngine.Cli.Tests/Xyland";
    public const string Rules = Xyland + "/rules";

    /// <summary>The day that the tool's clock shows.</summary>
    public static readonly DateOnly Today = new(2020, 5, 1);

    public static string Root { get; } = FindRoot();

    [ModuleInitializer]
    public static void Start() => Directory.SetCurrentDirectory(Root);

    /// <summary>Runs the tool with the rulebook of Xyland.</summary>
    public static Outcome Run(params string[] args) => RunBare([.. args, "--rules", Rules]);

    /// <summary>Runs the tool as it is.</summary>
    public static Outcome RunBare(params string[] args) => RunOn(t => t, args);

    /// <summary>Runs the tool on another kind of terminal.</summary>
    public static Outcome RunOn(Func<Terminal, Terminal> change, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = change(new Terminal { Out = output, Error = error, Clock = new FixedClock(Today) });
        return new Outcome(EligibilityCommand.Run(args, terminal), output.ToString(), error.ToString());
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EligibilityEngine.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("the tests run outside the solution");
        }

        return folder.FullName;
    }
}

/// <summary>What came of a run.</summary>
internal sealed record Outcome(int Code, string Out, string Error);

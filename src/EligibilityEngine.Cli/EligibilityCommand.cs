using System.CommandLine;
using System.CommandLine.Help;

namespace EligibilityEngine.Cli;

/// <summary>The command <c>eligibility</c> with its verbs.</summary>
public static class EligibilityCommand
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">The words after <c>eligibility</c>.</param>
    /// <param name="terminal">Where it writes, and its clock.</param>
    /// <returns>0 done; 1 the command line, a case or a scenario file is wrong; 2 the rulebook has errors; 3 a scenario failed.</returns>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(terminal);

        Speech.Begin(args, terminal.Language);

        // A value may begin with `@`: there are no response files.
        var noPager = new Option<bool>("--no-pager") { Description = Speech.Help(s => s.HelpNoPager()), Recursive = true };
        var result = Root(terminal, noPager).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.GetValue(noPager) || result.CommandResult.Command is AskVerb)
        {
            terminal.Output.Show();
        }

        if (result.Errors.Count > 0 && result.Action is not HelpWithExitCodes)
        {
            return UsageMistakes.Write(result, terminal.Errors);
        }

        return result.Invoke(new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,

            // What is being worked at may be finished.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(40),
        });
    }

    /// <summary>A command of this name, whatever the file is called that holds it.</summary>
    private static Command Root(Terminal terminal, Option<bool> noPager)
    {
        var rules = new RulesOption();
        var help = new HelpWithExitCodes(terminal.Width);
        var root = new Command("eligibility", Speech.Help(s => s.HelpTool()))
        {
            rules,
            noPager,
            new CheckVerb(terminal, rules),
            new AskVerb(terminal, rules),
            new PossibleVerb(terminal, rules),
            new ChangeVerb(terminal, rules),
            new TimelineVerb(terminal, rules),
            new CompareVerb(terminal, rules),
            new PopulationVerb(terminal, rules),
            new CallUpVerb(terminal, rules),
            new StudyVerb(terminal, rules),
            new LintVerb(terminal, rules),
            new TestVerb(terminal, rules),
            new VerifyVerb(terminal, rules),
            new ShowVerb(terminal, rules),
            new SchemaVerb(terminal, rules),
            new SqlVerb(terminal, rules),
            new InitVerb(terminal),
            new LspVerb(terminal),
            new ServeVerb(terminal, rules),
            new McpVerb(terminal, rules),
            new LanguageOption(),
            new HelpOption { Action = help, Description = Speech.Help(s => s.HelpHelp()) },
            new VersionOption { Action = new EngineVersion(), Description = Speech.Help(s => s.HelpVersion()) },
        };
        root.SetAction(result =>
        {
            help.Invoke(result);
            return ExitCode.Usage;
        });
        return root;
    }
}

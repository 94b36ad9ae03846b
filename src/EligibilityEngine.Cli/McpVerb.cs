using System.CommandLine;
using System.Runtime.CompilerServices;
using EligibilityEngine.Kazakhstan;
using EligibilityEngine.Mcp;

namespace EligibilityEngine.Cli;

/// <summary><c>mcp</c>: the rulebook for an assistant that starts the tool.</summary>
internal sealed class McpVerb : Command
{
    private readonly Terminal _terminal;
    private readonly RulesOption _rules;

    public McpVerb(Terminal terminal, RulesOption rules)
        : base("mcp", Speech.Help(s => s.HelpMcp()))
    {
        (_terminal, _rules) = (terminal, rules);
        SetAction(Run);
    }

    private Task<int> Run(ParseResult result, CancellationToken cancellation) => Serve(result, cancellation);

    /// <summary>The protocol comes in here: no other verb but <c>serve</c> loads anything of it.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<int> Serve(ParseResult result, CancellationToken cancellation)
    {
        // What is wrong with the rulebook is told as every verb tells it.
        if (_rules.Load(result, _terminal) is not { } rulebook)
        {
            return ExitCode.BrokenRulebook;
        }

        var folder = result.GetValue(_rules);
        await McpProgram.Run(_terminal.InBytes, _terminal.OutBytes, o => _ = folder is null ? o.AddEmbedded(rulebook.Id, typeof(KazakhstanRulebook).Assembly) : o.AddFolder(rulebook.Id, folder), cancellation).ConfigureAwait(false);
        return ExitCode.Done;
    }
}

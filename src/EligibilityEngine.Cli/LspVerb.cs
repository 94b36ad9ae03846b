using System.CommandLine;
using EligibilityEngine.LanguageServer;

namespace EligibilityEngine.Cli;

/// <summary><c>lsp</c>: the language server, for editors.</summary>
internal sealed class LspVerb : Command
{
    private readonly Terminal _terminal;

    // Editors name the way in which they speak, and there is one.
    private readonly Option<bool> _stdio = new("--stdio") { Description = Speech.Help(s => s.HelpStdio()) };

    public LspVerb(Terminal terminal)
        : base("lsp", Speech.Help(s => s.HelpLsp()))
    {
        _terminal = terminal;
        Add(_stdio);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult result, CancellationToken cancellation) =>
        await Server.Serve(_terminal.InBytes, _terminal.OutBytes).WaitAsync(cancellation).ConfigureAwait(false) ? ExitCode.Done : ExitCode.Usage;
}

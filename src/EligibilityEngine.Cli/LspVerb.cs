using System.CommandLine;
using EligibilityEngine.LanguageServer;

namespace EligibilityEngine.Cli;

/// <summary><c>lsp</c>: the language server, for editors.</summary>
internal sealed class LspVerb : Command
{
    private readonly Terminal _terminal;

    // Editors name the way in which they speak, and there is one.
    private readonly Option<bool> _stdio = new("--stdio") { Description = "Speak over standard input and output, which is the only way there is." };

    public LspVerb(Terminal terminal)
        : base("lsp", "Serves an editor by the Language Server Protocol: mistakes as one types, what a name stands for, completion, renaming and more.")
    {
        _terminal = terminal;
        Add(_stdio);
        SetAction(Run);
    }

    private async Task<int> Run(ParseResult result, CancellationToken cancellation) =>
        await Server.Serve(_terminal.InBytes, _terminal.OutBytes).WaitAsync(cancellation).ConfigureAwait(false) ? ExitCode.Done : ExitCode.Usage;
}

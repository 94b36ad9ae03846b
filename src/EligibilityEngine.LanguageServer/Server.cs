using Microsoft.VisualStudio.Threading;
using StreamJsonRpc;

namespace EligibilityEngine.LanguageServer;

/// <summary>The language server for rulebooks, cases and scenarios.</summary>
internal static class Server
{
    /// <summary>Serves one editor until it says <c>exit</c> or closes the input.</summary>
    /// <param name="input">What the editor writes.</param>
    /// <param name="output">What the editor reads; nothing else may be written there.</param>
    /// <returns>Whether the editor took its leave with <c>shutdown</c>.</returns>
    public static async Task<bool> Serve(Stream input, Stream output)
    {
        var inOrder = new NonConcurrentSynchronizationContext(sticky: false);
        var transport = Transport.Over(input, output);
        using var rpc = new Connection(transport) { SynchronizationContext = inOrder };
        using var session = new Session(rpc);
        rpc.AddLocalRpcTarget(session, new JsonRpcTargetOptions { AllowNonPublicInvocation = false, MethodNameTransform = CommonMethodNameTransforms.CamelCase });
        rpc.StartListening();
        await Task.WhenAny(session.Left, Completion(rpc, inOrder)).ConfigureAwait(false);
        await Task.WhenAny(transport.Answered, rpc.Completion).ConfigureAwait(false);
        return session.TookLeave;
    }

    /// <summary>Ends when the input is closed and what was said before is heard.</summary>
    private static async Task Completion(JsonRpc rpc, SynchronizationContext inOrder)
    {
        await Task.WhenAny(rpc.Completion).ConfigureAwait(false);
        var heard = new TaskCompletionSource();
        inOrder.Post(_ => heard.SetResult(), null);
        await heard.Task.ConfigureAwait(false);
    }
}

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
        using var rpc = new Connection(Transport.Over(input, output));
        using var session = new Session(rpc);
        rpc.AddLocalRpcTarget(session, new JsonRpcTargetOptions { AllowNonPublicInvocation = false, MethodNameTransform = CommonMethodNameTransforms.CamelCase });
        rpc.StartListening();
        await Task.WhenAny(session.Left, rpc.Completion).ConfigureAwait(false);
        return session.TookLeave;
    }
}

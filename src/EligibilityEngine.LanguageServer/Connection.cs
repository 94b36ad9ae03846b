using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace EligibilityEngine.LanguageServer;

/// <summary>Requests and answers. What goes wrong is told with the code that the protocol has for it, and without the inside of the server.</summary>
internal sealed class Connection(IJsonRpcMessageHandler handler) : JsonRpc(handler)
{
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception) => exception switch
    {
        JsonException or { InnerException: JsonException } => new JsonRpcError.ErrorDetail { Code = JsonRpcErrorCode.InvalidParams, Message = exception.Message },
        LocalRpcException or OperationCanceledException => base.CreateErrorDetails(request, exception),
        _ => new JsonRpcError.ErrorDetail { Code = JsonRpcErrorCode.InternalError, Message = $"this should not have happened; please report it: {exception}" },
    };
}

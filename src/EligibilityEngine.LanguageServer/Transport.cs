using System.Text.Json;
using System.Text.Json.Serialization;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace EligibilityEngine.LanguageServer;

/// <summary>Messages with headers, as the protocol has them. One that is no JSON is answered, and the next one is read.</summary>
internal sealed class Transport(Stream output, Stream input, SystemTextJsonFormatter formatter) : HeaderDelimitedMessageHandler(output, input, formatter)
{
    public static Transport Over(Stream input, Stream output) => new(output, input, new SystemTextJsonFormatter
    {
        JsonSerializerOptions = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        },
    });

    protected override async ValueTask<JsonRpcMessage?> ReadCoreAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await base.ReadCoreAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (JsonException wrong)
            {
                await WriteAsync(new JsonRpcError
                {
                    RequestId = RequestId.Null,
                    Error = new JsonRpcError.ErrorDetail { Code = JsonRpcErrorCode.ParseError, Message = wrong.Message },
                }, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}

using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace EligibilityEngine.LanguageServer;

/// <summary>
/// Messages with headers, as the protocol has them. One that is no JSON is answered, and the next one is read. The end of the input is only told when all that was
/// asked before it is answered.
/// </summary>
internal sealed class Transport(PipeWriter output, PipeReader input, SystemTextJsonFormatter formatter) : HeaderDelimitedMessageHandler(output, input, formatter)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _asked;
    private int _written;

    /// <summary>Ends when everything that was asked is answered.</summary>
    public Task Answered
    {
        get
        {
            lock (_lock)
            {
                return _asked == 0 ? Task.CompletedTask : _answered.Task;
            }
        }
    }

    /// <summary>What is flushed has reached the stream.</summary>
    public static Transport Over(Stream input, Stream output) => new(PipeWriter.Create(output), PipeReader.Create(input), new SystemTextJsonFormatter
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
                var message = await base.ReadCoreAsync(cancellationToken).ConfigureAwait(false);
                if (message is null)
                {
                    await Answered.ConfigureAwait(false);
                }
                else if (message is JsonRpcRequest { IsResponseExpected: true })
                {
                    Count(1);
                }

                return message;
            }
            catch (EndOfStreamException)
            {
                // The input ended in the midst of a message.
                await Answered.ConfigureAwait(false);
                return null;
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

    protected override void Write(JsonRpcMessage content, CancellationToken cancellationToken)
    {
        _written += content is JsonRpcResult or JsonRpcError { RequestId.IsNull: false } ? 1 : 0;
        base.Write(content, cancellationToken);
    }

    protected override async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        var written = _written;
        _written = 0;
        try
        {
            await base.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Count(-written);
        }
    }

    private void Count(int asked)
    {
        lock (_lock)
        {
            _asked += asked;
            if (_asked == 0 && asked < 0)
            {
                _answered.TrySetResult();
                _answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }
}

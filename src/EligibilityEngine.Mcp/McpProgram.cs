using EligibilityEngine.Extensions.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EligibilityEngine.Mcp;

/// <summary>The server of one assistant, which starts it and speaks with it over its input and output.</summary>
internal static class McpProgram
{
    /// <summary>Serves until the assistant is gone.</summary>
    public static async Task Run(Stream input, Stream output, Action<EligibilityOptions> rulebooks, CancellationToken cancellation)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddEligibility(rulebooks);
        builder.Services.AddEligibilityMcp().WithStreamServerTransport(input, output);
        using var host = builder.Build();
        await host.RunAsync(cancellation).ConfigureAwait(false);
    }
}

using EligibilityEngine.AspNetCore;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.AspNetCore.Endpoints;
using EligibilityEngine.Extensions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ModelContextProtocol.AspNetCore;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace EligibilityEngine.Mcp;

/// <summary>Rulebooks as tools and resources of the Model Context Protocol, for assistants.</summary>
public static class EligibilityMcp
{
    private const string Instructions =
        "Law that decides exactly and cites its sources. Ask the tools instead of judging yourself, quote the provisions and statements that they name, and say what is not known. "
        + "A fact that nobody told is unknown and no default; `assume: ordinary` takes what is ordinary to be so, and says that it did. `search` finds the names of facts, questions and provisions. "
        + "Before you claim an answer with a reason, put the claim to `check_claim`. Not legal advice.";

    /// <summary>The tools, the resources and what says how to use them, beside the rulebooks of <see cref="EligibilityServices.AddEligibility(IServiceCollection, Action{EligibilityOptions})"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says how much one call may ask, where <see cref="EligibilityEndpoints.AddEligibilityApi"/> has not said it; null for what is usual.</param>
    /// <returns>The server, to be given a transport: standard input and output, streams, or HTTP.</returns>
    public static IMcpServerBuilder AddEligibilityMcp(this IServiceCollection services, Action<ApiOptions>? configure = null)
    {
        var options = new ApiOptions();
        configure?.Invoke(options);
        services.TryAddSingleton(options);
        services.TryAddSingleton<LawDesk>();
        services.TryAddSingleton<Answering>();
        services.TryAddSingleton<LawResources>();
        services.Configure<HttpServerTransportOptions>(o => o.Stateless = true);
        services.AddTransient<IConfigureOptions<McpServerOptions>, LawOfServer>();
        return services.AddMcpServer();
    }

    /// <summary>Serves assistants over streamable HTTP, without sessions: every call says all that it asks.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="path">Where, such as <c>/mcp</c>.</param>
    /// <returns>The addresses, to demand authorisation, say.</returns>
    /// <exception cref="InvalidOperationException"><c>AddEligibilityMcp().WithHttpTransport()</c> was not called.</exception>
    public static IEndpointConventionBuilder MapEligibilityMcp(this IEndpointRouteBuilder endpoints, string path = "/mcp") => endpoints.MapMcp(path);

    /// <summary>What the server offers.</summary>
    private sealed class LawOfServer(Answering answering, LawResources resources) : IConfigureOptions<McpServerOptions>
    {
        public void Configure(McpServerOptions options)
        {
            options.ServerInfo = new Implementation { Name = "eligibility", Title = Text.Engine.Name, Version = Text.Engine.Version };
            options.ServerInstructions = Instructions;
            options.ToolCollection = [.. LawTools.Of(answering)];
            options.ResourceCollection = [.. resources.Templates()];
            options.Handlers.ListResourcesHandler = (request, _) => ValueTask.FromResult(resources.Page(request.Params?.Cursor));
        }
    }
}

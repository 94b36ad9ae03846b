using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.AspNetCore.Endpoints;
using EligibilityEngine.Extensions.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EligibilityEngine.AspNetCore;

/// <summary>The questions of rulebooks as addresses of an ASP.NET Core application.</summary>
public static class EligibilityEndpoints
{
    /// <summary>The name of the document of OpenAPI.</summary>
    internal const string DocumentName = "v1";

    /// <summary>What the addresses need, beside the rulebooks of <see cref="EligibilityServices.AddEligibility(IServiceCollection, Action{EligibilityOptions})"/>; also the description of the service in OpenAPI 3.1, which
    /// <c>app.MapOpenApi()</c> serves.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says how much one request may ask; null for what is usual.</param>
    public static IServiceCollection AddEligibilityApi(this IServiceCollection services, Action<ApiOptions>? configure = null)
    {
        var options = new ApiOptions();
        configure?.Invoke(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BodyBytes, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Facts, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.AtOnce, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Waiting, 0);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Time, TimeSpan.Zero);
        services.TryAddSingleton(options);
        services.TryAddSingleton<LawDesk>();
        services.TryAddSingleton<Answering>();
        services.AddOpenApi(DocumentName, ServiceDescription.Configure);
        return services;
    }

    /// <summary>
    /// Puts the questions on addresses: <c>decide</c>, <c>decide/many</c>, <c>possible</c>, <c>ask</c>, <c>change</c>, <c>timeline</c>, <c>compare</c>, <c>cite</c>, and the rulebook itself to read. Each is there for the rulebook that is
    /// meant where none is named, and below <c>rulebooks/NAME</c> or <c>rulebooks/NAME@VERSION</c>.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="prefix">Where they begin, such as <c>/law</c>.</param>
    /// <returns>All of them together, to demand authorisation, say, or to allow other origins: none is allowed by itself.</returns>
    /// <exception cref="InvalidOperationException"><c>AddEligibility</c> or <c>AddEligibilityApi</c> was not called.</exception>
    public static IEndpointConventionBuilder MapEligibility(this IEndpointRouteBuilder endpoints, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        if (services.GetService<IRulebooks>() is null || services.GetService<Answering>() is not { } answering)
        {
            throw new InvalidOperationException("MapEligibility needs services.AddEligibility(...), which says what is served, and services.AddEligibilityApi()");
        }

        var group = endpoints.MapGroup(prefix);
        group.AddEndpointFilter<RouteGroupBuilder, SafeHeaders>();
        LawEndpoints.Map(group, answering);
        return group;
    }
}

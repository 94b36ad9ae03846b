using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>Rulebooks as services of an application.</summary>
public static class EligibilityServices
{
    /// <summary>Serves rulebooks as <see cref="IRulebooks"/>. All are read and tried when the host starts; it does not start with one that has mistakes.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says which.</param>
    public static IServiceCollection AddEligibility(this IServiceCollection services, Action<EligibilityOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<EligibilityOptions>().Configure(configure);
        return AddRulebooks(services);
    }

    /// <summary>Serves the rulebooks that a configuration names. A key that means nothing is a mistake.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The section, with <c>Default</c> and <c>Rulebooks</c>.</param>
    public static IServiceCollection AddEligibility(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<EligibilityOptions>().Bind(configuration, o => o.ErrorOnUnknownConfiguration = true);
        return AddRulebooks(services);
    }

    /// <summary>A health check that says which rulebooks are served, and is degraded while the newest files of one are refused.</summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">What a refused rulebook makes of the application; null for degraded, as the last good one is served.</param>
    /// <param name="tags">Tags of the check.</param>
    public static IHealthChecksBuilder AddEligibility(this IHealthChecksBuilder builder, string name = "eligibility", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(name, s => ActivatorUtilities.CreateInstance<RulebooksHealth>(s), failureStatus ?? HealthStatus.Degraded, tags));
    }

    private static IServiceCollection AddRulebooks(IServiceCollection services)
    {
        services.AddMetrics();
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ContentRoot>();
        services.TryAddSingleton<Telemetry>();
        services.TryAddSingleton<IRulebooks, NamedRulebooks>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EligibilityOptions>, OptionsCheck>());
        services.AddOptions<EligibilityOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RulebookWatch>());
        return services;
    }
}

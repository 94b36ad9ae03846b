using EligibilityEngine;
using EligibilityEngine.Extensions.Hosting;
using EligibilityEngine.Kazakhstan;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

/// <summary>The example of the page of EligibilityEngine.Extensions.Hosting.</summary>
internal static class HostingExample
{
    public static async Task<bool> Run()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddEligibility(o => o.AddEmbedded("kz", typeof(KazakhstanRulebook).Assembly));
        builder.Services.AddHealthChecks().AddEligibility();
        using var host = builder.Build();
        await host.StartAsync();

        var law = host.Services.GetRequiredService<IRulebooks>().Default;
        var man = new Case(new DateOnly(2019, 5, 30)) { ["sex"] = "male", ["citizen"] = true, ["age"] = 23 }.AssumingOrdinary();
        var decision = law.Decide(man, ["conscription"]).Value;
        Console.WriteLine(decision["conscription"].Answer);    // liable
        await host.StopAsync();
        return decision["conscription"].Is("liable");
    }
}

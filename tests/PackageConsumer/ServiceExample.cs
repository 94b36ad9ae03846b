using System.Text;
using EligibilityEngine.AspNetCore;
using EligibilityEngine.Extensions.Hosting;
using EligibilityEngine.Kazakhstan;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

/// <summary>The example of the page of EligibilityEngine.AspNetCore.</summary>
internal static class ServiceExample
{
    public static async Task<bool> Run()
    {
        var builder = WebApplication.CreateBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Services.AddEligibility(o => o.AddEmbedded("kz", typeof(KazakhstanRulebook).Assembly));
        builder.Services.AddEligibilityApi();
        var app = builder.Build();
        app.MapEligibility("/law");
        app.MapOpenApi();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        using var body = new StringContent("""{ "case": { "on": "2019-05-30", "assume": "ordinary", "facts": { "sex": "male", "citizen": true, "age": 23 } }, "questions": [ "conscription" ] }""", Encoding.UTF8, "application/json");
        var answer = await (await client.PostAsync("/law/decide", body)).Content.ReadAsStringAsync();
        Console.WriteLine(answer);
        await app.StopAsync();
        return answer.Contains("\"answer\":\"liable\"", StringComparison.Ordinal);
    }
}

using System.ComponentModel;
using System.Diagnostics;

namespace EligibilityEngine.LanguageServer.Tests;

/// <summary>A test that needs npm and what its registry serves; where that cannot be had, it is skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NpmFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> WhyNot = new(() =>
    {
        try
        {
            var package = JsonNode.Parse(File.ReadAllText(Repository.PathTo("src", "EligibilityEngine.LanguageServer", "vscode", "package.json")))!;
            return new[] { "dependencies", "devDependencies" }.SelectMany(k => package[k]!.AsObject()).Select(p => WhyNotServed($"{p.Key}@{p.Value}")).FirstOrDefault(w => w is not null);
        }
        catch (Exception missing) when (missing is Win32Exception or TimeoutException)
        {
            return $"npm cannot be run: {missing.Message}";
        }
    });

    public NpmFactAttribute() => Skip = WhyNot.Value;

    private static string? WhyNotServed(string package)
    {
        var (code, output) = Run(Path.GetTempPath(), "view", package, "version", "--fetch-retries=0", "--fetch-timeout=10000");
        return code == 0 ? null : $"npm cannot get {package}: {output.Trim()}";
    }

    /// <summary>Runs npm to its end, but for no more than three minutes.</summary>
    public static (int Code, string Output) Run(string folder, params string[] arguments)
    {
        var isWindows = OperatingSystem.IsWindows();
        var start = new ProcessStartInfo(isWindows ? "cmd" : "npm") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in isWindows ? ["/c", "npm", .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"npm {string.Join(' ', arguments)} did not end");
        }

        return (process.ExitCode, output.Result + error.Result);
    }
}

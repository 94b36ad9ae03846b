using System.Diagnostics;

namespace EligibilityEngine.Sql.Tests.Grammars;

/// <summary>The grammars of engines that do not run here, as a package of npm has them.</summary>
internal static class Grammar
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly Lazy<string?> Installed = new(Install);

    /// <summary>Why nothing can be parsed; null where it can.</summary>
    public static string? WhyNot => Installed.Value is null ? "node is not installed, or npm is not reached" : null;

    /// <summary>What a grammar finds wrong with queries; nothing where they are well formed.</summary>
    public static string MistakesIn(string engine, IEnumerable<string> queries)
    {
        var folder = Directory.CreateTempSubdirectory("eligibility-sql-");
        try
        {
            var files = queries.Select((query, i) =>
            {
                var file = Path.Combine(folder.FullName, $"query-{i + 1}.sql");
                File.WriteAllText(file, query);
                return file;
            }).ToList();
            return Run("node", Installed.Value!, ["parse.mjs", engine, .. files]).Output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Install()
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "grammars")).FullName;
        foreach (var file in new[] { "package.json", "parse.mjs" })
        {
            File.Copy(Repository.PathTo("tests", "EligibilityEngine.Sql.Tests", "Grammars", file), Path.Combine(folder, file), overwrite: true);
        }

        try
        {
            return Directory.Exists(Path.Combine(folder, "node_modules", "dt-sql-parser")) || Run("npm", folder, ["install", "--no-audit", "--no-fund"]).Code == 0 ? folder : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static (int Code, string Output) Run(string program, string folder, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
        }

        return (process.ExitCode, output + (process.ExitCode == 0 || output.Length > 0 ? "" : errors.Result));
    }
}

/// <summary>A test that parses queries by grammars.</summary>
internal sealed class GrammarTheoryAttribute : TheoryAttribute
{
    public GrammarTheoryAttribute() => Skip = Grammar.WhyNot;
}

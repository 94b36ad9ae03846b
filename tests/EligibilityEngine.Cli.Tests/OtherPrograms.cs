using System.Diagnostics;
using Xunit;

namespace EligibilityEngine.Cli.Tests;

/// <summary>Programs of others that read what the tool writes. Where one cannot be had, its tests are skipped with the reason.</summary>
internal static class OtherPrograms
{
    private const int Seconds = 100;

    /// <summary>What is installed, in versions that are known to be there, in a folder of its own outside the repository.</summary>
    private static readonly string[] Packages = ["html-validate@10.17.0", "@citation-js/core@0.8.2", "@citation-js/plugin-bibtex@0.8.2", "@citation-js/plugin-csl@0.8.2", "@citation-js/plugin-ris@0.8.2"];

    private static readonly Lazy<(string Folder, string? WhyNot)> Installed = new(Install);

    private static readonly Lazy<string?> Office = new(() => Try("soffice", ["--version"], Path.GetTempPath()) is { Code: 0 } ? null : "no office program (`soffice`) is installed");

    public static string? WhyNoNpm => Installed.Value.WhyNot;

    public static string? WhyNoOffice => Office.Value;

    /// <summary>Runs a script of Node.js that sees the packages.</summary>
    public static (int Code, string Out) Node(string script, params string[] arguments) => Run("node", ["-e", script, "--", .. arguments], Installed.Value.Folder);

    /// <summary>Runs the validator of HTML over files.</summary>
    public static (int Code, string Out) HtmlValidate(params string[] files) => Run("node", ["node_modules/html-validate/bin/html-validate.mjs", .. files], Installed.Value.Folder);

    /// <summary>Has the office program convert a file, in a home of its own.</summary>
    public static (int Code, string Out) Convert(string file, string to, string folder) =>
        Run("soffice", [$"-env:UserInstallation=file://{folder}/home", "--headless", "--convert-to", to, "--outdir", folder, file], folder);

    private static (string Folder, string? WhyNot) Install()
    {
        var folder = Path.Combine(Path.GetTempPath(), "eligibility-npm-" + string.Join('-', Packages.Select(p => p.Split('@')[^1])));
        if (Directory.Exists(folder))
        {
            return (folder, null);
        }

        var fresh = Directory.CreateTempSubdirectory("eligibility-npm-").FullName;
        if (Try("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=0", .. Packages], fresh) is not { Code: 0 } done)
        {
            Directory.Delete(fresh, recursive: true);
            return (folder, "npm cannot install the programs that read the output");
        }

        try
        {
            Directory.Move(fresh, folder);
            return (folder, null);
        }
        catch (IOException)
        {
            // Another run was faster.
            return (Directory.Exists(folder) ? folder : fresh, null);
        }
    }

    private static (int Code, string Out)? Try(string program, string[] arguments, string folder)
    {
        try
        {
            return Run(program, arguments, folder);
        }
        catch (Exception missing) when (missing is System.ComponentModel.Win32Exception or TimeoutException)
        {
            return null;
        }
    }

    private static (int Code, string Out) Run(string program, string[] arguments, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(TimeSpan.FromSeconds(Seconds)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(program);
        }

        return (process.ExitCode, output.Result + error.Result);
    }
}

/// <summary>A test that needs programs from npm.</summary>
public sealed class NpmFactAttribute : FactAttribute
{
    /// <summary>Skipped where they cannot be had.</summary>
    public NpmFactAttribute() => Skip = OtherPrograms.WhyNoNpm;
}

/// <summary>A test that needs an office program.</summary>
public sealed class OfficeFactAttribute : FactAttribute
{
    /// <summary>Skipped where there is none.</summary>
    public OfficeFactAttribute() => Skip = OtherPrograms.WhyNoOffice;
}

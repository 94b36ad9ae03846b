using System.Collections.Immutable;
using System.CommandLine;
using EligibilityEngine.Reporting;
using EligibilityEngine.Schemas;

namespace EligibilityEngine.Cli;

/// <summary><c>init</c>: a small rulebook to begin with.</summary>
internal sealed class InitVerb : Command
{
    private const string Starter = "starter/";

    private readonly Terminal _terminal;

    private readonly Argument<string> _folder = new("folder")
    {
        Description = Speech.Help(s => s.HelpInitFolder()),
        HelpName = "DIR",
    };

    public InitVerb(Terminal terminal)
        : base("init", Speech.Help(s => s.HelpInit()))
    {
        _terminal = terminal;
        Add(_folder);
        Add(new LanguageOption());
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        if (LanguageOption.Misuse(result) is { } misuse)
        {
            return UsageMistakes.Write(misuse, this, _terminal.Errors);
        }

        var folder = result.GetValue(_folder)!.Replace('\\', '/').TrimEnd('/') is { Length: > 0 } named ? named : "/";
        if (File.Exists(folder))
        {
            return UsageMistakes.Write(Speech.Mistake(s => s.AFileNotAFolder(folder)), this, _terminal.Errors);
        }

        var isNew = !Directory.Exists(folder);
        if (Write(folder, isNew) is { } refusal)
        {
            return UsageMistakes.Write(refusal, this, _terminal.Errors);
        }

        Tell(folder);
        return ExitCode.Done;
    }

    /// <summary>Writes all files, or none; then says why.</summary>
    private static string? Write(string folder, bool isNew)
    {
        try
        {
            if (!isNew && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                return Speech.Mistake(s => s.FolderNotEmpty(folder));
            }

            var files = Files();
            var refusal = files.Select(f => Write(Path.Combine(folder, f.Path), f.Text)).FirstOrDefault(r => r is not null);
            if (refusal is not null)
            {
                Undo(folder, isNew);
            }

            return refusal;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return OutputFile.Refusal(folder, refused);
        }
    }

    private static string? Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return OutputFile.Write(path, text);
    }

    private static void Undo(string folder, bool isNew)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateDirectories())
        {
            entry.Delete(recursive: true);
        }

        Array.ForEach(Directory.GetFiles(folder), File.Delete);
        if (isNew)
        {
            Directory.Delete(folder);
        }
    }

    /// <summary>The files of the starter, and the schemas that they name.</summary>
    private static ImmutableArray<(string Path, string Text)> Files()
    {
        ImmutableArray<(string Path, string Text)> starter =
        [
            .. typeof(InitVerb).Assembly.GetManifestResourceNames().Select(n => (Name: n, Path: n.Replace('\\', '/')))
                .Where(n => n.Path.StartsWith(Starter, StringComparison.Ordinal)).OrderBy(n => n.Path, StringComparer.Ordinal)
                .Select(n => (n.Path[Starter.Length..], Text(n.Name))),
        ];
        var rulebook = Rulebook.Load(starter.Where(f => !f.Path.StartsWith("scenarios/", StringComparison.Ordinal)).Select(f => new Syntax.RulebookFile(f.Path, System.Text.Encoding.UTF8.GetBytes(f.Text)))).Value;
        return [.. starter, .. RulebookSchemas.OfFiles.Select(s => ($"schema/{s.Name}.schema.json", s.Write(rulebook)))];
    }

    private static string Text(string resource)
    {
        using var reader = new StreamReader(typeof(InitVerb).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>What was written, and commands that can be pasted: none is broken into lines.</summary>
    private void Tell(string folder)
    {
        var (say, output, named) = (Speech.Say, _terminal.Output, CaseVerb.Quoted(folder));
        output.Write(new Document(Blocks.List(say.StarterWritten(folder), [
            Blocks.Item(say.StarterFile("rules.yaml", say.StarterRules())),
            Blocks.Item(say.StarterFile("sources/library-act.yaml", say.StarterSource())),
            Blocks.Item(say.StarterFile("scenarios/borrowing.yaml", say.StarterScenarios())),
            Blocks.Item(say.StarterFile("schema/", say.StarterSchemas()))])));
        output.Line();
        output.Say(say.Next());
        output.Say(say.ToPaste($"eligibility lint --rules {named}"));
        output.Say(say.ToPaste($"eligibility test --rules {named}"));
        output.Say(say.ToPaste($"eligibility check born=2003-11-05 resident=yes --assume ordinary --rules {named}"));
    }
}

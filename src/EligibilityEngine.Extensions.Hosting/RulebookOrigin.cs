using System.Collections.Immutable;
using System.Reflection;
using EligibilityEngine.Binding;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Preparing;
using EligibilityEngine.Scenarios;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>Where a rulebook and its scenarios are read from.</summary>
internal abstract class RulebookOrigin
{
    private static readonly EnumerationOptions Whole = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };

    private RulebookOrigin(ImmutableArray<string> scenarios) => ScenarioPaths = scenarios;

    private ImmutableArray<string> ScenarioPaths { get; }

    /// <summary>Whether the files of the rulebook lie in no folder.</summary>
    public bool IsFixed => !OwnPaths.Any();

    /// <summary>The paths whose files can change.</summary>
    protected abstract IEnumerable<string> OwnPaths { get; }

    public static RulebookOrigin Of(RulebookOptions options, ContentRoot root)
    {
        ImmutableArray<string> scenarios = [.. options.Scenarios.Select(root.PathTo)];
        return options.Folder is { } folder ? new OfFolder(root.PathTo(folder), scenarios)
            : options.Files is { } files ? new OfFiles(files, scenarios)
            : new OfAssembly(EmbeddedFiles.Find(options.Assembly!)!, scenarios);
    }

    /// <summary>Reads the rulebook.</summary>
    public abstract Result<Rulebook> Read(CancellationToken cancellation);

    /// <summary>Reads the scenarios that a rulebook has to pass.</summary>
    public IEnumerable<Result<ScenarioSuite>> ReadScenarios(Rulebook rulebook, CancellationToken cancellation) => ScenarioPaths.IsEmpty
        ? [ReadOwnScenarios(rulebook, cancellation)]
        : ScenarioPaths.Select(p => ScenarioSuite.Load(rulebook, p, cancellation));

    /// <summary>What can be seen of the files without reading them: while it is the same, so are they.</summary>
    public ImmutableSortedDictionary<string, (DateTime Written, long Length)> Look()
    {
        var seen = ImmutableSortedDictionary.CreateBuilder<string, (DateTime, long)>(StringComparer.Ordinal);
        foreach (var file in OwnPaths.Concat(ScenarioPaths).SelectMany(FilesOf))
        {
            seen[file.FullName] = (file.LastWriteTimeUtc, file.Exists ? file.Length : -1);
        }

        return seen.ToImmutable();
    }

    protected abstract Result<ScenarioSuite> ReadOwnScenarios(Rulebook rulebook, CancellationToken cancellation);

    /// <summary>The files of a path. A folder that goes away while it is read has none for now.</summary>
    private static List<FileInfo> FilesOf(string path)
    {
        try
        {
            return Directory.Exists(path)
                ? [.. new DirectoryInfo(path).EnumerateFiles("*", Whole).Where(f => f.Extension.ToUpperInvariant() is ".YAML" or ".YML")]
                : [new FileInfo(path)];
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private sealed class OfFolder(string folder, ImmutableArray<string> scenarios) : RulebookOrigin(scenarios)
    {
        protected override IEnumerable<string> OwnPaths => RulebookFolder.Trees(folder);

        public override Result<Rulebook> Read(CancellationToken cancellation) => Rulebook.Load(folder, cancellation);

        protected override Result<ScenarioSuite> ReadOwnScenarios(Rulebook rulebook, CancellationToken cancellation) => ScenarioSuite.Load(rulebook, folder, cancellation);
    }

    private class OfFiles(IEnumerable<RulebookFile> files, ImmutableArray<string> scenarios) : RulebookOrigin(scenarios)
    {
        protected override IEnumerable<string> OwnPaths => [];

        public override Result<Rulebook> Read(CancellationToken cancellation) => Rulebook.Load(files, cancellation);

        protected override Result<ScenarioSuite> ReadOwnScenarios(Rulebook rulebook, CancellationToken cancellation) =>
            ScenarioSuite.Load(rulebook, files.Where(HoldsScenarios), cancellation);

        private static bool HoldsScenarios(RulebookFile file) => file.Content.Span.IndexOf("scenarios:"u8) >= 0
            && YamlFiles.Parse(file.Path, file.Content.Span, new DiagnosticBag()) is var parsed && BesideTheLaw.Has(parsed) && !ScenarioReader.PassesOver(parsed);
    }

    /// <summary>What an assembly carries; where that is prepared, it need not be read from its files.</summary>
    private sealed class OfAssembly(Assembly assembly, ImmutableArray<string> scenarios) : OfFiles([.. EmbeddedFiles.Of(assembly)], scenarios)
    {
        public override Result<Rulebook> Read(CancellationToken cancellation) =>
            PreparedRulebook.Of(assembly) is { } prepared ? new Result<Rulebook>(prepared, []) : base.Read(cancellation);
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace EligibilityEngine.Generators.Tests;

using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;

/// <summary>Code and YAML files as a compiler sees them, with the generator.</summary>
internal sealed class Compiled
{
    private static readonly ImmutableArray<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => !Path.GetFileName(p).StartsWith("EligibilityEngine.Kazakhstan", StringComparison.Ordinal)).Select(p => MetadataReference.CreateFromFile(p))];

    private readonly List<AdditionalText> _files;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public Compiled(string code, params IEnumerable<(string Path, string Text)> files)
    {
        _compilation = CSharpCompilation.Create("made", [Parse(code)], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _files = [.. files.Select(f => new Yaml(f.Path, f.Text))];
        _driver = CSharpGeneratorDriver.Create(
            [new RulebookGenerator().AsSourceGenerator()], _files,
            new CSharpParseOptions(LanguageVersion.Latest), driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));
        Run();
    }

    /// <summary>Everything that the compiler says, of the code, what is generated and the files.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; private set; }

    public string Generated => string.Join('\n', _driver.GetRunResult().GeneratedTrees.Where(t => !t.FilePath.EndsWith("Attribute.g.cs", StringComparison.Ordinal) && !t.FilePath.EndsWith("Attribute.cs", StringComparison.Ordinal)));

    /// <summary>What came of the runs of a step the last time.</summary>
    public ImmutableArray<IncrementalStepRunReason> Steps(string name) =>
        [.. _driver.GetRunResult().Results[0].TrackedSteps.TryGetValue(name, out var steps) ? steps.SelectMany(s => s.Outputs).Select(o => o.Reason) : []];

    /// <summary>More code.</summary>
    public Compiled Add(string code)
    {
        _compilation = _compilation.AddSyntaxTrees(Parse(code));
        return Run();
    }

    /// <summary>Another text of a file.</summary>
    public Compiled Change(string path, string text)
    {
        var (old, changed) = (_files.Single(f => f.Path == path), new Yaml(path, text));
        _driver = _driver.ReplaceAdditionalText(old, changed);
        _files[_files.IndexOf(old)] = changed;
        return Run();
    }

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Latest));

    private Compiled Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out var reported);
        Diagnostics = [.. reported, .. output.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)];
        return this;
    }

    private sealed class Yaml(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}

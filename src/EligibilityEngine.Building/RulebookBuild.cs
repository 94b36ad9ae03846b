using System.Collections.Immutable;
using EligibilityEngine.Preparing;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Building;

/// <summary>Builds the rulebooks of a project.</summary>
internal static class RulebookBuild
{
    /// <summary>Builds each rulebook of which the files hold one.</summary>
    /// <param name="files">All files.</param>
    /// <param name="folder">Where what was prepared is written, a file for each rulebook, which is empty where the rulebook has warnings, which are then told when it is loaded, and where it cannot be prepared.</param>
    /// <param name="isChecked">Whether it is also looked for what can be so of nobody.</param>
    /// <param name="output">Where mistakes are told.</param>
    public static int Run(ImmutableArray<BuildFile> files, string folder, bool isChecked, TextWriter output)
    {
        var paths = files.ToDictionary(f => f.File.Path, f => f.Path, StringComparer.Ordinal);
        var all = files.Select(f => f.File).ToList();
        var hasErrors = false;
        Directory.CreateDirectory(folder);
        foreach (var name in EmbeddedFiles.FoldersOf(all))
        {
            var own = EmbeddedFiles.Of(all, name).ToList();
            var read = Rulebook.Load(own);
            var found = read.ValueOrNull is { } rulebook && isChecked ? [.. read.Diagnostics, .. rulebook.Check()] : read.Diagnostics;
            output.Write(string.Concat(found.Select(d => CompilerLine.Of(d, paths))));
            hasErrors |= read.HasErrors;
            File.WriteAllBytes(Path.Combine(folder, FileOf(name)), read is { ValueOrNull: { } good, Diagnostics: [] } && PreparedRulebook.IsPossible(good) ? PreparedRulebook.Write(good, own) : []);
        }

        return hasErrors ? 1 : 0;
    }

    /// <summary>The file of a rulebook that is called so.</summary>
    public static string FileOf(string name) => name.Replace('/', '_') + PreparedRulebook.Ending;
}

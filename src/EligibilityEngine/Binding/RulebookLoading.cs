using System.Collections.Immutable;
using EligibilityEngine.Binding;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Preparing;
using EligibilityEngine.Syntax;

namespace EligibilityEngine;

/// <summary>From YAML files to a rulebook, and back.</summary>
public static class RulebookLoading
{
    extension(Rulebook)
    {
        /// <summary>Loads a rulebook from a folder of YAML files, as <c>rules/README.md</c> describes it.</summary>
        /// <param name="folder">The folder that holds <c>rulebook.yaml</c>; folders of sources that it names are read too.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <returns>The rulebook, or every mistake in its files. Files that cannot be read are reported in the same way.</returns>
        public static Result<Rulebook> Load(string folder, CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(folder);
            var bag = new DiagnosticBag();
            return Bind(new RulebookFolder(folder, bag, cancellation).Read(), folder, bag, cancellation);
        }

        /// <summary>Loads a rulebook from files in memory. Folders of sources that the manifest names are not read: give their files too.</summary>
        /// <param name="files">All files of the rulebook and its sources.</param>
        /// <param name="cancellation">Gives up.</param>
        /// <returns>The rulebook, or every mistake in its files.</returns>
        public static Result<Rulebook> Load(IEnumerable<RulebookFile> files, CancellationToken cancellation = default)
        {
            ArgumentNullException.ThrowIfNull(files);
            var bag = new DiagnosticBag();
            return Bind([.. files.TakeWhile(_ => !cancellation.IsCancellationRequested).Select(f => YamlFiles.Parse(f.Path, f.Content.Span, bag))], "", bag, cancellation);
        }

        /// <summary>Loads a rulebook from the files that an assembly carries: resources named by their paths, such as <c>rules/kz/rulebook.yaml</c>.</summary>
        /// <param name="assembly">The assembly.</param>
        /// <param name="folder">The folder that holds <c>rulebook.yaml</c>, such as <c>rules/kz</c>. Files that lie in the folder of another rulebook are not read.</param>
        /// <returns>The rulebook, or every mistake in its files.</returns>
        public static Result<Rulebook> LoadEmbedded(System.Reflection.Assembly assembly, string folder)
        {
            ArgumentNullException.ThrowIfNull(assembly);
            ArgumentNullException.ThrowIfNull(folder);
            var files = EmbeddedFiles.Of(assembly, folder).ToList();
            return PreparedRulebook.Of(assembly, folder, files) is { } prepared ? new Result<Rulebook>(prepared, []) : Load(files);
        }
    }

    extension(Rulebook rulebook)
    {
        /// <summary>The rulebook written in its canonical form: files that load to the same rulebook, with the same <see cref="Rulebook.Hash"/>.</summary>
        public ImmutableArray<RulebookFile> ToCanonicalFiles() => CanonicalForm.Files(rulebook);
    }

    /// <summary>What was found while reading, without the mistakes of scenarios and cases that lie beside the law: those who read these are told.</summary>
    private static DiagnosticBag OfTheLaw(DiagnosticBag read, IEnumerable<YamlFile> beside)
    {
        var paths = beside.Select(f => f.Source.Path).ToHashSet(StringComparer.Ordinal);
        var bag = new DiagnosticBag();
        foreach (var diagnostic in read.Sorted().Where(d => d.Place is null || !paths.Contains(d.Place.Path)))
        {
            bag.Add(diagnostic);
        }

        return bag;
    }

    /// <summary>A rulebook from files that were read, whose mistakes so far are in the bag.</summary>
    internal static Result<Rulebook> Bind(IReadOnlyList<YamlFile> files, string folder, DiagnosticBag read, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var ofLaw = files.Where(f => !BesideTheLaw.Has(f)).ToList();
        var inOrder = ofLaw.OrderBy(f => f.Source.Path, StringComparer.Ordinal);
        var bag = OfTheLaw(read, files.Except(ofLaw));
        var place = Utf8Text.Unread(folder.Length == 0 ? "rulebook.yaml" : Path.Combine(folder, "rulebook.yaml").Replace('\\', '/'));
        var sorted = RulebookFiles.Sort(inOrder, bag);
        Translations.Merge(sorted, bag);
        var rulebook = Binder.Bind(sorted, place, bag, cancellation);
        return new Result<Rulebook>(rulebook, bag.Sorted());
    }
}

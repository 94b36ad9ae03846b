using System.Text.RegularExpressions;
using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.LanguageServer.Workspaces;

/// <summary>Which rulebook a file belongs to, by where both lie.</summary>
internal sealed partial class RulebookPlaces
{
    private const string Manifest = "rulebook.yaml";

    /// <summary>Folders above a file that are searched for its rulebook where the editor shows no folder.</summary>
    private const int FoldersAbove = 3;

    private readonly IReadOnlyList<string> _roots;
    private readonly Dictionary<string, IReadOnlyList<string>> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _areManifests = new(StringComparer.Ordinal);

    /// <param name="roots">The folders that the editor shows, with slashes.</param>
    public RulebookPlaces(IEnumerable<string> roots) => _roots = [.. roots];

    /// <summary>The folder of the rulebook of a file, or null.</summary>
    public string? FolderOf(ParsedFile file, Func<string, ParsedFile?> read)
    {
        var path = file.Path;
        if (FileUri.IsFile(path) && Above(path) is { } above)
        {
            return above;
        }

        if (FileUri.IsFile(path) && Modeline().Match(file.File.Source.Text) is { Success: true } line
            && !line.Groups[1].Value.Contains("://", StringComparison.Ordinal)
            && Above(Full(Path.Combine(Path.GetDirectoryName(path) ?? "/", line.Groups[1].Value))) is { } named)
        {
            return named;
        }

        var known = Known(path).ToList();
        return known.FirstOrDefault(k => SourcesOf(k, read).Any(s => path.StartsWith(s + "/", StringComparison.Ordinal)))
            ?? (file.IsBesideTheLaw || (file.File.IsBroken && Beside().IsMatch(file.File.Source.Text)) ? known.OrderByDescending(k => Shared(k, path)).ThenBy(k => k, StringComparer.Ordinal).FirstOrDefault() : null);
    }

    /// <summary>The YAML files that may lie beside a rulebook: in what the editor shows, or around the rulebook.</summary>
    public IEnumerable<string> Around(string folder) => RootsOf(folder).SelectMany(Yaml).Distinct();

    /// <summary>The folders of all rulebooks that the editor shows.</summary>
    public IEnumerable<string> All => _roots.SelectMany(Manifests).Distinct();

    private IEnumerable<string> Known(string path) => RootsOf(path).SelectMany(Manifests).Distinct();

    private IEnumerable<string> Manifests(string root) =>
        Yaml(root).Where(p => p.EndsWith("/" + Manifest, StringComparison.Ordinal) && IsManifest(p)).Select(p => p[..^(Manifest.Length + 1)]);

    /// <summary>Whether a file of that name begins a rulebook: one that gives the texts of another language is named so too.</summary>
    private bool IsManifest(string path) => _areManifests.TryGetValue(path, out var known) ? known : _areManifests[path] = File.Exists(path) && !IsTranslation(path);

    private static bool IsTranslation(string path)
    {
        try
        {
            return File.ReadLines(path).Any(l => l.StartsWith("translation:", StringComparison.Ordinal));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private IReadOnlyList<string> Yaml(string root) => _found.TryGetValue(root, out var found) ? found : _found[root] = YamlSearch.Below(root);

    private List<string> RootsOf(string path)
    {
        var around = _roots.Where(r => path.StartsWith(r + "/", StringComparison.Ordinal) || path == r || !FileUri.IsFile(path)).ToList();
        return around.Count > 0 || !FileUri.IsFile(path) ? around : [AncestorOf(path)];
    }

    /// <summary>The nearest folder that is under version control; else one a few levels up, but never the top of the disk.</summary>
    private static string AncestorOf(string path)
    {
        var folders = Ancestors(path).Take(FoldersAbove + 1).Where(f => Ancestors(f).Any()).ToList();
        return folders.FirstOrDefault(f => Path.Exists(f + "/.git")) ?? folders.Take(FoldersAbove).LastOrDefault() ?? path;
    }

    private string? Above(string path) => Ancestors(path).FirstOrDefault(f => IsManifest(f + "/" + Manifest));

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            yield return path[..slash];
        }
    }

    private static IEnumerable<string> SourcesOf(string folder, Func<string, ParsedFile?> read) =>
        SyntaxNode.ItemsOf((read($"{folder}/{Manifest}")?.File.Root as MappingNode)?["sources"]).Select(SyntaxNode.Scalar).OfType<ScalarNode>()
            .Select(s => Full(Path.Combine(folder, s.Text)));

    private static string Full(string path) => Path.GetFullPath(path).Replace('\\', '/').TrimEnd('/');

    private static int Shared(string a, string b) => a.Zip(b).TakeWhile(p => p.First == p.Second).Count(p => p.First == '/');

    /// <summary>The look of a case or of scenarios that cannot be read.</summary>
    [GeneratedRegex(@"^(case|scenarios|given):", RegexOptions.Multiline)]
    private static partial Regex Beside();

    [GeneratedRegex(@"^#\s*yaml-language-server:\s*\$schema=([^\s\0]+)", RegexOptions.Multiline)]
    private static partial Regex Modeline();
}

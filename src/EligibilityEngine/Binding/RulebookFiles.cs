using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>The files of a rulebook, sorted by what they hold and checked in shape.</summary>
internal sealed class RulebookFiles
{
    private readonly ImmutableArray<MappingNode>.Builder _manifests = ImmutableArray.CreateBuilder<MappingNode>();
    private readonly ImmutableArray<MappingNode>.Builder _sources = ImmutableArray.CreateBuilder<MappingNode>();
    private readonly ImmutableArray<MappingNode>.Builder _rules = ImmutableArray.CreateBuilder<MappingNode>();

    private readonly ImmutableArray<MappingNode>.Builder _translations = ImmutableArray.CreateBuilder<MappingNode>();

    /// <summary>Names that seem to be declared in what could not be read.</summary>
    private readonly HashSet<string> _lostNames = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly ShapeChecker _checker;
    private readonly DiagnosticBag _bag;
    private bool _hasUnreadFile;

    private RulebookFiles(DiagnosticBag bag)
    {
        _bag = bag;
        _checker = new ShapeChecker(bag);
    }

    public ImmutableArray<MappingNode> Manifests => _manifests.ToImmutable();

    public ImmutableArray<MappingNode> Sources => _sources.ToImmutable();

    public ImmutableArray<MappingNode> Rules => _rules.ToImmutable();

    public ImmutableArray<MappingNode> Translations => _translations.ToImmutable();

    /// <summary>The language of plain texts.</summary>
    public string Language => _manifests.Select(m => SyntaxNode.Scalar(m["language"])?.Text).FirstOrDefault(l => l is not null) ?? "en";

    /// <summary>Whether something could not be read or told apart, so that a file may be missing here.</summary>
    public bool HasBrokenFile { get; private set; }

    public static RulebookFiles Sort(IEnumerable<YamlFile> files, DiagnosticBag bag)
    {
        var sorted = new RulebookFiles(bag);
        foreach (var file in files)
        {
            sorted.Sort(file);
        }

        return sorted;
    }

    /// <summary>Puts other nodes in place of what the files hold.</summary>
    public void Rewrite(Func<MappingNode, MappingNode> manifest, Func<MappingNode, MappingNode> source, Func<MappingNode, MappingNode> rules)
    {
        Rewrite(_manifests, manifest);
        Rewrite(_sources, source);
        Rewrite(_rules, rules);
    }

    /// <summary>Whether something that could not be read may declare this name: then a use of it is no second mistake.</summary>
    public bool MayDeclare(string name) => _hasUnreadFile || _manifests.Count == 0 || _lostNames.Contains(name);

    /// <summary>Whether any file, read or not, speaks of a name more often than to declare it. Rough on purpose: where something is wrong, only what
    /// is certainly not used is told.</summary>
    public bool MayUse(string name) => _hasUnreadFile || _texts.Sum(t => Occurrences(t, name)) > 1;

    private static void Rewrite(ImmutableArray<MappingNode>.Builder nodes, Func<MappingNode, MappingNode> rewritten)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            nodes[i] = rewritten(nodes[i]);
        }
    }

    private static int Occurrences(string text, string name)
    {
        var count = 0;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }

    private void Sort(YamlFile file)
    {
        if (file.Root is MappingNode other && Forms.IsBesideTheLaw(other))
        {
            return;
        }

        var translation = (file.Root as MappingNode)?[TranslationForms.Mark] is not null;
        if (!translation)
        {
            _texts.Add(file.Source.Text);
        }

        if (file.IsBroken)
        {
            HasBrokenFile = true;
            _hasUnreadFile |= file.Source.Text.Length == 0;
            LoseNamesOf(file);
        }

        if (file.Root is not MappingNode root)
        {
            ReportNoMap(file);
        }
        else if (translation)
        {
            _checker.Check(root, TranslationForms.File);
            _translations.Add(root);
        }
        else if (root["rulebook"] is not null)
        {
            _checker.Check(root, Forms.Manifest);
            _manifests.Add(root);
        }
        else if (root["source"] is not null)
        {
            _checker.Check(root, SourceForms.Source);
            _sources.Add(root);
        }
        else if (LooksLikeRules(root))
        {
            SortRules(file, root);
        }
        else
        {
            ReportUnknownKind(root);
        }
    }

    private void SortRules(YamlFile file, MappingNode root)
    {
        _checker.Check(root, Forms.RulesFile);
        _rules.Add(root);
        if (root.Entries.Any(e => Forms.RulesFile.Find(e.Key.Text) is null))
        {
            // A section with a misspelt name declares nothing.
            LoseNamesOf(file);
        }
    }

    private void LoseNamesOf(YamlFile file) => _lostNames.UnionWith(LostDeclarations.In(file.Source.Text));

    private void ReportNoMap(YamlFile file)
    {
        if (file.IsBroken)
        {
            return;
        }

        if (file.Root is null or ScalarNode { IsEmpty: true })
        {
            _bag.Add(Mistake.EmptyFile(file.Source.Place(0, 0)));
        }
        else if (file.Root is not BrokenNode)
        {
            ReportUnknownKind(file.Root);
        }
    }

    private void ReportUnknownKind(SyntaxNode root)
    {
        HasBrokenFile = true;
        _hasUnreadFile = true;
        _bag.Add(Forms.OddKey(root) is { } odd ? Mistake.UnknownKindOfFile(odd.Place, odd.Text) : Mistake.UnknownKindOfFile(root.Place));
    }

    private static bool LooksLikeRules(MappingNode root)
    {
        var sections = Forms.RulesFile.Keys.Select(k => k.Name).ToList();
        return root.Entries.Any(e => NearestName.Of(e.Key.Text, sections) is not null);
    }
}

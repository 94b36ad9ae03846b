using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Shapes;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Binding;

/// <summary>The files of a rulebook, sorted by what they hold and checked in shape.</summary>
internal sealed class RulebookFiles
{
    private RulebookFiles(ImmutableArray<MappingNode> manifests, ImmutableArray<MappingNode> sources, ImmutableArray<MappingNode> rules, bool hasBrokenFile, ImmutableHashSet<string> lostNames)
    {
        Manifests = manifests;
        Sources = sources;
        Rules = rules;
        HasBrokenFile = hasBrokenFile;
        LostNames = lostNames;
    }

    public ImmutableArray<MappingNode> Manifests { get; }

    public ImmutableArray<MappingNode> Sources { get; }

    public ImmutableArray<MappingNode> Rules { get; }

    /// <summary>Whether some file could not be read to its end.</summary>
    public bool HasBrokenFile { get; }

    /// <summary>Names that seem to be declared in files that could not be read: a use of them is no second mistake.</summary>
    public ImmutableHashSet<string> LostNames { get; }

    public static RulebookFiles Sort(IEnumerable<YamlFile> files, DiagnosticBag bag)
    {
        var manifests = ImmutableArray.CreateBuilder<MappingNode>();
        var sources = ImmutableArray.CreateBuilder<MappingNode>();
        var rules = ImmutableArray.CreateBuilder<MappingNode>();
        var lost = ImmutableHashSet.CreateBuilder<string>();
        var hasBroken = false;
        var checker = new ShapeChecker(bag);
        foreach (var file in files)
        {
            if (file.IsBroken)
            {
                hasBroken = true;
                lost.UnionWith(LostDeclarations.In(file.Source.Text));
            }
            else if (file.Root is not MappingNode root)
            {
                ReportNoMap(file, bag);
            }
            else if (root["rulebook"] is not null)
            {
                checker.Check(root, Vocabulary.Manifest);
                manifests.Add(root);
            }
            else if (root["source"] is not null)
            {
                checker.Check(root, Vocabulary.Source);
                sources.Add(root);
            }
            else if (LooksLikeRules(root))
            {
                checker.Check(root, Vocabulary.RulesFile);
                rules.Add(root);
            }
            else
            {
                bag.Add(Mistake.UnknownKindOfFile(root.Place));
            }
        }

        return new RulebookFiles(manifests.ToImmutable(), sources.ToImmutable(), rules.ToImmutable(), hasBroken, lost.ToImmutable());
    }

    private static void ReportNoMap(YamlFile file, DiagnosticBag bag)
    {
        if (file.Root is null or ScalarNode { IsEmpty: true })
        {
            bag.Add(Mistake.EmptyFile(file.Source.Place(0, 0)));
        }
        else if (file.Root is not BrokenNode)
        {
            bag.Add(Mistake.UnknownKindOfFile(file.Root.Place));
        }
    }

    private static bool LooksLikeRules(MappingNode root)
    {
        var sections = Vocabulary.RulesFile.Keys.Select(k => k.Name).ToList();
        return root.Entries.Any(e => NearestName.Of(e.Key.Text, sections) is not null);
    }
}

using EligibilityEngine.Diagnostics;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>Writes the texts of other languages into the node of an item: where it has <c>title: A</c>, it has <c>title: { en: A, ru: Б }</c> then.</summary>
/// <param name="main">The language of plain texts.</param>
/// <param name="mayBeLost">Whether something of this name may be declared where it could not be read.</param>
/// <param name="bag">What is reported.</param>
internal sealed class TranslatedTexts(string main, Func<string, bool> mayBeLost, DiagnosticBag bag)
{
    /// <summary>What the author calls things of this shape: a fact.</summary>
    public static string KindOf(Shape shape) => shape.Name[(shape.Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <param name="node">The item.</param>
    /// <param name="shape">What it is.</param>
    /// <param name="name">Its name; null for the rulebook itself.</param>
    /// <param name="renderings">Its texts in other languages.</param>
    public MappingNode AddTo(MappingNode node, Shape shape, string? name, IReadOnlyList<Rendering> renderings)
    {
        var entries = node.Entries.ToList();
        foreach (var key in shape.Keys)
        {
            var given = renderings.Select(r => (r.Language, Entry: r.Find(key.Name))).Where(g => g.Entry is not null).Select(g => new Rendering(g.Language, g.Entry!.Value.Key, g.Entry.Value.Value)).ToList();
            var written = node[key.Name];
            var added = given.Count == 0 ? null
                : written is null && IsToldAlready(node, shape, key) ? null
                : key.Form is TextForm ? Several(written, shape, key.Name, name, given)
                : TranslationForms.PartsOf(key) is { } part ? Parts(written, part, key.Name, name, given)
                : null;
            if (added is null)
            {
                continue;
            }

            var at = entries.FindIndex(e => e.Key.Text == key.Name);
            if (at < 0)
            {
                entries.Add(new MappingEntry(new ScalarNode(key.Name, isPlain: true, node.Place), added));
            }
            else
            {
                entries[at] = entries[at] with { Value = added };
            }
        }

        return new MappingNode([.. entries], node.Place);
    }

    /// <summary>Whether it is a mistake of the item itself that it lacks a key.</summary>
    private static bool IsToldAlready(MappingNode node, Shape shape, ShapeKey key) =>
        key.IsRequired
        || (shape == Forms.Fact && SyntaxNode.Scalar(node["type"]) is { } type && Forms.NeededBy(type.Text).Contains(key.Name) && node["derived"] is null)
        || node.Entries.Any(e => shape.Find(e.Key.Text) is null && NearestName.Of(e.Key.Text, [key.Name]) is not null);

    /// <summary>The text in all its languages; null where there is none that could be translated.</summary>
    private MappingNode? Several(SyntaxNode? written, Shape shape, string key, string? name, List<Rendering> given)
    {
        if (written is null or ScalarNode { IsEmpty: true } && !TranslationForms.IsMadeOfTheName(shape, key))
        {
            ReportNothing(written, key, name, given);
            return null;
        }

        if (written is not (null or ScalarNode or MappingNode))
        {
            return null;
        }

        var place = written?.Place ?? given[0].Name.Place;
        List<MappingEntry> languages = written switch
        {
            MappingNode map when !Forms.HasPluralForms(map) => [.. map.Entries],
            MappingNode or ScalarNode { IsEmpty: false } => [new MappingEntry(new ScalarNode(main, isPlain: true, place), written)],
            _ => [],
        };
        foreach (var (language, at, text) in given)
        {
            if (languages.Find(l => l.Key.Text == language) is { Key: { } first })
            {
                bag.Add(Mistake.TextGivenTwice(at.Place, language, key, name, first.Place));
            }
            else
            {
                languages.Add(new MappingEntry(new ScalarNode(language, isPlain: true, at.Place), text));
            }
        }

        return new MappingNode([.. languages], place);
    }

    /// <summary>The values of a fact, the statements of a source and the like, with their texts in other languages.</summary>
    private SyntaxNode? Parts(SyntaxNode? written, Shape part, string key, string? name, List<Rendering> given)
    {
        if (written is null)
        {
            ReportNothing(written, key, name, given);
            return null;
        }

        var named = given.Where(g => g.Texts is MappingNode)
            .SelectMany(g => ((MappingNode)g.Texts).Entries.Select(e => new Rendering(g.Language, e.Key, e.Value)))
            .ToLookup(r => r.Name.Text, StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var areKnown = written is SequenceNode or MappingNode;
        MappingNode Added(string id, MappingNode node)
        {
            areKnown &= names.Add(id) && Names.IsWide(id);
            return named.Contains(id) ? AddTo(node, part, id, [.. named[id]]) : node;
        }

        SyntaxNode? added = written switch
        {
            SequenceNode list => new SequenceNode([.. list.Items.Select(i => AsMap(i, part) is { } map && SyntaxNode.Scalar(map[TranslationForms.NameKey(part)!]) is { } id ? Added(id.Text, map) : i)], list.Place),
            MappingNode map => new MappingNode([.. map.Entries.Select(e => e.Value is MappingNode item ? e with { Value = Added(e.Key.Text, item) } : e)], map.Place),
            _ => null,
        };
        foreach (var unknown in named.Where(n => areKnown && !names.Contains(n.Key) && !mayBeLost(n.Key)).SelectMany(n => n))
        {
            bag.Add(Mistake.NothingOfThatName(unknown.Name.Place, KindOf(part), unknown.Name.Text, name, NearestName.Of(unknown.Name.Text, names), null));
        }

        return added;
    }

    /// <summary>An item of a list as a map; a name alone stands for a map with that name.</summary>
    private static MappingNode? AsMap(SyntaxNode item, Shape part) => item switch
    {
        MappingNode map => map,
        ScalarNode { IsEmpty: false } name => new MappingNode([new MappingEntry(new ScalarNode(TranslationForms.NameKey(part)!, isPlain: true, name.Place), name)], name.Place),
        _ => null,
    };

    private void ReportNothing(SyntaxNode? written, string key, string? name, List<Rendering> given)
    {
        // An empty text is already reported.
        foreach (var (language, at, _) in given.Where(_ => written is null))
        {
            bag.Add(Mistake.NothingToTranslate(at.Place, key, name, language));
        }
    }
}

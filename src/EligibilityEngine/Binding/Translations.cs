using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>
/// Adds the texts of translation files to the items that they translate, so that an item is bound as if all its languages had been written with it. Each text keeps
/// the place where it was written.
/// </summary>
internal sealed class Translations
{
    private readonly RulebookFiles _files;
    private readonly DiagnosticBag _bag;
    private readonly TranslatedTexts _texts;
    private readonly Dictionary<(string Section, string Name), List<Rendering>> _given = [];

    /// <summary>The names of the rulebook, by section.</summary>
    private readonly Dictionary<string, HashSet<string>> _names = [];

    /// <summary>Whether some item has no name, one that no name may be, or that of another, which is reported: any may have been meant.</summary>
    private bool _hasNameless;

    private Translations(RulebookFiles files, DiagnosticBag bag)
    {
        _files = files;
        _bag = bag;
        _texts = new TranslatedTexts(files.Language, files.MayDeclare, bag);
    }

    public static void Merge(RulebookFiles files, DiagnosticBag bag)
    {
        if (files.Translations.IsEmpty)
        {
            return;
        }

        var translations = new Translations(files, bag);
        translations.Collect();
        files.Rewrite(
            manifest => translations.Item(manifest, Forms.Manifest, TranslationForms.Manifest, ""),
            source => translations.Item(source, SourceForms.Source, TranslationForms.Sources, NameOf(source, SourceForms.Source)),
            translations.Rules);
        translations.ReportUnknownNames();
    }

    private static string? NameOf(MappingNode item, Shape shape) => SyntaxNode.Scalar(item[TranslationForms.NameKey(shape)!])?.Text;

    private void Collect()
    {
        foreach (var file in _files.Translations)
        {
            if (SyntaxNode.Scalar(file[TranslationForms.Mark]) is not { } language)
            {
                continue;
            }

            if (!Names.IsLanguage(language.Text))
            {
                _bag.Add(Mistake.NotALanguage(language.Place, language.Text));
            }
            else if (language.Text == _files.Language)
            {
                _bag.Add(Mistake.TranslationIntoOwnLanguage(language.Place, language.Text));
            }
            else
            {
                Collect(file, language.Text);
            }
        }
    }

    private void Collect(MappingNode file, string language)
    {
        foreach (var (section, names) in file.Entries)
        {
            if (section.Text == TranslationForms.Manifest)
            {
                Collect(section.Text, "", new Rendering(language, section, names));
            }
            else if (names is MappingNode map && TranslationForms.Items.Any(i => i.Section == section.Text))
            {
                foreach (var (name, texts) in map.Entries)
                {
                    Collect(section.Text, name.Text, new Rendering(language, name, texts));
                }
            }
        }
    }

    private void Collect(string section, string name, Rendering rendering)
    {
        if (!_given.TryGetValue((section, name), out var all))
        {
            _given.Add((section, name), all = []);
        }

        all.Add(rendering);
    }

    private MappingNode Rules(MappingNode file) => new(
        [.. file.Entries.Select(e => TranslationForms.Items.FirstOrDefault(i => i.Section == e.Key.Text) is { Item: { } shape } && e.Value is SequenceNode list
            ? e with { Value = new SequenceNode([.. list.Items.Select(i => i is MappingNode item ? Item(item, shape, e.Key.Text, NameOf(item, shape)) : i)], list.Place) }
            : e)],
        file.Place);

    private MappingNode Item(MappingNode node, Shape shape, string section, string? name)
    {
        if (name is null || (name.Length > 0 && (!Names.IsWide(name) || Forms.Combinations.Contains(name) || (IsSmall(shape) && !Names.IsSmall(name)))))
        {
            _hasNameless = true;
            return node;
        }

        if (!_names.TryGetValue(section, out var names))
        {
            _names.Add(section, names = new HashSet<string>(StringComparer.Ordinal));
        }

        _hasNameless |= !names.Add(name) && name.Length > 0;
        return _given.TryGetValue((section, name), out var renderings) ? _texts.AddTo(node, shape, name.Length == 0 ? null : name, renderings) : node;
    }

    private static bool IsSmall(Shape shape) => shape.Keys.Any(k => k.Form is IdForm { IsWide: false });

    private void ReportUnknownNames()
    {
        if (_hasNameless)
        {
            return;
        }

        foreach (var ((section, name), renderings) in _given.Where(g => _names.GetValueOrDefault(g.Key.Section)?.Contains(g.Key.Name) != true && !_files.MayDeclare(g.Key.Name)))
        {
            var elsewhere = _names.FirstOrDefault(n => n.Value.Contains(name)).Key;
            var nearest = NearestName.Of(name, _names.GetValueOrDefault(section) ?? []);
            var kind = TranslatedTexts.KindOf(TranslationForms.Items.First(i => i.Section == section).Item);
            foreach (var rendering in renderings)
            {
                _bag.Add(Mistake.NothingOfThatName(rendering.Name.Place, kind, name, null, nearest, elsewhere));
            }
        }
    }
}

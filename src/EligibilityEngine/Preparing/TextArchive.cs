using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Text;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Preparing;

/// <summary>Goes through texts for people, and places in files.</summary>
internal sealed class TextArchive(Archive archive, Func<string, SourceText> sourceOf)
{
    /// <summary>A text in its languages.</summary>
    public LocalText Text(LocalText? text) => archive.Shared(text, Made);

    /// <summary>A text in its languages, or none.</summary>
    public LocalText? Perhaps(LocalText? text) => archive.Perhaps(text, Made);

    /// <summary>A named value.</summary>
    public NamedValue Value(NamedValue? value) => new(archive.Text(value?.Id), Text(value?.Says), Perhaps(value?.HeldBy));

    /// <summary>Another word for something.</summary>
    public OtherName Name(OtherName? name) => new(archive.Text(name?.Word), archive.Text(name?.Of), archive.PerhapsText(name?.Value));

    /// <summary>A place in a file.</summary>
    public TextPlace Place(TextPlace? place) => new(archive.Shared(place?.Source, s => sourceOf(archive.Text(s?.Path))), archive.Whole(place?.Start ?? 0), archive.Whole(place?.Length ?? 0));

    private LocalText Made(LocalText? text)
    {
        var language = archive.Text(text?.MainLanguage);
        var main = Numbered(text?.Worded(null));
        ImmutableArray<string>? others = text is null ? null : [.. text.OtherLanguages];
        var worded = ImmutableSortedDictionary<string, NumberedText>.Empty.WithComparers(StringComparer.Ordinal);
        foreach (var other in archive.List<string>(others, archive.Text))
        {
            worded = worded.Add(other, Numbered(text?.Worded(other)));
        }

        return new LocalText(main, language, worded);
    }

    private NumberedText Numbered(NumberedText? text)
    {
        var place = archive.Flag(text?.Place is not null) ? Place(text?.Place) : null;
        var count = archive.Whole(text?.Forms.Count ?? 0);
        if (count == 0)
        {
            return new NumberedText(archive.Text(text?.ToString()), place);
        }

        var forms = text?.Forms ?? ImmutableSortedDictionary<PluralForm, string>.Empty;
        var written = forms.Keys.ToList();
        for (var i = 0; i < count; i++)
        {
            var form = (PluralForm)archive.Whole(text is null ? 0 : (int)written[i]);
            var words = archive.Text(text is null ? null : text.Forms[form]);
            forms = forms.SetItem(form, words);
        }

        return new NumberedText(forms, place!);
    }
}

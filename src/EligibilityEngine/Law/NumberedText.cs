using System.Collections.Immutable;
using EligibilityEngine.Text;
using EligibilityEngine.Wording;

namespace EligibilityEngine.Law;

/// <summary>A text in one language: the same beside every number, or in the forms that stand beside numbers.</summary>
internal sealed class NumberedText
{
    private readonly string _text;

    /// <param name="text">The text.</param>
    /// <param name="place">Where it is written; null for words made of a name.</param>
    public NumberedText(string text, TextPlace? place) => (_text, Forms, Place) = (text, ImmutableSortedDictionary<PluralForm, string>.Empty, place);

    public NumberedText(ImmutableSortedDictionary<PluralForm, string> forms, TextPlace place)
    {
        Place = place;
        Forms = forms;
        _text = forms.GetValueOrDefault(PluralForm.Other) ?? forms.GetValueOrDefault(PluralForm.Many) ?? forms.Values.LastOrDefault() ?? "";
    }

    /// <summary>The forms; none where it is the same beside every number.</summary>
    public ImmutableSortedDictionary<PluralForm, string> Forms { get; }

    /// <summary>Where it is written; null for words made of a name.</summary>
    public TextPlace? Place { get; }

    /// <summary>A text made of this one, form by form; it is written nowhere.</summary>
    public NumberedText With(Func<string, string> made) => Forms.IsEmpty
        ? new NumberedText(made(_text), null)
        : new NumberedText(Forms.ToImmutableSortedDictionary(f => f.Key, f => made(f.Value)), Place!);

    /// <summary>Each text that it may be.</summary>
    public IEnumerable<string> Texts => Forms.IsEmpty ? [_text] : Forms.Values;

    /// <summary>The text beside one number.</summary>
    public string Beside(string language, long count) => Forms.GetValueOrDefault(Plurals.Of(language, count)) ?? _text;

    /// <summary>The text beside what is not one number, such as <c>12 or more</c>.</summary>
    public override string ToString() => _text;
}

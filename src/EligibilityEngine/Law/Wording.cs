using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>A text in one language: the same beside every number, or in the forms that stand beside numbers.</summary>
internal sealed class Wording
{
    private readonly string _text;

    public Wording(string text) => (_text, Forms) = (text, ImmutableSortedDictionary<PluralForm, string>.Empty);

    public Wording(ImmutableSortedDictionary<PluralForm, string> forms)
    {
        Forms = forms;
        _text = forms.GetValueOrDefault(PluralForm.Other) ?? forms.GetValueOrDefault(PluralForm.Many) ?? forms.Values.LastOrDefault() ?? "";
    }

    /// <summary>The forms; none where it is the same beside every number.</summary>
    public ImmutableSortedDictionary<PluralForm, string> Forms { get; }

    /// <summary>The text beside one number.</summary>
    public string Beside(string language, long count) => Forms.GetValueOrDefault(Plurals.Of(language, count)) ?? _text;

    /// <summary>The text beside what is not one number, such as <c>12 or more</c>.</summary>
    public override string ToString() => _text;
}

using System.Collections.Immutable;

namespace EligibilityEngine.Wording;

/// <summary>A phrase of the book: one text, or one for each plural form, with named holes and styles.</summary>
internal sealed class Phrase
{
    private readonly ImmutableArray<(PluralForm Form, string Text, ImmutableArray<PhrasePart> Parts)> _forms;

    public Phrase(string language, IEnumerable<(PluralForm Form, string Text)> forms)
    {
        Language = language;
        _forms = [.. forms.Select(f => (f.Form, f.Text, Parsed(f.Text)))];
    }

    /// <summary>The language it is in, which may be another than that of the book that it was looked for in.</summary>
    public string Language { get; }

    public IEnumerable<PluralForm> Forms => _forms.Select(f => f.Form);

    /// <summary>Each form as it is written in the book.</summary>
    public IEnumerable<string> Texts => _forms.Select(f => f.Text);

    /// <summary>The names of the holes of each form.</summary>
    public IEnumerable<IEnumerable<string>> Holes => _forms.Select(f => f.Parts.Where(p => p.IsHole).Select(p => p.Text).Distinct());

    /// <summary>The form that stands beside a number; without one, the only form.</summary>
    public ImmutableArray<PhrasePart> Parts(long? count)
    {
        var form = count is { } number ? Plurals.Of(Language, number) : PluralForm.Other;
        return _forms.FirstOrDefault(f => f.Form == form, _forms[0]).Parts;
    }

    /// <summary><c>&lt;answer&gt;the person {answers}&lt;/answer&gt;</c>: a style, a text in it, and a hole in it.</summary>
    private static ImmutableArray<PhrasePart> Parsed(string text)
    {
        var parts = ImmutableArray.CreateBuilder<PhrasePart>();
        var style = "";
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] switch { '{' => text.IndexOf('}', at), '<' => text.IndexOf('>', at), _ => text.AsSpan(at).IndexOfAny('{', '<') + at - 1 };
            end = end < at ? text.Length - 1 : end;
            var inner = text.AsSpan(at, end - at + 1);
            if (inner[0] == '<')
            {
                style = inner[1] == '/' ? "" : inner[1..^1].ToString();
            }
            else
            {
                parts.Add(inner[0] == '{' ? new PhrasePart(inner[1..^1].ToString(), true, style) : new PhrasePart(inner.ToString(), false, style));
            }

            at = end + 1;
        }

        return parts.ToImmutable();
    }
}

/// <summary>A text of a phrase, or a hole in it.</summary>
/// <param name="Text">The text, or the name of the hole.</param>
/// <param name="IsHole">Whether it is a hole.</param>
/// <param name="Style">The name of its style; empty where it has none.</param>
internal readonly record struct PhrasePart(string Text, bool IsHole, string Style);

using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>A phrase of the book: one text, or one for each plural form, with named holes and styles.</summary>
internal sealed class Phrase
{
    private readonly ImmutableArray<(PluralForm Form, ImmutableArray<Part> Parts)> _forms;

    public Phrase(string language, IEnumerable<(PluralForm Form, string Text)> forms)
    {
        Language = language;
        _forms = [.. forms.Select(f => (f.Form, Parsed(f.Text)))];
    }

    /// <summary>The language it is in, which may be another than that of the book that it was looked for in.</summary>
    public string Language { get; }

    public IEnumerable<PluralForm> Forms => _forms.Select(f => f.Form);

    /// <summary>The names of the holes of each form.</summary>
    public IEnumerable<IEnumerable<string>> Holes => _forms.Select(f => f.Parts.Where(p => p.IsHole).Select(p => p.Text).Distinct());

    public Prose Fill(long? count, ReadOnlySpan<(string Hole, Prose Value)> values)
    {
        var form = count is { } number ? Plurals.Of(Language, number) : PluralForm.Other;
        var runs = ImmutableArray.CreateBuilder<Run>();
        foreach (var (text, isHole, style) in _forms.FirstOrDefault(f => f.Form == form, _forms[0]).Parts)
        {
            runs.AddRange(isHole ? ValueOf(text, values).In(style) : new Run(text, style));
        }

        return Prose.Of(runs.DrainToImmutable().AsSpan());
    }

    private static Prose ValueOf(string hole, ReadOnlySpan<(string Hole, Prose Value)> values)
    {
        foreach (var (name, value) in values)
        {
            if (name == hole)
            {
                return value;
            }
        }

        throw new InvalidOperationException($"nothing fills the hole `{hole}`");
    }

    /// <summary><c>&lt;answer&gt;the person {answers}&lt;/answer&gt;</c>: a style, a text in it, and a hole in it.</summary>
    private static ImmutableArray<Part> Parsed(string text)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var style = TextStyle.Plain;
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] switch { '{' => text.IndexOf('}', at), '<' => text.IndexOf('>', at), _ => text.AsSpan(at).IndexOfAny('{', '<') + at - 1 };
            end = end < at ? text.Length - 1 : end;
            var inner = text.AsSpan(at, end - at + 1);
            if (inner[0] == '<')
            {
                style = inner[1] == '/' ? TextStyle.Plain : Enum.Parse<TextStyle>(inner[1..^1], ignoreCase: true);
            }
            else
            {
                parts.Add(inner[0] == '{' ? new Part(inner[1..^1].ToString(), true, style) : new Part(inner.ToString(), false, style));
            }

            at = end + 1;
        }

        return parts.ToImmutable();
    }

    private readonly record struct Part(string Text, bool IsHole, TextStyle Style);
}

using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>What may be written at a position, told with what it means.</summary>
internal static class Completing
{
    /// <summary>More than these are not sent: the editor asks again when more is written.</summary>
    private const int Most = 300;

    public static CompletionList At(Context context, Position position)
    {
        var offset = context.OffsetOf(position);
        if (CursorSpot.At(context.Source, offset) is not { } cursor)
        {
            return new CompletionList(false, []);
        }

        var range = Places.RangeOf(context.Source.Place(offset - cursor.Written.Length, cursor.Length));
        var all = new Candidates(context.Names, context.File.IsBesideTheLaw || IsBeside(cursor.Spot)).Of(cursor.Spot).ToList();
        var fitting = Fitting(all, cursor.Written);
        var followed = IsFollowedByColon(context, offset - cursor.Written.Length + cursor.Length);
        var texts = context.Texts;
        return new CompletionList(fitting.Count > Most, [.. fitting.Take(Most).Select((c, i) => Item(c, i, range, followed, texts, context.Say))]);
    }

    private static bool IsBeside(Spot spot) => spot.Ancestors().Append(spot).Any(s => s.Shape is { } shape && (shape == Vocabulary.Forms.Case || shape == Vocabulary.Forms.Scenario || shape == Vocabulary.Forms.Given));

    /// <summary>What begins as was written, then what has it somewhere, in its name or in another word for it; only where there is none, what has the letters in their order, as editors look for them.</summary>
    private static List<Candidate> Fitting(List<Candidate> all, string written)
    {
        var having = all.Where(c => c.Has(written)).ToList();
        return having.Count == 0
            ? [.. all.Where(c => HasLetters(c.Name, written))]
            : [.. having.OrderBy(c => !c.Name.StartsWith(written, StringComparison.OrdinalIgnoreCase))];
    }

    private static bool HasLetters(string name, string written)
    {
        var at = 0;
        foreach (var c in name)
        {
            at += at < written.Length && char.ToUpperInvariant(c) == char.ToUpperInvariant(written[at]) ? 1 : 0;
        }

        return at == written.Length;
    }

    private static bool IsFollowedByColon(Context context, int offset) => context.Source.Text.AsSpan(offset).TrimStart(' ').StartsWith(":");

    private static CompletionItem Item(Candidate candidate, int number, TextRange range, bool followed, DeclarationText texts, Phrases say) => new()
    {
        Label = candidate.Name,
        Kind = candidate.Kind,
        Detail = candidate.Meaning?.Text ?? (candidate.Declared is { } named && texts.Short(named) is { Length: > 0 } title ? title : null),
        Documentation = candidate.Declared is { } declared ? new Markup(texts.Of(declared))
            : candidate.Meaning is { } meaning ? new Markup(new Document(Blocks.Line(meaning.IsRequired ? say.NeededKey(meaning.Shape) : say.OptionalKey(meaning.Shape))).ToMarkdown())
            : null,
        SortText = (candidate.Meaning is { IsRequired: false } ? "1" : "0") + number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture),
        FilterText = string.Join(' ', candidate.OtherWords.Prepend(candidate.Name)),
        TextEdit = new TextEdit(range, candidate.IsKey && !followed ? candidate.Name + ": " : candidate.Name),
    };
}

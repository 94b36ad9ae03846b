using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.Reporting;
using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>What is told beside the pointer: what a name stands for, or what a key means.</summary>
internal static class Hovering
{
    public static Hover? At(Context context, Position position)
    {
        if (context.File.SpotAt(context.OffsetOf(position)) is not { } spot)
        {
            return null;
        }

        var named = context.NamesAt(position).Select(n => context.Names.Find(n.Symbol)).FirstOrDefault(n => n is not null);
        var text = named is not null ? context.Texts.Of(named)
            : spot is { IsKey: true, MapForm: ConditionForm } ? Combination(spot, context.Say)
            : spot.IsKey ? Meaning(spot, context.Say)
            : Words(spot, context.Say);
        return text is null ? null : new Hover(new Markup(text), Places.RangeOf(RangeOf(spot)));
    }

    /// <summary>A whole citation, a whole key.</summary>
    private static Text.TextPlace RangeOf(Spot spot) =>
        spot.Node.Place.Source.Place(spot.Node.Place.Start, Math.Max(0, Extents.EndOf(spot.Node) - spot.Node.Place.Start));

    /// <summary>What a key means, by the vocabulary that checks it.</summary>
    private static string? Meaning(Spot key, Phrases say) => KeyMeanings.Of(key) is not { } meaning ? null : new Document(
    [
        Blocks.Line([new Run(key.Text!, TextStyle.Name), new Run(" "), new Run(meaning.Text)]),
        Blocks.Line(meaning.IsRequired ? say.NeededKey(meaning.Shape) : say.OptionalKey(meaning.Shape)),
        .. Allowed(meaning.Form, say),
    ]).ToMarkdown();

    /// <summary>How conditions are combined.</summary>
    private static string? Combination(Spot key, Phrases say) => key.Text switch
    {
        "all" => Told(key, say.AllOf()),
        "any" => Told(key, say.AnyOf()),
        "none" => Told(key, say.NoneOf()),
        "at-least" => key.Map!["at-least"] is MappingNode map && Text.Values.Number(SyntaxNode.Scalar(map["count"])?.Text ?? "") is { } count ? Told(key, say.AtLeast(count)) : null,
        _ => null,
    };

    private static string Told(Spot key, Prose meaning) => new Document(Blocks.Line([new Run(key.Text!, TextStyle.Name), new Run(" "), .. meaning])).ToMarkdown();

    /// <summary>A word that has a meaning only among others.</summary>
    private static string? Words(Spot value, Phrases say) => value.Form switch
    {
        KeywordForm or ShortOrShapeForm { Short: KeywordForm } when value.Key is { } key && value.Shape?.Find(key.Text) is { } known => new Document(
            [Blocks.Line([new Run(key.Text, TextStyle.Name), new Run(" "), new Run(known.Meaning)]), .. Allowed(known.Form, say)]).ToMarkdown(),
        _ => null,
    };

    private static IEnumerable<Block> Allowed(Form? form, Phrases say) => form switch
    {
        KeywordForm words => [Blocks.Line(say.MayBe(say.Or(words.Words.Select(w => (Prose)new Run(w, TextStyle.Name)))))],
        ShortOrShapeForm { Short: KeywordForm words } => Allowed(words, say),
        _ => [],
    };
}

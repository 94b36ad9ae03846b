using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Spots;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>What a name stands for, shown beside it: the days of an event, the place of a statement in its document.</summary>
internal static class Hinting
{
    public static IEnumerable<InlayHint> In(Context context, TextRange range)
    {
        var texts = context.Texts;
        var (start, end) = (context.OffsetOf(range.Start), context.OffsetOf(range.End));
        return context.File.Names
            .Where(n => !n.Declares && n.Symbol.Realm is Realm.Events or Realm.Statements && n.Place.Start >= start && n.Place.Start <= end)
            .Select(n => (Name: n, Declared: context.Names.Find(n.Symbol)))
            .Where(n => n.Declared is not null)
            .Select(n => (n.Name, Text: texts.Beside(n.Declared!)))
            .Where(n => n.Text.Length > 0)
            .Select(n => new InlayHint(Places.PositionOf(context.Source, n.Name.Place.Start + n.Name.Place.Length), n.Text, null));
    }
}

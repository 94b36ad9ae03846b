using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.Reporting;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>Another name for the same, everywhere.</summary>
internal static class Renaming
{
    /// <summary>The name at a position that can be another; of a citation, the part in which the position lies.</summary>
    public static Occurrence? At(Context context, Position position)
    {
        var offset = context.OffsetOf(position);
        var names = context.NamesAt(position).Where(n => context.Names.Find(n.Symbol) is not null).ToList();
        return names.LastOrDefault(n => n.Place.Start <= offset && offset <= n.Place.Start + n.Place.Length) ?? names.FirstOrDefault();
    }

    /// <summary>Why a name cannot be given; null where it can.</summary>
    public static Prose? Refusal(Context context, Symbol symbol, string name)
    {
        var resolved = context.Names.Resolve(symbol);
        if (!resolved.IsSpelt(name) || Forms.Combinations.Contains(name))
        {
            return context.Say.NotANewName(name);
        }

        if (name != resolved.Name && context.Names.Find(resolved with { Name = name }) is { } taken)
        {
            return context.Say.NameIsTaken(name, taken.Place.ToString());
        }

        return context.Files.FirstOrDefault(f => f.File.IsBroken && f.File.Source.Text.Contains(resolved.Name, StringComparison.Ordinal)) is { } broken
            ? context.Say.CannotRenameBeside(broken.Path)
            : (Prose?)null;
    }

    /// <summary>The edits of all files.</summary>
    public static ILookup<string, TextEdit> Edits(Context context, Symbol symbol, string name)
    {
        var resolved = context.Names.Resolve(symbol);
        return context.Uses(resolved)
            .Where(n => n.Place.Length > 0)
            .ToLookup(n => n.Place.Path, n => new TextEdit(Places.RangeOf(n.Place), name));
    }
}

using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Spots;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>From a name to where it is declared, and to where it is used.</summary>
internal static class Navigation
{
    /// <summary>Where what is named at a position is declared. A citation leads to its statement, or to its source where that has no such statement.</summary>
    public static IEnumerable<Location> Definitions(Context context, Position position) =>
        (context.NamesAt(position).Select(n => context.Names.Declarations(n.Symbol)).FirstOrDefault(d => d.Count > 0) ?? []).Select(d => d.Location(context.UriOf));

    /// <summary>Every place in the rulebook, its cases and its scenarios that names the same.</summary>
    public static IEnumerable<Location> References(Context context, Position position, bool withDeclaration) =>
        Same(context, position).Where(n => withDeclaration || !n.Declares).Select(n => n.Location(context.UriOf));

    /// <summary>The same, in this document alone.</summary>
    public static IEnumerable<Highlight> Highlights(Context context, Position position) => SymbolAt(context, position) is { } symbol
        ? context.File.Names.Where(n => context.Names.Resolve(n.Symbol) == symbol).Select(n => new Highlight(Places.RangeOf(n.Place), n.Declares ? 3 : 2))
        : [];

    private static IEnumerable<Occurrence> Same(Context context, Position position) => SymbolAt(context, position) is { } symbol ? context.Uses(symbol) : [];

    /// <summary>What is named at a position, if it is declared somewhere.</summary>
    private static Symbol? SymbolAt(Context context, Position position) =>
        context.NamesAt(position).Select(n => context.Names.Resolve(n.Symbol)).Where(s => context.Names.Find(s) is not null).Cast<Symbol?>().FirstOrDefault();
}

using System.Collections.Immutable;
using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.LanguageServer.Workspaces;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>What a document holds: sections, what is declared in them, scenarios.</summary>
internal static class Outline
{
    public static ImmutableArray<DocumentSymbol> Of(Context context)
    {
        var texts = context.Texts;
        var nodes = context.File.Names.Where(n => n.Declares).Select(n => Declared(n, texts))
            .Concat(context.File.Spots.Select(Other).OfType<DocumentSymbol>())
            .OrderBy(s => s.Range.Start.Line).ThenBy(s => s.Range.Start.Character).ThenByDescending(s => s.Range.End.Line).ThenByDescending(s => s.Range.End.Character)
            .ToList();
        var at = 0;
        return Nest(nodes, ref at, null);
    }

    /// <summary>What is declared anywhere, by its name or title.</summary>
    public static IEnumerable<WorkspaceSymbol> Matching(Snapshot snapshot, string query, string? language, Func<string, string> uriOf)
    {
        var texts = new DeclarationText(Reporting.Phrases.In(language ?? snapshot.Language), language, snapshot.Language, snapshot);
        return snapshot.Names.All
            .Where(n => n.Symbol.Realm != Realm.Values)
            .Select(n => (Name: n, Title: texts.Short(n)))
            .Where(n => NameOf(n.Name).Contains(query, StringComparison.OrdinalIgnoreCase) || n.Title.Contains(query, StringComparison.OrdinalIgnoreCase))
            .OrderBy(n => !NameOf(n.Name).StartsWith(query, StringComparison.OrdinalIgnoreCase)).ThenBy(n => NameOf(n.Name), NaturalOrder.Comparer)
            .Select(n => new WorkspaceSymbol(NameOf(n.Name), KindOf(n.Name.Word), n.Name.Location(uriOf), n.Title.Length > 0 ? n.Title : null));
    }

    private static string NameOf(Occurrence name) => name.Symbol.Realm == Realm.Statements ? $"{name.Symbol.Of}/{name.Symbol.Name}" : name.Symbol.Name;

    private static ImmutableArray<DocumentSymbol> Nest(List<DocumentSymbol> nodes, ref int at, DocumentSymbol? parent)
    {
        var children = ImmutableArray.CreateBuilder<DocumentSymbol>();
        while (at < nodes.Count && (parent is null || Holds(parent.Range, nodes[at].Range)))
        {
            var node = nodes[at++];
            children.Add(node with { Children = Nest(nodes, ref at, node) });
        }

        return children.ToImmutable();
    }

    private static bool Holds(TextRange outer, TextRange inner) =>
        (inner.End.Line, inner.End.Character).CompareTo((outer.End.Line, outer.End.Character)) <= 0;

    private static DocumentSymbol Declared(Occurrence name, DeclarationText texts)
    {
        var isStatement = name.Symbol.Realm == Realm.Statements;
        var whole = isStatement ? Between(name.Spot.Node, name.Declaration ?? name.Spot.Node) : Between(name.Declaration ?? name.Spot.Node, name.Declaration ?? name.Spot.Node);
        return new DocumentSymbol(name.Symbol.Name, texts.Short(name), KindOf(name.Word), whole, Places.RangeOf(name.Place), []);
    }

    /// <summary>A section of a file, a scenario, or a case.</summary>
    private static DocumentSymbol? Other(Spot spot) => spot switch
    {
        { IsKey: true } when spot.Shape is { } shape && (shape == Forms.RulesFile || shape == Forms.ScenarioFile) || spot is { IsKey: true, Text: "statements" } && spot.Shape == SourceForms.Source =>
            new DocumentSymbol(spot.Text!, null, SymbolKind.Namespace, Between(spot.Node, spot.Map![spot.Text!]!), Places.RangeOf(spot.Node.Place), []),
        { Node: MappingNode map, Form: ShapeForm { Shape: var shape } } when shape == Forms.Scenario && SyntaxNode.Scalar(map["scenario"]) is { } title =>
            new DocumentSymbol(title.Text, null, SymbolKind.Method, Between(map, map), Places.RangeOf(title.Place), []),
        { IsKey: false, Key.Text: "case" or "rulebook", Node: ScalarNode { IsEmpty: false } id, Form: IdForm } =>
            new DocumentSymbol(id.Text, null, SymbolKind.File, Places.RangeOf(id.Place), Places.RangeOf(id.Place), []),
        _ => null,
    };

    private static TextRange Between(SyntaxNode first, SyntaxNode last) =>
        Places.RangeOf(first.Place.Source.Place(first.Place.Start, Math.Max(Extents.EndOf(last), Extents.EndOf(first)) - first.Place.Start));

    private static SymbolKind KindOf(string word) => word switch
    {
        "fact" => SymbolKind.Field,
        "definition" => SymbolKind.Function,
        "question" or "parameter" => SymbolKind.Interface,
        "reading" => SymbolKind.Enum,
        "event" => SymbolKind.Event,
        "provision" => SymbolKind.Class,
        "constraint" or "property" => SymbolKind.Constant,
        "contradiction" or "matter" => SymbolKind.Variable,
        "source" => SymbolKind.File,
        "statement" => SymbolKind.String,
        _ => SymbolKind.EnumMember,
    };
}

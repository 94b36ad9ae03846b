using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.LanguageServer.Spots;

/// <summary>What names are unique among.</summary>
internal enum Realm
{
    /// <summary>Facts, definitions, questions and readings, all of which can stand in a condition.</summary>
    Conditions,
    Events,
    Provisions,
    Sources,

    /// <summary>The statements of a source.</summary>
    Statements,

    /// <summary>The values of a fact, the answers of a question, the alternatives of a reading.</summary>
    Values,
    Constraints,
    Properties,
    Contradictions,

    /// <summary>What the rulebook leaves out.</summary>
    Matters,

    /// <summary>What a question may hang on: a name of <see cref="Conditions"/> or <see cref="Events"/>.</summary>
    Open,
}

/// <summary>Something that has a name.</summary>
/// <param name="Realm">What its name is unique among.</param>
/// <param name="Name">The name as it is written there.</param>
/// <param name="Of">The source of a statement, or what a value is a value of.</param>
internal readonly record struct Symbol(Realm Realm, string Name, string? Of = null)
{
    /// <summary>Whether its names may have capitals, dots and underscores.</summary>
    public bool IsWide => Realm is Realm.Provisions or Realm.Sources or Realm.Statements or Realm.Constraints or Realm.Properties or Realm.Contradictions or Realm.Matters;

    public bool IsSpelt(string name) => IsWide ? Names.IsWide(name) : Names.IsSmall(name);
}

/// <summary>A place where a name stands.</summary>
/// <param name="Symbol">What it names.</param>
/// <param name="Place">The name alone, without quotes.</param>
/// <param name="Declares">Whether it is declared here.</param>
/// <param name="Spot">The node.</param>
internal sealed record Occurrence(Symbol Symbol, TextPlace Place, bool Declares, Spot Spot)
{
    /// <summary>The word by which the author declares it: <c>fact</c>, <c>value</c>; of a statement, <c>statement</c>.</summary>
    public string Word => Symbol.Realm == Realm.Statements ? "statement" : Spot.Key!.Text is "values" ? "value" : Spot.Key.Text is "answers" ? "answer" : Spot.Key.Text;

    /// <summary>The map that declares it; null where it is only a word in a list.</summary>
    public MappingNode? Declaration => Symbol.Realm == Realm.Statements
        ? Spot.Map?[Spot.Text!] as MappingNode
        : Spot.Map is { } map && ReferenceEquals(map[Spot.Key!.Text], Spot.Node) ? map : null;

    public Location Location(Func<string, string> uri) => new(uri(Place.Path), Places.RangeOf(Place));
}

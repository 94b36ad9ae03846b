using EligibilityEngine.LanguageServer.Spots;

namespace EligibilityEngine.LanguageServer.Workspaces;

/// <summary>The names that the files of a rulebook declare.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<Symbol, List<Occurrence>> _declared = [];

    public NameIndex(IEnumerable<ParsedFile> files)
    {
        foreach (var name in files.SelectMany(f => f.Names).Where(n => n.Declares))
        {
            if (!_declared.TryGetValue(name.Symbol, out var all))
            {
                _declared.Add(name.Symbol, all = []);
            }

            all.Add(name);
        }
    }

    /// <summary>Everything that is declared.</summary>
    public IEnumerable<Occurrence> All => _declared.Values.SelectMany(d => d);

    /// <summary>Where something is declared: mostly once.</summary>
    public IReadOnlyList<Occurrence> Declarations(Symbol symbol) => _declared.TryGetValue(Resolve(symbol), out var all) ? all : [];

    public Occurrence? Find(Symbol symbol) => Declarations(symbol) is [var first, ..] ? first : null;

    /// <summary>What is declared in a realm.</summary>
    public IEnumerable<Occurrence> In(Realm realm, string? of = null) => All.Where(n => n.Symbol.Realm == realm && (of is null || n.Symbol.Of == of));

    /// <summary>The same symbol, where a name may be of one realm or of another.</summary>
    public Symbol Resolve(Symbol symbol) => symbol.Realm != Realm.Open ? symbol
        : _declared.ContainsKey(symbol with { Realm = Realm.Events }) && !_declared.ContainsKey(symbol with { Realm = Realm.Conditions }) ? symbol with { Realm = Realm.Events }
        : symbol with { Realm = Realm.Conditions };
}

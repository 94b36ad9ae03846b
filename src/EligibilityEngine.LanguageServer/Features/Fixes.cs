using EligibilityEngine.LanguageServer.Protocol;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>
/// What an editor can do about a diagnostic: wherever its hint names an edit. The edits follow from the place and the vocabulary and not from the words of the
/// hint, which may be said in any language.
/// </summary>
internal sealed class Fixes(Context context, Diagnostic diagnostic)
{
    /// <summary>As many words are offered one by one where none is near to what was written.</summary>
    private const int MostWords = 12;

    private readonly TextPlace _place = diagnostic.Place!;
    private readonly Removal _removal = new(context);

    public IEnumerable<Fix> All() => diagnostic.Code switch
    {
        "EE1011" or "EE1018" or "EE1019" or "EE1016" or "EE1017" or "EE2001" or "EE2002" or "EE2003" or "EE2004" or "EE2005" or "EE2006" or "EE2007" or "EE2009" or "EE2011"
            or "EE5001" or "EE5002" or "EE5003" or "EE5012" or "EE5013" => Instead(),
        "EE1005" => Remove(_removal.OfLine(_place)),
        "EE1006" => [new Fix(context.Say.ChangeAllTabs(), [.. Everywhere('\t').Select(p => Edit(p, "  "))], true)],
        "EE1008" or "EE1009" or "EE1010" or "EE1025" => Remove(Mark()),
        "EE1012" or "EE2015" or "EE3010" or "EE5011" => Add(),
        "EE1014" => Remove(EmptyEntry()),
        "EE1015" => Respell(),
        "EE1021" => SpotAt()?.MapForm is ConditionForm ? RequireAll() : RemoveEither(),
        "EE2014" => Remove(Entry()),
        "EE3004" or "EE3007" or "EE3008" => Remove(Declaration()),
        "EE3015" => Follow(),
        _ => [],
    };

    private Spot? SpotAt() => context.File.SpotAt(_place.Start);

    /// <summary>The nearest of the words that may stand here, or each of them where they are few.</summary>
    private IEnumerable<Fix> Instead()
    {
        if (SpotAt() is not { } spot || Target(spot) is not { Length: > 0 } target)
        {
            return ListedYesNo();
        }

        var written = target.Source.Text.Substring(target.Start, target.Length);
        var words = Words(spot, target).Where(w => w != written).Distinct().ToList();
        return Respelling.Of(written) is { } value ? [Change(target, value, true)]
            : NearestName.Of(written, words) is { } nearest ? [Change(target, nearest, true)]
            : words.Count == 0 && diagnostic.Code == "EE1011" ? Remove(Entry())
            : words.Count <= MostWords ? words.Select(w => Change(target, w, false))
            : LookAlike.Read(written) is var plain && words.Contains(plain) ? [Change(target, plain, true)]
            : [];
    }

    /// <summary>A list where a yes or no should be.</summary>
    private IEnumerable<Fix> ListedYesNo() => context.File.Spots.FirstOrDefault(s => s.Node is SequenceNode && s.Node.Place.Start == _place.Start) is { } list
        ? new Candidates(context.Names, context.File.IsBesideTheLaw).Of(list with { Form = new ValueForm() }).Select(c => Change(_place.Source.Place(_place.Start, Extents.EndOf(list.Node) - _place.Start), c.Name, false))
        : [];

    /// <summary>What to replace: the name without quotes, or the part of a citation.</summary>
    private TextPlace? Target(Spot spot)
    {
        var names = context.File.Names.Where(n => ReferenceEquals(n.Spot, spot)).ToList();
        return diagnostic.Code switch
        {
            "EE2006" => names.FirstOrDefault(n => n.Symbol.Realm == Realm.Sources)?.Place,
            "EE2007" when names.FirstOrDefault(n => n.Symbol.Realm == Realm.Statements) is { } statement => statement.Place,
            _ when names is [var only] => only.Place,
            _ when spot.Node is ScalarNode && spot.Node.Place.Start == _place.Start => Unquoted((ScalarNode)spot.Node),
            _ => null,
        };
    }

    private IEnumerable<string> Words(Spot spot, TextPlace target)
    {
        if (diagnostic.Code == "EE2006")
        {
            return context.Names.In(Realm.Sources).Select(n => n.Symbol.Name);
        }

        var statement = context.File.Names.FirstOrDefault(n => n.Place == target && n.Symbol.Realm == Realm.Statements);
        return statement is not null
            ? context.Names.In(Realm.Statements, statement.Symbol.Of).Select(n => n.Symbol.Name)
            : new Candidates(context.Names, context.File.IsBesideTheLaw).Of(spot).Select(c => c.Name);
    }

    private static TextPlace Unquoted(ScalarNode scalar) => scalar.IsPlain || scalar.Place.Length < 2 ? scalar.Place : scalar.Place.Source.Place(scalar.Place.Start + 1, scalar.Place.Length - 2);

    /// <summary>A name as names are spelt.</summary>
    private IEnumerable<Fix> Respell()
    {
        if (SpotAt() is not { Text: { } text, Node: ScalarNode scalar } spot)
        {
            return [];
        }

        var isWide = spot.IsKey || spot.Form is IdForm { IsWide: true };
        var read = LookAlike.Read(text).Trim();
        var name = string.Join('-', (isWide ? read : read.ToLowerInvariant().Replace('_', '-')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return name != text && (isWide ? Names.IsWide(name) : Names.IsSmall(name)) ? [Change(Unquoted(scalar), name, true)] : [];
    }

    /// <summary>The keys that the message says are needed.</summary>
    private IEnumerable<Fix> Add()
    {
        var spot = context.File.Spots.FirstOrDefault(s => s.Node is MappingNode && s.Node.Place.Start == _place.Start && s.Node.Place.Length == _place.Length);
        if (spot?.Node as MappingNode is not { Entries.Length: > 0 } map || diagnostic.Code != "EE1012")
        {
            (map, spot) = (SpotAt()?.Map, SpotAt()?.Parent);
        }

        return map is null || Spot.ShapeOf(spot?.Form) is not { } shape ? [] : shape.Keys
            .Where(k => map[k.Name] is null && (diagnostic.Message.Contains($"`{k.Name}`", StringComparison.Ordinal) || (diagnostic.Code, k.Name) is ("EE3010", "leap-day") or ("EE5011", "on")))
            .SelectMany(k => k.Form is KeywordForm { Words: var words } && diagnostic.Code == "EE3010" ? words.Select(w => (k.Name, w)) : [(k.Name, "")])
            .Select(k => new Fix(context.Say.AddKey($"{k.Item1}: {k.Item2}".TrimEnd()), [Insertion.After(map, $"{k.Item1}: {k.Item2}", context.Source)]));
    }

    private IEnumerable<Fix> RequireAll() => SpotAt()?.Map is { } map ? [new Fix(context.Say.RequireAll(), [Insertion.AsAll(map, context.Source)], true)] : [];

    private IEnumerable<Fix> Follow() => SpotAt() is { Map: { } map, Key.Text: "follows", Node: ScalarNode written }
        ? SyntaxNode.ItemsOf(map["between"]).Select(SyntaxNode.Scalar).OfType<ScalarNode>().Select(s => s.Text).Append("neither").Select(w => Change(Unquoted(written), w, false))
        : [];

    private TextPlace? Mark()
    {
        var rest = context.Source.Text.AsSpan(_place.Start);
        return diagnostic.Code switch
        {
            "EE1010" => _place.Source.Place(_place.Start, 3),
            "EE1025" => _place.Source.Place(_place.Start, 1),
            _ when rest.Length > 0 && rest[0] is '!' or '&' => _place.Source.Place(_place.Start, rest.IndexOfAny(' ', '\n') is var end and >= 0 ? (rest[end] == ' ' ? end + 1 : end) : rest.Length),
            _ => null,
        };
    }

    private TextPlace? Entry() => SpotAt() is { IsKey: true, Map: { } map, Text: { } key } spot ? _removal.Of(spot.Node, map[key]!) : null;

    /// <summary>Either of two keys that exclude each other.</summary>
    private IEnumerable<Fix> RemoveEither() => (SpotAt()?.Map?.Entries ?? [])
        .Where(e => diagnostic.Message.Contains($"`{e.Key.Text}`", StringComparison.Ordinal))
        .Select(e => (e.Key.Text, Place: _removal.Of(e.Key, e.Value)))
        .Where(e => e.Place is not null)
        .Select(e => new Fix(context.Say.RemoveKey(e.Text), [Edit(e.Place!, "")]));

    private TextPlace? EmptyEntry() => context.File.Spots.LastOrDefault(s => !s.IsKey && s.Node.Place.Start == _place.Start && s.Key is not null) is { } spot
        ? ReferenceEquals(spot.Map![spot.Key!.Text], spot.Node) ? _removal.Of(spot.Key, spot.Node) : _removal.Of(spot.Node, spot.Node)
        : null;

    private TextPlace? Declaration() => context.File.Names.FirstOrDefault(n => n.Declares && n.Place.Start == _place.Start) switch
    {
        { Symbol.Realm: Realm.Statements } statement => _removal.Of(statement.Spot.Node, statement.Declaration ?? statement.Spot.Node),
        { Declaration: { } item } => _removal.Of(item, item),
        _ => null,
    };

    private IEnumerable<Fix> Remove(TextPlace? place) => place is { Length: > 0 } ? [new Fix(context.Say.RemoveThis(), [Edit(place, "")])] : [];

    private Fix Change(TextPlace place, string word, bool isPreferred) => new(context.Say.ChangeTo(word), [Edit(place, word)], isPreferred);

    private IEnumerable<TextPlace> Everywhere(char character) =>
        context.Source.Text.Index().Where(c => c.Item == character).Select(c => context.Source.Place(c.Index, 1));

    private static TextEdit Edit(TextPlace place, string text) => new(Places.RangeOf(place), text);
}

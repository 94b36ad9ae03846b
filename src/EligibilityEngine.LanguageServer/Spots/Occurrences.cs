using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.LanguageServer.Spots;

/// <summary>The names that stand in a file, by the vocabulary.</summary>
internal static class Occurrences
{
    public static IEnumerable<Occurrence> In(IEnumerable<Spot> spots) => spots.Where(s => s.Node is ScalarNode { IsEmpty: false }).SelectMany(Of);

    private static IEnumerable<Occurrence> Of(Spot spot)
    {
        var text = spot.Text!;
        return spot switch
        {
            { IsKey: true, MapForm: NamedForm named } => OfKey(spot, named),
            { IsKey: true, MapForm: ConditionForm } => Forms.Combinations.Contains(text) ? [] : OfFact(spot),
            { IsKey: true, MapForm: TableForm } => OfFact(spot),
            { IsKey: true, MapForm: RowsForm } => OfValue(spot, declares: false),
            { IsKey: true } => [],
            { Form: IdForm } => Declared(spot) is { } declared ? [declared] : [],
            { Form: ShortOrShapeForm { Short: IdForm } } => OfValue(spot, declares: true),
            { Form: NameForm name } => OfName(spot, name.Kind),
            { Form: DayOrEventForm } => Values.Day(text) is null ? [Uses(Realm.Events, spot)] : [],
            { Form: ValueForm or StatedForm or ShortOrShapeForm { Short: ValueForm or StatedForm } } => OfValue(spot, declares: false),
            _ => [],
        };
    }

    private static IEnumerable<Occurrence> OfKey(Spot spot, NamedForm named) => named switch
    {
        { Value: ShapeForm { Shape: var shape } } when shape == SourceForms.Statement =>
            spot.Ancestors().Select(a => a.Node).OfType<MappingNode>().Select(m => SyntaxNode.Scalar(m["source"])?.Text).FirstOrDefault(s => s is not null) is { } source
                ? [new Occurrence(new Symbol(Realm.Statements, spot.Text!, source), Inner(spot), true, spot)]
                : [],
        { KeyKind: { } kind } => OfName(spot, kind),
        _ => Translated(spot) is { } symbol ? [new Occurrence(symbol, Inner(spot), false, spot)] : [],
    };

    /// <summary>What a name of a translation means, of those that no form tells: the names of a section, and those of the parts of an item.</summary>
    private static Symbol? Translated(Spot spot)
    {
        var (name, item) = (spot.Text!, spot.Parent?.Parent?.Key?.Text);
        return spot.Parent?.Key?.Text switch
        {
            "definitions" or "groups" or "facts" => new Symbol(Realm.Conditions, name),
            "constraints" => new Symbol(Realm.Constraints, name),
            "properties" => new Symbol(Realm.Properties, name),
            "contradictions" => new Symbol(Realm.Contradictions, name),
            "not-modelled" => new Symbol(Realm.Matters, name),
            "statements" => new Symbol(Realm.Statements, name, item),
            "values" or "answers" or "alternatives" => new Symbol(Realm.Values, name, item),
            _ => null,
        };
    }

    private static IEnumerable<Occurrence> OfName(Spot spot, NameKind kind) => kind switch
    {
        NameKind.Citation => OfCitation(spot),
        NameKind.CitationOrNeither => spot.Text == "neither" ? [] : OfCitation(spot),
        NameKind.Event => [Uses(Realm.Events, spot)],
        NameKind.Provision => [Uses(Realm.Provisions, spot)],
        NameKind.Source => [Uses(Realm.Sources, spot)],
        NameKind.Paragraph => [],
        NameKind.FactOrNumber or NameKind.Amount when Values.Number(spot.Text!) is not null => [],
        NameKind.Open => [Uses(Realm.Open, spot)],
        _ => OfFact(spot),
    };

    /// <summary>What stands in a condition; of one value of several, the fact and the value.</summary>
    private static IEnumerable<Occurrence> OfFact(Spot spot)
    {
        var (text, place) = (spot.Text!, Inner(spot));
        return SeveralFact.WholeOf(text) is not { } whole || place.Length != text.Length ? [Uses(Realm.Conditions, spot)] :
        [
            new Occurrence(new Symbol(Realm.Conditions, whole), place.Source.Place(place.Start, whole.Length), false, spot),
            new Occurrence(new Symbol(Realm.Values, text[(whole.Length + 1)..], whole), place.Source.Place(place.Start + whole.Length + 1, text.Length - whole.Length - 1), false, spot),
        ];
    }

    /// <summary>A statement, and within its name that of its source.</summary>
    private static IEnumerable<Occurrence> OfCitation(Spot spot)
    {
        var (text, place) = (spot.Text!, Inner(spot));
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash <= 0 || place.Length != text.Length ? [] :
        [
            new Occurrence(new Symbol(Realm.Sources, text[..slash]), place.Source.Place(place.Start, slash), false, spot),
            new Occurrence(new Symbol(Realm.Statements, text[(slash + 1)..], text[..slash]), place.Source.Place(place.Start + slash + 1, place.Length - slash - 1), false, spot),
        ];
    }

    private static Occurrence? Declared(Spot spot)
    {
        Realm? realm = spot.Key!.Text switch
        {
            "fact" or "group" or "definition" or "question" or "parameter" or "reading" => Realm.Conditions,
            "event" => Realm.Events,
            "provision" => Realm.Provisions,
            "source" => Realm.Sources,
            "constraint" => Realm.Constraints,
            "property" => Realm.Properties,
            "contradiction" => Realm.Contradictions,
            "matter" => Realm.Matters,
            _ => null,
        };
        return realm is { } known ? new Occurrence(new Symbol(known, spot.Text!), Inner(spot), true, spot) : OfValue(spot, declares: true).FirstOrDefault();
    }

    private static IEnumerable<Occurrence> OfValue(Spot spot, bool declares) => Subject.Of(spot, declares) is { } subject
        ? [new Occurrence(new Symbol(Realm.Values, spot.Text!, subject), Inner(spot), declares, spot)]
        : [];

    private static Occurrence Uses(Realm realm, Spot spot) => new(new Symbol(realm, spot.Text!), Inner(spot), false, spot);

    /// <summary>A name without its quotes.</summary>
    private static TextPlace Inner(Spot spot)
    {
        var (scalar, place) = ((ScalarNode)spot.Node, spot.Node.Place);
        return !scalar.IsPlain && place.Length == scalar.Text.Length + 2 ? place.Source.Place(place.Start + 1, scalar.Text.Length) : place;
    }
}

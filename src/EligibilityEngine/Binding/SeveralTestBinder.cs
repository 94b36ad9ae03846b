using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>Binds what a fact of several values must be: a value that is so, a list of which at least one is, or none.</summary>
internal static class SeveralTestBinder
{
    public static Condition? Bind(Binder binder, SeveralFact several, SyntaxNode test, TextPlace place)
    {
        switch (test)
        {
            // Values that are all wrong are reported where they are declared.
            case var _ when several.Values.IsEmpty:
                return null;
            case ScalarNode { IsEmpty: false, Text: SeveralFact.NoneOfThem }:
                return new NoneOf([.. several.Values.Select(v => Is(v, place))], place);
            case ScalarNode { IsEmpty: false } scalar:
                return Find(binder, several, scalar) is { } value ? Is(value, place) : null;
            case SequenceNode list:
                return BindList(binder, several, list, place);
            case MappingNode map:
                binder.Bag.Add(Mistake.RangeOfOtherType(map.Place, several.Id, "a fact of several values"));
                return null;
            default:
                return null;
        }
    }

    private static AnyOf? BindList(Binder binder, SeveralFact several, SequenceNode list, TextPlace place)
    {
        var values = list.Items.Select(i => i is ScalarNode { IsEmpty: false } scalar ? (scalar, Find(binder, several, scalar)) : default).ToList();
        foreach (var twice in values.Where(v => v.Item2 is not null).GroupBy(v => v.Item2).Where(g => g.Count() > 1).Select(g => g.Last().scalar))
        {
            binder.Bag.Add(Mistake.ValueGivenTwice(twice.Place, twice.Text, several.Id));
        }

        return values.Count == 0 || values.Exists(v => v.Item2 is null) ? null : new AnyOf([.. values.Select(v => Is(v.Item2!, v.scalar.Place))], place);
    }

    private static Fact? Find(Binder binder, SeveralFact several, ScalarNode written)
    {
        if (several.Find(written.Text) is { } value)
        {
            return value;
        }

        binder.Bag.Add(written.Text == SeveralFact.NoneOfThem
            ? Mistake.NoneBesideOthers(written.Place, written.Text, several.Id)
            : Values.YesNo(written.Text) is not null ? Mistake.YesOfSeveral(written.Place, written.Text, several.Id)
            : Mistake.UnknownValue(written.Place, written.Text, several.Id, isReading: false, several.Values.Select(several.NameOf)));
        return null;
    }

    private static FactTest Is(Fact value, TextPlace place) => new(value, ValueSet.Of([1]), [], place);
}

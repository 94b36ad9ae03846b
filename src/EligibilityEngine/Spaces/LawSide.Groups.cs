using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Spaces;

/// <summary>What is gathered from the members of a group, as claims of each of them.</summary>
internal sealed partial class LawSide
{
    private static readonly ValueSet None = ValueSet.Of([0]);

    private static readonly ValueSet Some = ValueSet.Range(1, long.MaxValue);

    private readonly Dictionary<Fact, ImmutableArray<Part>> _claims = [];
    private readonly Dictionary<Definition, Part> _definitions = [];

    /// <summary>Whether of a fact that is gathered from a group it is told by the members one by one whether it has some value: how many count, and the first or the last among them.</summary>
    public static bool IsTallied(Fact fact) => fact.Derivation is { Gathered.Kind: not GatheringKind.Sum };

    /// <summary>What it asks of the members that a fact has one of some values; null for a fact of which they do not tell it one by one, or that is known.</summary>
    public Part? Tallied(Fact fact, ValueSet values) => !IsTallied(fact) || Basis[fact].IsKnown ? null
        : TallyOf(fact, values);

    private Tally TallyOf(Fact fact, ValueSet values) => fact.Derivation!.Gathered is { NeedsMember: true } gathered
        ? new Tally([.. values.Intervals.Select(i => Between(gathered, fact, i))], Some)
        : new Tally(ClaimsOf(fact), values);

    /// <summary>The first, or the last, of those who count lies between two values: of one it is so as far as the nearer, and nobody is past the other.</summary>
    private Part Between(Gathering gathered, Fact fact, Interval values)
    {
        var isLast = gathered.Kind == GatheringKind.Last;
        var reached = isLast ? ValueSet.Range(values.Low, long.MaxValue) : ValueSet.Range(long.MinValue, values.High);
        var past = isLast ? values.High == long.MaxValue ? ValueSet.Nothing : ValueSet.Range(values.High + 1, long.MaxValue)
            : values.Low == long.MinValue ? ValueSet.Nothing : ValueSet.Range(long.MinValue, values.Low - 1);
        return AllOf([Those(reached, Some), .. past.IsEmpty ? Enumerable.Empty<Part>() : [Those(past, None)]]);

        Tally Those(ValueSet having, ValueSet many) => new([.. gathered.Members.Zip(ClaimsOf(fact), (m, claim) => AllOf([claim, OfValues(SumOf(m.Of!), having, m.Of!)]))], many);
    }

    /// <summary>What is claimed of each member who may count.</summary>
    private ImmutableArray<Part> ClaimsOf(Fact gathered)
    {
        if (!_claims.TryGetValue(gathered, out var claims))
        {
            claims = [.. gathered.Derivation!.Gathered!.Members.Select(m => Lower(m.Counts))];
            _claims.Add(gathered, claims);
        }

        return claims;
    }

    /// <summary>The fact gathered from a group of which alone a sum is computed; or null.</summary>
    private static Fact? GatheredIn(Sum sum) => sum.Summands is [{ Quantity.Subject: Fact fact }] && IsTallied(fact) ? fact : null;

    private Part Lower(Condition condition) => condition switch
    {
        FactTest test => AllOf(PartsOf(test)),
        DefinitionTest { Expected: true } test => Lower(test.Definition),
        DefinitionTest test => new Tally([Lower(test.Definition)], None),
        AllOf all => AllOf([.. all.Parts.Select(Lower)]),
        AnyOf any => new Tally([.. any.Parts.Select(Lower)], Some),
        NoneOf none => new Tally([.. none.Parts.Select(Lower)], None),
        AtLeast some => new Tally([.. some.Parts.Select(Lower)], ValueSet.Range(some.Count, long.MaxValue)),
        _ => throw new InvalidOperationException(),
    };

    private Part Lower(Definition definition)
    {
        if (!_definitions.TryGetValue(definition, out var part))
        {
            _definitions.Add(definition, part = Lower(definition.When));
        }

        return part;
    }

    private static Part AllOf(ImmutableArray<Part> parts) => parts is [var only] ? only : new Tally(parts, ValueSet.Of([parts.Length]));

    /// <summary>What is known of what is gathered from a group, and what it can be at all, is true of everybody who has it.</summary>
    private void DemandTally(Fact gathered, ValueSet values)
    {
        var all = gathered.Derivation!.Gathered!.NeedsMember ? ValueSet.Everything : ValueSet.Range(0, gathered.Derivation.Gathered.Members.Length);
        if (all.IsWithin(values))
        {
            return;
        }

        var nobody = new Tally(ClaimsOf(gathered), None);
        var isSaid = Basis[gathered].IsKnown || Basis.SaidOf(gathered) is not null;
        var claim = TallyOf(gathered, values);
        Demands.Add(gathered.Derivation.Gathered.NeedsMember && !isSaid ? new Tally([nobody, claim], Some) : claim);
    }

    /// <summary>Whether a choice has one of some values; each of them is seen apart, since a class of them may leave out what lies between.</summary>
    private Sum OneOf(IsOneOf one, Fact choice)
    {
        var quantity = QuantityOf(choice);
        _space.VariableOf(quantity).CutAll();
        return Applied(new Computed(new IsOneOf(InSpace(choice, one.Values)), [new FactItself(choice)]), [new Sum([new Multiple(quantity, 1)], 0)], new Computed(one, [new FactItself(choice)]));
    }
}

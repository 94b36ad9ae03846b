using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Preparing;

/// <summary>Goes through conditions, and what consists of one.</summary>
internal sealed class ConditionArchive
{
    private readonly Archive _archive;
    private readonly TextArchive _texts;
    private readonly SourceArchive _sources;

    public ConditionArchive(Archive archive, TextArchive texts, SourceArchive sources)
    {
        (_archive, _texts, _sources) = (archive, texts, sources);
        Facts = new FactArchive(archive, texts, sources, this);
    }

    private enum Kind
    {
        AllOf,
        AnyOf,
        NoneOf,
        AtLeast,
        FactTest,
        DefinitionTest,
        AnswerTest,
        AmountTest,
    }

    /// <summary>The facts that they speak of.</summary>
    public FactArchive Facts { get; }

    /// <summary>A condition.</summary>
    public Condition Condition(Condition? condition) => _archive.Shared(condition, Made);

    /// <summary>A condition, or none.</summary>
    public Condition? Perhaps(Condition? condition) => _archive.Perhaps(condition, Made);

    /// <summary>A condition with a name.</summary>
    public Definition Definition(Definition? definition) => _archive.Shared(definition, d => new Definition
    {
        Id = _archive.Text(d?.Id),
        Title = _texts.Text(d?.Title),
        When = Condition(d?.When),
        Cites = _archive.List(d?.Cites, _sources.Statement),
        Note = _texts.Perhaps(d?.Note),
        Place = _texts.Place(d?.Place),
        Index = _archive.Whole(d?.Index ?? 0),
    });

    /// <summary>What is true of everybody, or follows.</summary>
    public Constraint Constraint(Constraint? constraint) => new()
    {
        Id = _archive.Text(constraint?.Id),
        Says = _texts.Text(constraint?.Says),
        Holds = Condition(constraint?.Holds),
        Cites = _archive.List(constraint?.Cites, _sources.Statement),
        Place = _texts.Place(constraint?.Place),
    };

    private Condition Made(Condition? condition)
    {
        var kind = (Kind)_archive.Whole((int)KindOf(condition));
        var index = _archive.Whole(condition?.Index ?? 0);
        var made = Made(kind, condition);
        made.Index = index;
        made.IsGuarded = _archive.Flag(condition?.IsGuarded ?? false);
        _archive.Later(() => made.OfGroup = _archive.Flag(condition?.OfGroup is not null) ? OfGroup(condition?.OfGroup) : null);
        _archive.Later(() => made.OfAmounts = _archive.Flag(condition?.OfAmounts is not null) ? OfAmounts(condition?.OfAmounts) : null);
        return made;
    }

    private Condition Made(Kind kind, Condition? condition) => kind switch
    {
        Kind.AllOf => new AllOf(Parts(condition), _texts.Place(condition?.Place)),
        Kind.AnyOf => new AnyOf(Parts(condition), _texts.Place(condition?.Place)),
        Kind.NoneOf => new NoneOf(Parts(condition), _texts.Place(condition?.Place)),
        Kind.AtLeast => new AtLeast(_archive.Whole((condition as AtLeast)?.Count ?? 0), Parts(condition), _texts.Place(condition?.Place)),
        Kind.FactTest => Test((FactTest?)condition),
        Kind.DefinitionTest => Test((DefinitionTest?)condition),
        Kind.AnswerTest => Test((AnswerTest?)condition),
        _ => Test((AmountTest?)condition),
    };

    private ImmutableArray<Condition> Parts(Condition? condition) => _archive.List(condition?.Parts, Condition);

    private FactTest Test(FactTest? test) => new(
        Facts.Fact(test?.Fact), Accepts(test?.Accepts), _archive.List(test?.Against, Comparison), _texts.Place(test?.Place), _archive.List(test?.Bounds, Bound));

    private DefinitionTest Test(DefinitionTest? test) => new(Definition(test?.Definition), _archive.Flag(test?.Expected ?? false), _texts.Place(test?.Place));

    private AnswerTest Test(AnswerTest? test) => new(
        Facts.Question(test?.Question), Accepts(test?.Accepts), _archive.Flag(test?.AcceptsNone ?? false), _texts.Place(test?.Place), _archive.List(test?.Bounds, Bound));

    private AmountTest Test(AmountTest? test)
    {
        var made = new AmountTest(Facts.Question(test?.Question), (FactTest)Condition(test?.Written), _archive.Flag(test?.HoldsForNone ?? false), _texts.Place(test?.Place));
        _archive.Later(() =>
        {
            made.Cases = [.. Cases(test)];
            made.WithoutAmount = (FactTest?)Perhaps(test?.WithoutAmount);
            made.WhenUntold = (FactTest?)Perhaps(test?.WhenUntold);
        });
        return made;
    }

    private IEnumerable<(long Amount, FactTest Test)> Cases(AmountTest? test)
    {
        var count = _archive.Whole(test?.Cases.Length ?? 0);
        for (var i = 0; i < count; i++)
        {
            var amount = _archive.Number(test?.Cases[i].Amount ?? 0);
            yield return (amount, (FactTest)Condition(test?.Cases[i].Test));
        }
    }

    private FactComparison Comparison(FactComparison? comparison) => new((Relation)_archive.Whole((int)(comparison?.Relation ?? default)), Facts.Term(comparison?.Term));

    private Bound Bound(Bound? bound) => new((Relation)_archive.Whole((int)(bound?.Relation ?? default)), _archive.Number(bound?.Code ?? 0));

    /// <summary>The values that make something true.</summary>
    public ValueSet Accepts(ValueSet? set)
    {
        var intervals = new Interval[_archive.Whole(set?.Intervals.Length ?? 0)];
        for (var i = 0; i < intervals.Length; i++)
        {
            var low = _archive.Number(set?.Intervals[i].Low ?? 0);
            intervals[i] = new Interval(low, _archive.Number(set?.Intervals[i].High ?? 0));
        }

        return ValueSet.OfIntervals([.. intervals]);
    }

    private GroupCount OfGroup(GroupCount? count) => new(
        Facts.Group(count?.Group), (Quantifier)_archive.Whole((int)(count?.Quantifier ?? default)), _archive.Whole(count?.Count ?? 0), Condition(count?.When));

    private AmountComparison OfAmounts(AmountComparison? amounts) => new(
        Facts.Question(amounts?.Question), _archive.List(amounts?.Bounds, Bound), _archive.List(amounts?.Against, Comparison), _archive.Flag(amounts?.HoldsForNone ?? false));

    private static Kind KindOf(Condition? condition) => condition switch
    {
        null or AllOf => Kind.AllOf,
        AnyOf => Kind.AnyOf,
        NoneOf => Kind.NoneOf,
        AtLeast => Kind.AtLeast,
        FactTest => Kind.FactTest,
        DefinitionTest => Kind.DefinitionTest,
        AnswerTest => Kind.AnswerTest,
        AmountTest => Kind.AmountTest,
        _ => throw new NotSupportedException($"how a `{condition.GetType().Name}` is prepared is not said"),
    };
}

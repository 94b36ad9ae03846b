using System.Collections.Immutable;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Reporting;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>Something that may be otherwise, in a map in which it is open: a fact, a reading, or whether an undated event had come; with values such that what a question comes to is the
/// same for all of a class.</summary>
/// <param name="told">What it is called, and the values that it can have.</param>
/// <param name="classes">All its values.</param>
/// <param name="actual">What it is, or what is left of it; everything where nobody knows.</param>
/// <param name="runsForwards">Whether it only becomes more.</param>
internal sealed class Mover(Quantity told, ImmutableArray<ValueSet> classes, Left actual, bool runsForwards)
{
    private readonly ImmutableArray<ValueSet> _classes = actual.Part is null ? classes : [.. classes.Select(c => c.And(NoChange(actual, runsForwards).Not()))];


    public Quantity Told => told;

    /// <summary>The classes; where it is known in part, those of their values that would be a change, which may be none.</summary>
    public ImmutableArray<ValueSet> Classes => _classes;

    public Left Actual => actual;

    /// <summary>The variable of which alone it is seen, and how it follows from it; null where it is seen of several.</summary>
    public (Variable Variable, Sum Sum)? Seen { get; init; }

    /// <summary>By class: whether this alone leads to an answer that is looked for.</summary>
    public bool[] Leads { get; } = new bool[classes.Length];

    /// <summary>Whether it could come to be one of a class.</summary>
    public bool CanBecome(int one) => actual.Value is { IsKnown: true, Code: var code }
        ? runsForwards ? _classes[one].Least > code : !_classes[one].Contains(code)
        : !_classes[one].IsEmpty;

    /// <summary>The values that are no change: those left of what is known, and of what only becomes more, all below the least of them.</summary>
    public static ValueSet NoChange(Left actual, bool runsForwards) => !actual.IsSaid ? ValueSet.Nothing
        : runsForwards ? ValueSet.Joined([actual.Values, ValueSet.Range(long.MinValue, actual.Values.Least)])
        : actual.Values;

    /// <summary>Which classes of its variable go with some values.</summary>
    public bool[] Allow(ValueSet values)
    {
        var (variable, sum) = Seen!.Value;
        var own = sum.Summands[0].Where(values, sum.Constant);
        return [.. variable.Classes.Select(own.Overlaps)];
    }

    /// <summary>Which classes of its variable go with what it is; null for all.</summary>
    public bool[]? Hold() => actual.IsSaid ? Allow(actual.Values) : null;
}

/// <summary>Something that is otherwise: what, and with which values.</summary>
internal sealed record Moved(Variable Variable, ValueSet Values)
{
    public object Subject => Variable.Quantity.Subject;

    public bool IsOfOneKindWith(Moved other) => Subject == other.Subject && Variable.Less?.Subject == other.Variable.Less?.Subject;

    public AddedFact Tell() => new(new Assignment(Variable, Values));

    /// <summary>The situation in which all is otherwise, with some of the values.</summary>
    public static Situation Apply(ImmutableArray<Moved> moved, Situation situation) => moved.Aggregate(situation, (s, m) => m.Apply(s));

    private Situation Apply(Situation situation) => Variable.Less is not null || Variable.Quantity.Follows is not null ? situation
        : Subject is Fact fact ? situation.With(fact, FactValue.Of(Values.Intervals[0].Low))
        : situation.With(Subject, Tell().HadCome);

    public ChangeKind Kind => Subject switch
    {
        Fact { Changes: ChangedBy.Time } => ChangeKind.Time,
        Fact { Changes: ChangedBy.ThePerson } => ChangeKind.ThePerson,
        Fact { Changes: ChangedBy.AReading } => ChangeKind.AReading,
        Fact => ChangeKind.AnAuthority,
        _ => ChangeKind.TheLaw,
    };
}

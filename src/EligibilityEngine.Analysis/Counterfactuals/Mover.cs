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
/// <param name="actual">What it is; unknown where nobody knows.</param>
/// <param name="runsForwards">Whether it only becomes more.</param>
internal sealed class Mover(Quantity told, ImmutableArray<ValueSet> classes, FactValue actual, bool runsForwards)
{
    public Quantity Told => told;

    public ImmutableArray<ValueSet> Classes => classes;

    public FactValue Actual => actual;

    /// <summary>The variable of which alone it is seen, and how it follows from it; null where it is seen of several.</summary>
    public (Variable Variable, Sum Sum)? Seen { get; init; }

    /// <summary>By class: whether this alone leads to an answer that is looked for.</summary>
    public bool[] Leads { get; } = new bool[classes.Length];

    /// <summary>Whether it could come to be one of a class.</summary>
    public bool CanBecome(int one) => !actual.IsKnown || (runsForwards ? classes[one].Intervals[0].Low > actual.Code : !classes[one].Contains(actual.Code));

    /// <summary>Which classes of its variable go with some values.</summary>
    public bool[] Allow(ValueSet values)
    {
        var (variable, sum) = Seen!.Value;
        var own = sum.Summands[0].Where(values, sum.Constant);
        return [.. variable.Classes.Select(own.Overlaps)];
    }

    /// <summary>Which classes of its variable go with what it is; null for all.</summary>
    public bool[]? Hold() => actual.IsKnown ? Allow(ValueSet.Of([actual.Code])) : null;
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

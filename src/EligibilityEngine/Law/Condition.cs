using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>A condition of a provision, a definition or a constraint. A closed family: four leaves and four combinations.</summary>
public abstract class Condition
{
    private protected Condition(TextPlace place) => Place = place;

    /// <summary>Where it is written.</summary>
    public TextPlace Place { get; }

    /// <summary>Its number among all conditions of the rulebook, from 0: evaluators keep the truth of each by it.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>The count over a group as which it is written, or null.</summary>
    internal GroupCount? OfGroup { get; set; }

    /// <summary>The comparison of an amount as which it is written, or null.</summary>
    internal AmountComparison? OfAmounts { get; set; }

    /// <summary>Whether it is written as one, and not as what combines its parts.</summary>
    internal bool IsWrittenAsOne => OfGroup is not null || OfAmounts is not null;

    /// <summary>Whether only its last part is written: the others say of whom a fact in it can be asked, which the fact itself declares.</summary>
    internal bool IsGuarded { get; set; }

    /// <summary>The condition as it is written.</summary>
    internal Condition AsWritten => IsGuarded ? Parts[^1] : this;

    /// <summary>The conditions that it combines; empty for a leaf.</summary>
    public virtual ImmutableArray<Condition> Parts => [];
}

/// <summary>True when every part is; without parts, always.</summary>
public sealed class AllOf : Condition
{
    internal AllOf(ImmutableArray<Condition> parts, TextPlace place)
        : base(place) => Parts = parts;

    /// <inheritdoc/>
    public override ImmutableArray<Condition> Parts { get; }
}

/// <summary>True when at least one part is; without parts, never.</summary>
public sealed class AnyOf : Condition
{
    internal AnyOf(ImmutableArray<Condition> parts, TextPlace place)
        : base(place) => Parts = parts;

    /// <inheritdoc/>
    public override ImmutableArray<Condition> Parts { get; }
}

/// <summary>True when not one part is.</summary>
public sealed class NoneOf : Condition
{
    internal NoneOf(ImmutableArray<Condition> parts, TextPlace place)
        : base(place) => Parts = parts;

    /// <inheritdoc/>
    public override ImmutableArray<Condition> Parts { get; }
}

/// <summary>True when at least <see cref="Count"/> parts are.</summary>
public sealed class AtLeast : Condition
{
    internal AtLeast(int count, ImmutableArray<Condition> parts, TextPlace place)
        : base(place)
    {
        Count = count;
        Parts = parts;
    }

    /// <summary>How many must be true, from 1 to the number of parts.</summary>
    public int Count { get; }

    /// <inheritdoc/>
    public override ImmutableArray<Condition> Parts { get; }
}

/// <summary>A fact compared with constants and with other facts; all comparisons must be true.</summary>
public sealed class FactTest : Condition
{
    internal FactTest(Fact fact, ValueSet accepts, ImmutableArray<FactComparison> against, TextPlace place, ImmutableArray<Bound> bounds = default)
        : base(place)
    {
        Fact = fact;
        Bounds = bounds.IsDefault ? [] : bounds;
        Accepts = accepts;
        Against = against;
    }

    /// <summary>The fact.</summary>
    public Fact Fact { get; }

    /// <summary>The values that the constants allow; every value when there is no constant.</summary>
    public ValueSet Accepts { get; }

    /// <summary>The range as it is written, when the constants are one; otherwise empty, and <see cref="Accepts"/> is a list of values.</summary>
    public ImmutableArray<Bound> Bounds { get; }

    /// <summary>Comparisons with other facts, and with what is computed.</summary>
    public ImmutableArray<FactComparison> Against { get; }

    /// <summary>The fact, and those that it is compared with.</summary>
    internal IEnumerable<Fact> Facts => Against.SelectMany(a => a.Term.Facts).Prepend(Fact);
}

/// <summary>A definition that must be true, or false.</summary>
public sealed class DefinitionTest : Condition
{
    internal DefinitionTest(Definition definition, bool expected, TextPlace place)
        : base(place)
    {
        Definition = definition;
        Expected = expected;
    }

    /// <summary>The definition.</summary>
    public Definition Definition { get; }

    /// <summary>What it must be.</summary>
    public bool Expected { get; }
}

/// <summary>The answer of another question.</summary>
public sealed class AnswerTest : Condition
{
    internal AnswerTest(Question question, ValueSet accepts, bool acceptsNone, TextPlace place, ImmutableArray<Bound> bounds = default)
        : base(place)
    {
        Question = question;
        Bounds = bounds.IsDefault ? [] : bounds;
        Accepts = accepts;
        AcceptsNone = acceptsNone;
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>The positions of the choices, or the amounts, that make it true.</summary>
    public ValueSet Accepts { get; }

    /// <summary>The range of amounts as it is written; empty for a list of answers.</summary>
    public ImmutableArray<Bound> Bounds { get; }

    /// <summary>Whether it is true when an amount question has no amount.</summary>
    public bool AcceptsNone { get; }
}

/// <summary>A fact compared with what another question comes to.</summary>
public sealed class AmountTest : Condition
{
    internal AmountTest(Question question, FactTest written, bool holdsForNone, TextPlace place)
        : base(place)
    {
        Question = question;
        Written = written;
        HoldsForNone = holdsForNone;
    }

    /// <summary>The question.</summary>
    public Question Question { get; }

    /// <summary>Whether what is compared with the question is so where it has no amount.</summary>
    public bool HoldsForNone { get; }

    /// <summary>The comparison as it is written.</summary>
    internal FactTest Written { get; }

    /// <summary>What it asks of the fact for each amount that the question can come to, by <see cref="Answer.Code"/>.</summary>
    internal ImmutableArray<(long Amount, FactTest Test)> Cases { get; set; } = [];

    /// <summary>What it asks of the fact besides, where the question has no amount and that is well; null for nothing.</summary>
    internal FactTest? WithoutAmount { get; set; }

    /// <summary>What it asks of the fact besides, where no source tells the amount; null for nothing.</summary>
    internal FactTest? WhenUntold { get; set; }

    /// <summary>Everything that it may ask of the fact.</summary>
    internal IEnumerable<FactTest> Tests => Cases.Select(c => c.Test).Concat(new[] { WithoutAmount, WhenUntold }.OfType<FactTest>());

    /// <summary>Sets what it asks for each amount.</summary>
    /// <param name="amounts">The amounts that the question can come to, perhaps one among them that no source tells.</param>
    internal void For(ImmutableArray<Answer> amounts)
    {
        FactTest With(IEnumerable<FactComparison> against) => new(Written.Fact, Written.Accepts, [.. against], Place, Written.Bounds);
        Cases = [.. amounts.Where(a => !a.IsUntold).Select(a => (a.Code, With(Written.Against.Select(c => new FactComparison(c.Relation, c.Term.With(a))))))];
        var others = Written.Against.Where(c => !c.Term.Questions.Any()).ToList();
        var asksMore = others.Count > 0 || !Written.Accepts.IsEverything;
        WithoutAmount = HoldsForNone && asksMore ? With(others) : null;
        WhenUntold = amounts.Any(a => a.IsUntold) && asksMore ? With(others) : null;
    }
}

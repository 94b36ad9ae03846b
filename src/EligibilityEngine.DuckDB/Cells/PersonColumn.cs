using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.DuckDB.Cells;

/// <summary>A column of persons that says something of a fact, or of the values of a fact of several.</summary>
internal sealed class PersonColumn
{
    private readonly Rulebook _rulebook;

    public PersonColumn(Rulebook rulebook, string name, string fact)
    {
        (_rulebook, Name, Fact) = (rulebook, name, fact);
        Facts = rulebook.FindSeveral(fact) is { } several ? several.Values
            : rulebook.FindFact(fact) is { } known ? known.Never is { } never ? [known, never] : [known]
            : throw new ArgumentException($"the rulebook has no fact named `{fact}`", nameof(fact));
    }

    /// <summary>The name of the column.</summary>
    public string Name { get; }

    /// <summary>The name of the fact.</summary>
    public string Fact { get; }

    /// <summary>The fact; of a fact of several values, those values; after a day that may never come, the fact that it never came.</summary>
    public ImmutableArray<Fact> Facts { get; }

    /// <summary>How its words are written as the rulebook writes them; null where they are.</summary>
    public Func<string, string>? Translate { get; init; }

    /// <summary>The fact, where cells of DuckDB's own types say its values as they are.</summary>
    public Fact? Plain => Translate is null && (Facts is [{ Several: null }] or [{ Never: not null }, _]) && Facts[0] is var only && only.Id == Fact && _rulebook.FindGroup(Fact) is null ? only : null;

    /// <summary>Whether the rulebook has something of this name that a column can say.</summary>
    public static bool IsSaidOf(Rulebook rulebook, string name) => rulebook.FindFact(name) is { IsDayOfCase: false } || rulebook.FindSeveral(name) is not null;

    /// <summary>What a written cell says.</summary>
    public SaidCell Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return SaidCell.Nothing;
        }

        var said = Translate is null ? text : Translate(text);
        var bag = new DiagnosticBag();
        return new CaseBinder(_rulebook, bag).Bind(new Case(default(DateOnly)).With(Given(said))) is { } bound
            ? Of(said, [.. Facts.Select(f => bound.Given[f.Index])])
            : new SaidCell { Text = said, Mistake = bag.Sorted().First() };
    }

    /// <summary>The fact as a case says it; a mistake in it has its place in this column.</summary>
    public GivenFact Given(string said)
    {
        var source = new SourceText(Name, said);
        return new GivenFact(Fact) { Otherwise = said, Place = source.Place(0, said.Length), ValuePlace = source.Place(0, said.Length) };
    }

    private static SaidCell Of(string said, ImmutableArray<FactHistory?> histories) => new()
    {
        Text = said,
        Values = histories.All(h => h is null or { Periods.IsEmpty: true, IsNeverAssumed: false, Otherwise.Part: null }) ? [.. histories.Select(h => h?.Otherwise.Value ?? FactValue.Unknown)] : [],
    };
}

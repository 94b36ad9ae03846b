using System.Collections.Immutable;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>A row of a table before it is a provision.</summary>
internal abstract record RowDraft
{
    /// <summary>Where the row is written.</summary>
    public abstract TextPlace Place { get; }

    /// <summary>The answer of the row, as it is written.</summary>
    public abstract string Answer { get; }

    /// <summary>The name of the provision that the row is.</summary>
    /// <param name="table">The name of the table.</param>
    public abstract string IdIn(string table);
}

/// <summary>A row of a computed answer: an amount, and what it is computed from.</summary>
/// <param name="Formula">How it is computed.</param>
/// <param name="At">What all that it is computed from is here.</param>
/// <param name="By">What was to be settled, in that order.</param>
/// <param name="Amount">The amount; null where it is computed for each case.</param>
/// <param name="Open">What it is in each case, where it is computed for each.</param>
/// <param name="Place">Where the answer is written.</param>
internal sealed record ComputedRow(Formula Formula, FormulaPlace At, ImmutableArray<object> By, Ratio? Amount, Term? Open, TextPlace Place) : RowDraft
{
    private const string Any = "any";

    public override TextPlace Place { get; } = Place;

    public override string Answer => Amount?.ToString() ?? "";

    /// <summary>What the row asks for.</summary>
    public ImmutableArray<(string Name, string Written, Func<Condition> Test)> Cells { get; } = [.. By.Select(b => CellOf(b, At, Place)).OfType<(string, string, Func<Condition>)>()];

    public override string IdIn(string table) => string.Join('/', Cells.Select(c => c.Written).DefaultIfEmpty(Any).Prepend(table));

    /// <summary>The title of the row: that of the table, and the way to the amount.</summary>
    public LocalText TitleIn(LocalText table)
    {
        var working = new FormulaWorking(Formula, At, Amount);
        var cases = By.OfType<CasesFormula>().Select(c => At.CaseOf(c)!.Says).OfType<LocalText>().ToList();
        var others = By.Where(b => b is not CasesFormula && !working.Told.Contains(b)).ToList();
        return RowTitle.Of(
            table,
            [.. working.Titles, .. cases, .. others.Select(FormulaWorking.TitleOf)],
            language => string.Join("; ", [.. cases.Select(c => c.In(language)), .. others.Select(o => FormulaWorking.Write(o, At, language)), working.In(language)]));
    }

    private static (string Name, string Written, Func<Condition> Test)? CellOf(object by, FormulaPlace at, TextPlace place) => by switch
    {
        CasesFormula cases => (cases.By ?? "case", at.CaseOf(cases)!.Name, at.CaseOf(cases)!.Test),
        Question question => (question.Id, Values.OfNumber(at.AmountOf(question)), () => new AnswerTest(question, ValueSet.Of([at.AmountOf(question)]), false, place)),
        _ => CellOf((Fact)by, at.ValuesOf((Fact)by), place),
    };

    private static (string Name, string Written, Func<Condition> Test)? CellOf(Fact fact, Interval values, TextPlace place)
    {
        if (values.Low == values.High)
        {
            return (fact.Id, Values.OfNumber(values.Low), () => new FactTest(fact, ValueSet.Of([values.Low]), [], place));
        }

        var all = FormulaPlace.AllOf(fact);
        var (isOpenBelow, isOpenAbove) = (values.Low == all.Low, values.High == all.High);
        if (isOpenBelow && isOpenAbove)
        {
            return null;
        }

        ImmutableArray<Bound> bounds = [.. isOpenBelow ? [] : new[] { new Bound(Relation.From, values.Low) }, .. isOpenAbove ? [] : new[] { new Bound(Relation.Through, values.High) }];
        var written = isOpenBelow ? $"up-to-{Values.OfNumber(values.High)}"
            : isOpenAbove ? $"from-{Values.OfNumber(values.Low)}"
            : $"{Values.OfNumber(values.Low)}-to-{Values.OfNumber(values.High)}";
        return (fact.Id, written, () => new FactTest(fact, ValueSet.Range(isOpenBelow ? long.MinValue : values.Low, isOpenAbove ? long.MaxValue : values.High), [], place, bounds));
    }
}

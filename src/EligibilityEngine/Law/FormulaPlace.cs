using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>As far as it is settled what a formula is computed from: amounts of questions, values of facts from which on nothing else comes out, and which of several cases is so.</summary>
internal sealed class FormulaPlace
{
    private readonly Dictionary<Fact, Interval> _facts = [];
    private readonly Dictionary<Question, long> _amounts = [];
    private readonly Dictionary<CasesFormula, FormulaCase> _cases = [];
    private readonly HashSet<Fact> _settled = [];

    public FormulaPlace()
    {
    }

    private FormulaPlace(FormulaPlace other) =>
        (_facts, _amounts, _cases, _settled) = (new(other._facts), new(other._amounts), new(other._cases), new(other._settled));

    /// <summary>The values that a fact has; all that it can have, where nothing else was said.</summary>
    public Interval ValuesOf(Fact fact) => _facts.TryGetValue(fact, out var values) ? values : AllOf(fact);

    /// <summary>All values that a fact can have.</summary>
    public static Interval AllOf(Fact fact) => new(fact.Minimum ?? -fact.Reach, fact.Maximum ?? fact.Reach);

    /// <summary>Whether the same comes out whichever of its values a fact has.</summary>
    public bool IsSettled(Fact fact) => _settled.Contains(fact);

    public bool IsSettled(Question question) => _amounts.ContainsKey(question);

    public long AmountOf(Question question) => _amounts[question];

    public FormulaCase? CaseOf(CasesFormula cases) => _cases.GetValueOrDefault(cases);

    public FormulaPlace With(Question question, long amount)
    {
        var place = new FormulaPlace(this);
        place._amounts[question] = amount;
        return place;
    }

    public FormulaPlace With(CasesFormula cases, FormulaCase only)
    {
        var place = new FormulaPlace(this);
        place._cases[cases] = only;
        return place;
    }

    public FormulaPlace With(Fact fact, Interval values, bool isSettled)
    {
        var place = new FormulaPlace(this);
        place._facts[fact] = values;
        if (isSettled)
        {
            place._settled.Add(fact);
        }

        return place;
    }

    /// <summary>What a formula is computed from that is not settled: no part of a scale, or of cases, before it is settled that it counts.</summary>
    public IEnumerable<Formula> OpenIn(Formula formula) => formula switch
    {
        FactFormula f when !IsSettled(f.Fact) => [f],
        QuestionFormula f when !IsSettled(f.Question) => [f],
        OperationFormula f => f.Parts.SelectMany(OpenIn),
        CasesFormula f => CaseOf(f) is { } only ? OpenIn(only.Is) : [f],
        ScaleFormula { By: QuestionFormula by } when !IsSettled(by.Question) => [by],
        ScaleFormula f => IsSplit(f) ? [f] : BandOf(f) is { } band ? OpenIn(band.Is) : [],
        _ => [],
    };

    /// <summary>The band of a scale; null outside of all.</summary>
    public FormulaBand? BandOf(ScaleFormula scale) => scale.BandOf(scale.By is FactFormula by ? ValuesOf(by.Fact).Low : AmountOf(((QuestionFormula)scale.By).Question));

    private bool IsSplit(ScaleFormula scale) => scale.By is FactFormula by && scale.Split(ValuesOf(by.Fact)).Skip(1).Any();
}

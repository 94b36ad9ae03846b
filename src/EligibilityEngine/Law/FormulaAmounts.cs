using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>
/// What a formula comes to, place by place: for each amount of the questions that it is computed from, each of several cases, and each class of values of a fact of which every value gives the
/// same, whatever else is so.
/// </summary>
/// <param name="formula">The formula.</param>
/// <param name="amountsOf">The amounts that a question can come to.</param>
/// <param name="most">Places at most.</param>
/// <param name="kept">Facts that are not split up: what hangs on them is computed for each case.</param>
internal sealed class FormulaAmounts(Formula formula, Func<Question, IReadOnlyCollection<long>> amountsOf, int most, IReadOnlySet<Fact> kept)
{
    private const long MostEffort = 20_000_000;

    private readonly List<PlacedAmount> _places = [];
    private long _effort;

    /// <summary>Whether there are more places than may be told, or they took too many steps to find.</summary>
    public bool IsTooMuch => _places.Count > most || _effort > MostEffort;

    /// <summary>Each place, with what it goes by, and the amount there.</summary>
    public IReadOnlyList<PlacedAmount> Find()
    {
        Branch(new FormulaPlace(), []);
        return _places;
    }

    private void Branch(FormulaPlace place, ImmutableArray<object> by)
    {
        if (IsTooMuch)
        {
            return;
        }

        _effort += formula.Size;
        var isSettled = !place.OpenIn(formula).Any(IsKept);
        switch (NextIn(place))
        {
            case CasesFormula cases:
                foreach (var only in cases.Cases)
                {
                    Branch(place.With(cases, only), by.Add(cases));
                }

                break;
            case ScaleFormula { By: FactFormula { Fact: var fact } } scale:
                foreach (var values in scale.Split(place.ValuesOf(fact)))
                {
                    Branch(place.With(fact, values, isSettled: false), by.Contains(fact) ? by : by.Add(fact));
                }

                break;
            case QuestionFormula { Question: var question }:
                foreach (var amount in amountsOf(question))
                {
                    Branch(place.With(question, amount), by.Add(question));
                }

                break;
            case FactFormula { Fact: var fact }:
                foreach (var values in ClassesOf(fact, place))
                {
                    Branch(place.With(fact, values, isSettled: true), by.Contains(fact) ? by : by.Add(fact));
                }

                break;
            default:
                if (Over(formula, place) is var (reached, highest) && !IsTooMuch)
                {
                    _places.Add(new PlacedAmount(place, by, reached, isSettled || reached.Equals(highest) ? null : new OpenAmount(FormulaTerm.Of(formula, place))));
                }

                break;
        }
    }

    /// <summary>What is to be settled next: which case is so, then in which band, and facts last, when all else is settled.</summary>
    private Formula? NextIn(FormulaPlace place)
    {
        var open = place.OpenIn(formula).Where(f => !IsKept(f)).ToList();
        return open.Find(f => f is CasesFormula) ?? open.Find(f => f is ScaleFormula) ?? open.Find(f => f is QuestionFormula) ?? open.FirstOrDefault();
    }

    private bool IsKept(Formula part) => part is FactFormula { Fact: var fact } && kept.Contains(fact);

    /// <summary>The values of a fact in classes of which every value gives the same.</summary>
    private List<Interval> ClassesOf(Fact fact, FormulaPlace place)
    {
        var classes = new List<Interval>();
        Split(place.ValuesOf(fact));
        return classes;

        void Split(Interval values)
        {
            if (IsTooMuch || classes.Count > most)
            {
                return;
            }

            if (!IsSame(formula, fact, place.With(fact, values, isSettled: false)))
            {
                var middle = values.Low + ((values.High - values.Low) / 2);
                Split(new Interval(values.Low, middle));
                Split(new Interval(middle + 1, values.High));
            }
            else if (classes.Count > 0 && classes[^1] with { High = values.High } is var both && IsSame(formula, fact, place.With(fact, both, isSettled: false)))
            {
                classes[^1] = both;
            }
            else
            {
                classes.Add(values);
            }
        }
    }

    /// <summary>Whether the same comes out whichever of its values a fact has, whatever else is open.</summary>
    private bool IsSame(Formula part, Fact fact, FormulaPlace place)
    {
        if (place.OpenIn(part).All(f => f is FactFormula open && open.Fact == fact))
        {
            return Over(part, place) is not var (low, high) || low.Equals(high);
        }

        return part switch
        {
            OperationFormula f => f.Parts.All(p => IsSame(p, fact, place)),
            CasesFormula f => IsSame(place.CaseOf(f)!.Is, fact, place),
            ScaleFormula f => place.BandOf(f) is not { } band || IsSame(band.Is, fact, place),
            _ => true,
        };
    }

    /// <summary>What a formula comes to at least and at most; null where there is no amount.</summary>
    private (Ratio Low, Ratio High)? Over(Formula part, FormulaPlace place)
    {
        _effort++;
        switch (part)
        {
            case PlainFormula plain:
                return (plain.Number, plain.Number);
            case FactFormula { Fact: var fact }:
                var values = place.ValuesOf(fact);
                return (values.Low, place.IsSettled(fact) ? values.Low : values.High);
            case QuestionFormula { Question: var question }:
                return (place.AmountOf(question), place.AmountOf(question));
            case CasesFormula cases:
                return Over(place.CaseOf(cases)!.Is, place);
            case ScaleFormula scale:
                return place.BandOf(scale) is { } band ? Over(band.Is, place) : null;
            default:
                var operation = (OperationFormula)part;
                var parts = operation.Parts.Select(p => Over(p, place)).ToList();
                if (parts.Contains(null))
                {
                    return null;
                }

                var over = operation.Operation.Over([.. parts.Select(p => p!.Value)]);
                var words = 1 + (over.Low.Divisor.GetBitLength() / 64);
                _effort += words * words;
                return over;
        }
    }
}

/// <summary>What a formula comes to in one place.</summary>
/// <param name="Place">What all is there.</param>
/// <param name="By">What it goes by, in the order in which it was settled.</param>
/// <param name="Amount">The amount; where it is computed for each case, the least of all that it may be there.</param>
/// <param name="Open">What is computed for each case; null where it is the one amount.</param>
internal sealed record PlacedAmount(FormulaPlace Place, ImmutableArray<object> By, Ratio Amount, OpenAmount? Open);

/// <summary>What is computed for each case.</summary>
/// <param name="Term">As a term; null where it takes larger numbers than are computed with.</param>
internal sealed record OpenAmount(FormulaTerm? Term);

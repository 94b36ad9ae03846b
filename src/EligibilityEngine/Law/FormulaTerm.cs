using System.Collections.Immutable;
using System.Numerics;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>A formula as a term of whole numbers, over one divisor: what it comes to for every value of the facts in it.</summary>
/// <param name="Term">Above the line.</param>
/// <param name="Divisor">Below the line; above zero.</param>
internal readonly record struct FormulaTerm(Term Term, BigInteger Divisor)
{
    /// <summary>What a formula comes to where all is settled but facts; null where there is no amount, or larger numbers are needed than are computed with.</summary>
    public static FormulaTerm? Of(Formula formula, FormulaPlace place) => formula switch
    {
        PlainFormula plain => Whole(plain.Number),
        FactFormula { Fact: var fact } => place.ValuesOf(fact) is var (low, high) && low == high ? Whole(low) : new FormulaTerm(new FactItself(fact), 1),
        QuestionFormula { Question: var question } => Whole(place.AmountOf(question)),
        CasesFormula cases => Of(place.CaseOf(cases)!.Is, place),
        ScaleFormula scale => place.BandOf(scale) is { } band ? Of(band.Is, place) : null,
        OperationFormula operation => Of(operation, place),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>Whether it is a whole number, whatever the facts are.</summary>
    public bool IsWhole => Divisor.IsOne;

    private static FormulaTerm Whole(long number) => new(new Constant(number, FactType.Number), 1);

    private static FormulaTerm? Of(OperationFormula formula, FormulaPlace place)
    {
        var parts = new List<FormulaTerm>();
        foreach (var part in formula.Parts)
        {
            if (Of(part, place) is not { } term)
            {
                return null;
            }

            parts.Add(term);
        }

        return formula.Operation switch
        {
            FormulaSum => Together(parts, Sum),
            FormulaDifference { NotBelow: var least } => Together(parts, Less) is not { } rest ? null : least is not { } number ? rest : Together([rest, Whole(number)], p => Extreme(p, isLargest: true)),
            FormulaProduct => Product(parts),
            FormulaShare share => Over(parts[0], share.Is, share.Per),
            FormulaExtreme extreme => Together(parts, p => Extreme(p, extreme.IsLargest)),
            FormulaBetween => Together(parts, p => Extreme([Extreme([p[0], p[1]], isLargest: true), p[2]], isLargest: false)),
            FormulaRounding rounding => Rounded(parts[0], rounding),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>What is made of some fractions, once they have one divisor.</summary>
    private static FormulaTerm? Together(List<FormulaTerm> parts, Func<ImmutableArray<Term>, Term> of)
    {
        var divisor = parts.Aggregate(BigInteger.One, (all, p) => all * p.Divisor / BigInteger.GreatestCommonDivisor(all, p.Divisor));
        var terms = ImmutableArray.CreateBuilder<Term>(parts.Count);
        foreach (var part in parts)
        {
            if (Times(part.Term, divisor / part.Divisor) is not { } term)
            {
                return null;
            }

            terms.Add(term);
        }

        return new FormulaTerm(of(terms.MoveToImmutable()), divisor);
    }

    private static Term Sum(ImmutableArray<Term> terms)
    {
        var constant = terms.OfType<Constant>().Aggregate((Int128)0, (all, c) => all + c.Code);
        ImmutableArray<Term> open = [.. terms.Where(t => t is not Constant)];
        var plain = new Constant(Operation.WithinReach(constant), FactType.Number);
        return open.IsEmpty ? plain
            : open.Length == 1 && constant == 0 ? open[0]
            : new Computed(new Total(), constant == 0 ? open : open.Add(plain));
    }

    private static Term Less(ImmutableArray<Term> terms) => Sum([terms[0], .. terms.Skip(1).Select(t => Times(t, -1)!)]);

    private static Term Extreme(ImmutableArray<Term> terms, bool isLargest) =>
        terms.All(t => t is Constant) ? new Constant(new Extreme(isLargest).Of([.. terms.Select(t => ((Constant)t).Code)], null), FactType.Number) : new Computed(new Extreme(isLargest), terms);

    private static FormulaTerm? Product(List<FormulaTerm> parts)
    {
        var divisor = parts.Aggregate(BigInteger.One, (all, p) => all * p.Divisor);
        var constant = parts.Select(p => p.Term).OfType<Constant>().Aggregate(BigInteger.One, (all, c) => all * c.Code);
        ImmutableArray<Term> open = [.. parts.Select(p => p.Term).Where(t => t is not Constant)];
        Term? product = open switch
        {
            [] => Whole(1).Term,
            [var only] => only,
            _ => new Computed(new Product(open.All(t => t is FactItself { Fact.Minimum: >= 0 })), open),
        };
        return Reduced(product, constant, divisor);
    }

    private static FormulaTerm? Over(FormulaTerm part, long times, long divisor) => Reduced(part.Term, times, part.Divisor * divisor);

    /// <summary>So many times a term over a divisor, in lowest terms.</summary>
    private static FormulaTerm? Reduced(Term term, BigInteger times, BigInteger divisor)
    {
        var own = term is Computed { Operation: Multiplied multiplied } ? multiplied.Times : term is Constant constant ? constant.Code : 1;
        var common = BigInteger.GreatestCommonDivisor(times * own, divisor);
        if (common.IsZero || times.IsZero)
        {
            return Whole(0);
        }

        var rest = term switch
        {
            Constant => Times(Whole(1).Term, times * own / common),
            Computed { Operation: Multiplied, Parts: [var of] } => Times(of, times * own / common),
            _ => Times(term, times / common),
        };
        return rest is null ? null : new FormulaTerm(rest, divisor / common);
    }

    private static Term? Times(Term term, BigInteger times)
    {
        if (BigInteger.Abs(times) > Limits.Number)
        {
            return null;
        }

        return term switch
        {
            Constant constant => BigInteger.Abs(constant.Code * times) > Limits.Sum ? null : new Constant((long)(constant.Code * times), FactType.Number),
            _ when times.IsOne => term,
            Computed { Operation: Multiplied multiplied, Parts: [var of] } => Times(of, times * multiplied.Times),
            _ => new Computed(new Multiplied((long)times), [term]),
        };
    }

    private static FormulaTerm? Rounded(FormulaTerm part, FormulaRounding rounding)
    {
        var divisor = part.Divisor * rounding.To;
        if (divisor.IsOne)
        {
            return part;
        }

        if (divisor > Portion.Most)
        {
            return null;
        }

        Term rounded = part.Term is Constant constant
            ? new Constant(new Portion(1, (long)divisor, rounding.Rounding).Of([constant.Code], null), FactType.Number)
            : new Computed(new Portion(1, (long)divisor, rounding.Rounding), [part.Term]);
        return Times(rounded, rounding.To) is { } multiple ? new FormulaTerm(multiple, 1) : null;
    }
}

using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>Binds how a fact follows from others.</summary>
internal sealed class DerivationBinder(Binder binder)
{
    /// <summary>More than anything may come to.</summary>
    private static readonly Int128 MostTimes = Limits.Sum + 1;

    private readonly TermBinder _terms = new(binder) { MayLookUpLaw = false };

    /// <summary>The derivation, or null where anything in it is wrong, which is reported.</summary>
    public Derivation? Bind(MappingNode node)
    {
        var attained = AttainedOf(node);
        var written = node.Entries.Where(e => e.Key.Text is not ("attained" or "not-below")).ToList();
        if (written is not [var (key, value)])
        {
            return null;
        }

        if (value is MappingNode map && TermForms.DerivationsOfGroups.Contains(key.Text))
        {
            return attained is null && node["not-below"] is null && GatheringBinder.Bind(binder, key, map) is { } gathered ? new Derivation(gathered) : null;
        }

        var term = Bind(key, value, attained ?? Attained.OnTheDay);
        if (attained is not null && key.Text is not ("completed-years-since" or "completed-years-between") && TermForms.DerivationKeys.Contains(key.Text))
        {
            binder.Bag.Add(Mistake.AttainedOfNoYears(node.Entries.First(e => e.Key.Text == "attained").Key.Place, key.Text));
            return null;
        }

        if (node.Entries.FirstOrDefault(e => e.Key.Text == "not-below") is { Key: { } notBelow, Value: var least })
        {
            term = NotBelow(term, key, notBelow, least);
        }

        return term is null ? null : new Derivation(term);
    }

    /// <summary>A difference, or what it is where it would be less.</summary>
    private Computed? NotBelow(Term? difference, ScalarNode derivation, ScalarNode key, SyntaxNode least)
    {
        if (derivation.Text != "difference-of" && TermForms.DerivationKeys.Contains(derivation.Text))
        {
            binder.Bag.Add(Mistake.NotBelowOfNoDifference(key.Place, derivation.Text));
            return null;
        }

        return difference is null || SyntaxNode.Scalar(least) is not { } written || Values.Number(written.Text) is not { } number ? null
            : new Computed(new Extreme(IsLast: true), [difference, new Constant(number, FactType.Number)]);
    }

    private Term? Bind(ScalarNode key, SyntaxNode value, Attained attained)
    {
        if (TermForms.DerivationsFromADate.IndexOf(key.Text) is >= 0 and var since)
        {
            return Base(value, FactType.Date) is { } date ? new Computed(new TimeBetween((TimeUnit)since, attained), [date, new DayOfCase()]) : null;
        }

        if (TermForms.DerivationsBetweenDates.IndexOf(key.Text) is >= 0 and var between)
        {
            var (from, to) = value is MappingNode both ? (_terms.Bind(both["from"], FactType.Date), _terms.Bind(both["to"], FactType.Date)) : default;
            return from is null || to is null ? null : new Computed(new TimeBetween((TimeUnit)between, attained), [from, to]);
        }

        switch (key.Text)
        {
            case "day":
                return value is MappingNode day && _terms.Bind(day["of"], FactType.Date) is { } of ? _terms.Moved(of, day) : null;
            case "earliest-of" or "latest-of":
                var days = SyntaxNode.ItemsOf(value).Select(n => _terms.Bind(n, FactType.Date)).ToList();
                return days.Count == 0 || days.Contains(null) ? null : new Computed(new Extreme(key.Text == "latest-of"), [.. days!]);
            case "count-of":
                var counted = SyntaxNode.ItemsOf(value).SelectMany(n => binder.BindBases(n, FactType.YesNo)).ToList();
                return counted.Count == 0 || counted.Contains(null) ? null : new Computed(new Total(), [.. counted.Select(p => new FactItself(p!))]);
            case "part-of":
                return value is MappingNode part ? PartOf(part) : null;
            case var numbers when TermForms.DerivationsOfNumbers.Contains(numbers):
                var terms = SyntaxNode.ItemsOf(value).Select(Number).ToList();
                return terms.Count == 0 || terms.Contains(null) || IsOfNoFact(key, terms!) ? null : OfNumbers(key, [.. terms!]);
            default:
                // What it names is used, whatever it is to mean.
                _ = SyntaxNode.ItemsOf(value).SelectMany(n => binder.BindBases(n, null)).ToList();
                return null;
        }
    }

    private Computed? OfNumbers(ScalarNode key, ImmutableArray<Term> terms)
    {
        switch (key.Text)
        {
            case "product-of":
                return ProductOf(terms);
            case "difference-of" when terms is [_]:
                binder.Bag.Add(Mistake.DifferenceOfOne(key.Place));
                return null;
            case "difference-of":
                return new Computed(new Difference(), [terms[0], terms is [_, var only] ? only : new Computed(new Total(), terms[1..])]);
            case "sum-of":
                return new Computed(new Total(), terms);
            default:
                return new Computed(new Extreme(key.Text == "greatest-of"), terms);
        }
    }

    /// <summary>So many times a number, where all others are plain; otherwise so many times the product of those that are not.</summary>
    private static Computed ProductOf(ImmutableArray<Term> terms)
    {
        var plain = terms.OfType<Constant>().Aggregate((Int128)1, (all, c) => Int128.Clamp(all * c.Code, -MostTimes, MostTimes));
        var factors = terms.RemoveAll(t => t is Constant);
        var product = factors is [_] ? null : new Computed(new Product(factors.All(f => f is FactItself { Fact.Minimum: >= 0 })), factors);
        return product is not null && plain == 1 ? product : new Computed(new Multiplied((long)plain), [product ?? factors[0]]);
    }

    private Computed? PartOf(MappingNode part)
    {
        var of = part["of"] is { } whole ? Number(whole) : null;
        var (times, over) = (part["times"] is { } written ? FractionBinder.Number(binder, written) : 1, FractionBinder.Number(binder, part["over"]));
        if (of is null || times is null || over is null || FractionBinder.RoundingOf(part["round"]) is not { } rounding)
        {
            return null;
        }

        if (of is Constant)
        {
            binder.Bag.Add(Mistake.NothingDerived(part["of"]!.Place, "part-of"));
            return null;
        }

        return new Computed(new Portion(times.Value, over.Value, rounding), [of]);
    }

    private bool IsOfNoFact(ScalarNode key, IEnumerable<Term> terms)
    {
        if (terms.Any(t => t is not Constant))
        {
            return false;
        }

        binder.Bag.Add(Mistake.NothingDerived(key.Place, key.Text));
        return true;
    }

    /// <summary>A number as it is written, a number fact, or what is computed from one.</summary>
    private Term? Number(SyntaxNode node) => node is not ScalarNode written ? _terms.Bind(node, FactType.Number)
        : binder.IsNumber(written) ? new Constant(Values.Number(written.Text)!.Value, FactType.Number)
        : Base(node, FactType.Number);

    private Attained? AttainedOf(MappingNode node)
    {
        var written = SyntaxNode.Scalar(node["attained"]) ?? SyntaxNode.Scalar((node["attained"] as MappingNode)?["is"]);
        if (node["attained"] is MappingNode cited)
        {
            binder.BindCitations(cited["cites"]);
        }

        return written is not null && TermForms.AttainedWords.Words.IndexOf(written.Text) is >= 0 and var index ? (Attained)index : null;
    }

    /// <summary>A fact of a type.</summary>
    private FactItself? Base(SyntaxNode node, FactType type) => binder.BindBases(node, type) is [{ } fact] ? new FactItself(fact) : null;
}

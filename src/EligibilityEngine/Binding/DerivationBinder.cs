using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>Binds how a fact follows from others.</summary>
internal sealed class DerivationBinder(Binder binder)
{
    private readonly TermBinder _terms = new(binder) { MayLookUpLaw = false };

    /// <summary>The derivation, or null where anything in it is wrong, which is reported.</summary>
    public Derivation? Bind(MappingNode node)
    {
        var attained = AttainedOf(node);
        var written = node.Entries.Where(e => e.Key.Text != "attained").ToList();
        if (written is not [var (key, value)])
        {
            return null;
        }

        var term = Bind(key, value, attained ?? Attained.OnTheDay);
        if (attained is not null && key.Text is not ("completed-years-since" or "completed-years-between") && TermForms.DerivationKeys.Contains(key.Text))
        {
            binder.Bag.Add(Mistake.AttainedOfNoYears(node.Entries.First(e => e.Key.Text == "attained").Key.Place, key.Text));
            return null;
        }

        return term is null ? null : new Derivation(term);
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
            case "count-of" or "sum-of":
                var parts = SyntaxNode.ItemsOf(value).SelectMany(n => binder.BindBases(n, key.Text == "count-of" ? FactType.YesNo : FactType.Number)).ToList();
                return parts.Count == 0 || parts.Contains(null) ? null : new Computed(new Total(), [.. parts.Select(p => new FactItself(p!))]);
            default:
                // What it names is used, whatever it is to mean.
                _ = SyntaxNode.ItemsOf(value).SelectMany(n => binder.BindBases(n, null)).ToList();
                return null;
        }
    }

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

using EligibilityEngine.Binding;
using EligibilityEngine.Law;
using EligibilityEngine.Text;
using static EligibilityEngine.Binding.CanonicalNode;

namespace EligibilityEngine.Cases;

/// <summary>Cases as the text of a case file.</summary>
public static class CaseFile
{
    /// <summary>The id of a case that has none.</summary>
    public const string NameOfUnnamed = "unnamed";

    /// <summary>Writes a case so that <see cref="Case.Parse"/> reads the same one: the facts in the order of their names, without comments. A case without an
    /// id is called <c>unnamed</c>.</summary>
    /// <param name="case">The case.</param>
    /// <param name="rulebook">The rulebook that tells readings from facts; without it, readings are written among the facts, which means the same. Readings with a history always are.</param>
    public static string Write(Case @case, Rulebook? rulebook = null)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var given = @case.Facts.Where(f => f.Otherwise is not null || !f.History.IsEmpty).OrderBy(f => f.Name, NaturalOrder.Comparer)
            .ToLookup(f => !f.History.IsEmpty || rulebook?.FindFact(f.Name)?.Reading is null);
        return Map(
            ("case", Scalar(@case.Id ?? NameOfUnnamed)),
            ("title", @case.Title is { } title ? Quoted(title) : null),
            ("on", Day(@case.On)),
            ("law-of", @case.LawOf is { } lawOf ? Day(lawOf) : null),
            ("known-by", @case.KnownBy is { } knownBy ? Day(knownBy) : null),
            ("assume", @case.AssumesOrdinary ? Plain("ordinary") : null),
            ("facts", Given(given[true])),
            ("readings", Given(given[false]))).ToString();
    }

    private static CanonicalNode? Given(IEnumerable<GivenFact> facts)
    {
        var entries = facts.Select(f => (Scalar(f.Name).ToString().TrimEnd('\n'), (CanonicalNode?)Value(f))).ToArray();
        return entries.Length > 0 ? Map(entries) : null;
    }

    private static CanonicalNode Value(GivenFact fact)
    {
        var otherwise = fact.Otherwise is { } value ? Stated(value) : null;
        return fact.History.IsEmpty ? otherwise! : Map(("history", List(fact.History.Select(Period))), ("otherwise", otherwise));
    }

    private static CanonicalNode Period(GivenPeriod period) => Map(
        ("value", Stated(period.Value)),
        ("from", period.From is { } from ? Day(from) : null),
        ("through", period.Through is { } through ? Day(through) : null));

    private static CanonicalNode Said(string text) => SaidForm.Of(text) is { } form ? Node(form) : Scalar(text);

    private static CanonicalNode Node(SaidForm form) =>
        form.Name is { } name ? Map((name, form.Listed.Length == 1 ? Node(form.Listed[0]) : List(form.Listed.Select(Node))))
        : form.Text is { } text ? Scalar(text)
        : Map(("from", form.From is { } from ? Scalar(from) : null), ("through", form.Through is { } through ? Scalar(through) : null));

    private static CanonicalNode Day(DateOnly day) => Plain(Values.OfDay(day));

    /// <summary>A value, a list of several, or what is known in part.</summary>
    private static CanonicalNode Stated(string text) => SeveralText.ItemsOf(text) is { } items ? List(items.Select(Scalar)) : Said(text);

    /// <summary>A name or value as it is where YAML takes it so, otherwise in quotes.</summary>
    private static CanonicalNode Scalar(string text) => IsPlain(text) ? Plain(text) : Quoted(text);

    private static bool IsPlain(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')
        && (char.IsAsciiLetterOrDigit(text[0]) || (text.Length > 1 && text[0] == '-' && char.IsAsciiDigit(text[1])));
}

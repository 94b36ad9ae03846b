using System.Collections.Immutable;

namespace EligibilityEngine.Law;

/// <summary>The days on which something changes, and so the stretches between them in which nothing does.</summary>
internal sealed class Editions
{
    private readonly ImmutableArray<int> _days;

    private Editions(IEnumerable<DaySpan> spans, IEnumerable<DateOnly> covered) =>
        _days = [.. spans.SelectMany(s => new[] { s.Earliest.DayNumber, s.Latest.DayNumber }).Concat(covered.Select(d => d.DayNumber)).Distinct().Order()];

    /// <summary>Of the law on some questions: by the days on which provisions begin and end, and from which it is modelled.</summary>
    public static Editions OfLaw(Rulebook rulebook, IReadOnlyCollection<Question> questions) => new(
        questions.SelectMany(q => rulebook.ProvisionsOf(q)).SelectMany(p => new[] { p.InForce.From, p.InForce.Until }).OfType<LegalDay>().Select(d => d.Span),
        FirstCovered(rulebook, questions));

    /// <summary>Of knowledge: by the days on which statements were published, and from which law is modelled.</summary>
    public static Editions OfKnowledge(Rulebook rulebook) =>
        new(rulebook.Sources.SelectMany(s => s.Statements).Select(s => s.Published), FirstCovered(rulebook, rulebook.Questions));

    private static IEnumerable<DateOnly> FirstCovered(Rulebook rulebook, IEnumerable<Question> questions) =>
        questions.Select(q => rulebook.CoverOf(q).From).OfType<DateOnly>();

    /// <summary>The first day of each edition but the one before any change, ascending.</summary>
    public IEnumerable<DateOnly> Days => _days.Select(DateOnly.FromDayNumber);

    /// <summary>The number of the last edition; the first, before any change, is 0.</summary>
    public int Last => _days.Length;

    /// <summary>The number of the edition of a day, from 0.</summary>
    public int Of(DateOnly day)
    {
        var position = _days.BinarySearch(day.DayNumber);
        return position < 0 ? ~position : position + 1;
    }

    /// <summary>A day of an edition: the first, and of that before any change the last.</summary>
    public DateOnly DayOf(int edition) => edition > 0 ? FirstDay(edition) : DateOnly.FromDayNumber(Math.Max(0, _days[0] - 1));

    /// <summary>The first day of an edition.</summary>
    public DateOnly FirstDay(int edition) => edition == 0 ? DateOnly.MinValue : DateOnly.FromDayNumber(_days[edition - 1]);
}

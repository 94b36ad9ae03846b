using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>
/// What is left of the values of a fact, as text: <c>20..24</c>, <c>20..</c> and <c>..24</c> with both ends, <c>limited-fit|unfit</c>, <c>!fit</c> for every other; of a day also
/// <c>1996</c> and <c>1996-03</c> for all of it. Whatever is divided by <c>|</c> may be a value or a range.
/// </summary>
internal static class PartText
{
    public const string To = "..";
    public const char Or = '|';
    public const char Not = '!';

    /// <summary>The code of a written value, or the values that are left; or the mistake in it.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="places">Where each written value of it stands, in their order; empty where the text itself stands there.</param>
    public static (Left Left, Diagnostic? Mistake) Parse(Fact fact, string text, TextPlace? at, ImmutableArray<TextPlace> places = default)
    {
        if (!IsPart(text) && (fact.Type != FactType.Date || Values.DaysOf(text) is null))
        {
            var (code, mistake) = FactValues.Parse(fact, text, at);
            return (code is { } one ? FactValue.Of(one) : FactValue.Unknown, mistake);
        }

        var reader = new Reader(fact, text, at, places.IsDefault ? [] : places);
        var values = reader.Read();
        return values is null ? (FactValue.Unknown, reader.Mistake)
            : values.IsEmpty ? (FactValue.Unknown, Mistake.NothingIsLeft(at, text, fact.Id))
            : values.Intervals.Length > Limits.Parts ? (FactValue.Unknown, Mistake.TooManyParts(at, fact.Id))
            : (Left.Of(fact, values), null);
    }

    /// <summary>Whether a text says more than one value, by its form.</summary>
    public static bool IsPart(string text) => text.Contains(To, StringComparison.Ordinal) || text.Contains(Or) || text.StartsWith(Not);

    /// <summary>The text of some values of a fact.</summary>
    public static string Write(Fact fact, ValueSet values)
    {
        var all = FactValues.All(fact);
        var others = all.And(values.Not());
        return fact.Type is FactType.YesNo or FactType.Choice
            ? others.Codes.Count() is var left && left > 0 && left < values.Codes.Count() ? Not + Listed(others) : Listed(values)
            : others.Intervals is [{ } only] && only.Low == only.High && values.Intervals.Length > 1 ? Not + fact.Write(FactValue.Of(only.Low))
            : string.Join(Or, values.Intervals.Select(i => Range(fact, i, all)));

        string Listed(ValueSet listed) => string.Join(Or, listed.Codes.Select(c => fact.Write(FactValue.Of(c))));
    }

    private static string Range(Fact fact, Interval interval, ValueSet all)
    {
        var (low, high) = interval;
        if (low == high)
        {
            return fact.Write(FactValue.Of(low));
        }

        var (isFrom, isThrough) = (low > all.Least, high < all.Greatest);
        return fact.Type == FactType.Date && isFrom && isThrough && Values.OfDays(DateOnly.FromDayNumber((int)low), DateOnly.FromDayNumber((int)high)) is { } days
            ? days
            : (isFrom ? fact.Write(FactValue.Of(low)) : "") + To + (isThrough ? fact.Write(FactValue.Of(high)) : "");
    }

    private sealed class Reader(Fact fact, string text, TextPlace? at, ImmutableArray<TextPlace> places)
    {
        private int _next;
        private int _position;

        public Diagnostic? Mistake { get; private set; }

        public ValueSet? Read()
        {
            var isNot = text.StartsWith(Not);
            _position = isNot ? 1 : 0;
            var sets = new List<ValueSet>();
            foreach (var item in text[_position..].Split(Or))
            {
                if (ReadItem(item) is not { } set)
                {
                    return null;
                }

                sets.Add(set);
                _position += item.Length + 1;
            }

            var joined = ValueSet.Joined(sets);
            return FactValues.All(fact).And(isNot ? joined.Not() : joined);
        }

        private ValueSet? ReadItem(string item)
        {
            var to = item.IndexOf(To, StringComparison.Ordinal);
            if (to < 0)
            {
                return ReadValue(item, _position) is var (low, high) ? ValueSet.Range(low, high) : null;
            }

            if (fact.Type is FactType.YesNo or FactType.Choice)
            {
                Mistake = Diagnostics.Mistake.RangeOfOtherType(PlaceOf(item, _position), fact.Id, fact.Type.InWords());
                return null;
            }

            var (first, last) = (item[..to], item[(to + To.Length)..]);
            if (first.Length + last.Length == 0)
            {
                Mistake = Diagnostics.Mistake.NothingIsLeft(at, text, fact.Id);
                return null;
            }

            var from = first.Length == 0 ? (long.MinValue, 0) : ReadValue(first, _position);
            var through = last.Length == 0 ? (0, long.MaxValue) : from is null ? null : ReadValue(last, _position + to + To.Length);
            return from is var (least, _) && through is var (_, greatest) ? ValueSet.Range(least, greatest) : null;
        }

        /// <summary>A value, or the days of a year or a month; one beyond the bounds of the fact is no mistake in a range.</summary>
        private (long Low, long High)? ReadValue(string written, int position)
        {
            var place = PlaceOf(written, position);
            if (fact.Type == FactType.Date && Values.DaysOf(written) is var (first, last))
            {
                return (first.DayNumber, last.DayNumber);
            }

            if (fact.Type == FactType.Number && Values.Number(written) is { } number)
            {
                return (number, number);
            }

            var (code, mistake) = FactValues.Parse(fact, written, place);
            Mistake = mistake;
            return code is { } one ? (one, one) : null;
        }

        private TextPlace? PlaceOf(string written, int position) => _next < places.Length ? places[_next++]
            : at is { } whole && whole.Length == text.Length ? whole.Source.Place(whole.Start + position, Math.Max(1, written.Length))
            : at;
    }
}

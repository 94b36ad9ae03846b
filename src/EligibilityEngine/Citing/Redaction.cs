using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;

namespace EligibilityEngine.Citing;

/// <summary>Leaves out of texts what tells a day of birth: the day itself, for which the age stands, and each birthday and its eve, which are named by the age.</summary>
internal sealed class Redaction
{
    private const int MostYears = 150;

    private static readonly string[] Words = ["born", "birth", "birthday", "birthdate", "dob"];

    private readonly Dictionary<string, string> _instead = [];
    private readonly Lazy<Regex> _told;

    private Redaction() => _told = new(() => new Regex(
        $@"(?<![0-9])({string.Join('|', _instead.Keys.OrderByDescending(k => k.Length).Select(Regex.Escape))})(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant));

    public static Redaction Of(ReportFrame frame)
    {
        var redaction = new Redaction();
        foreach (var rulebook in frame.Case is null ? [] : frame.Rulebooks)
        {
            foreach (var birth in Births(rulebook))
            {
                var days = Days(frame.Case!, birth).ToList();
                days.ForEach(d => redaction.Add(d, birth, rulebook, frame));
                Parts(frame.Case!, birth).ToList().ForEach(p => redaction.Add(p, birth, rulebook, frame));
            }
        }

        return redaction;
    }

    /// <summary>The text with ages instead.</summary>
    public string Of(string text) => _instead.Count == 0 ? text : _told.Value.Replace(text, m => _instead[m.Value]);

    /// <summary>The same of runs, over which a day may be spread.</summary>
    public ImmutableArray<Run> Of(ImmutableArray<Run> runs) => _instead.Count == 0 ? runs
        : [.. BlockRuns.Merged(runs, (last, next) => last with { Text = "" } == next with { Text = "" }).Select(r => r with { Text = Of(r.Text) })];

    /// <summary>Facts that are days of birth: by their names, or else those that never change and from which years are counted.</summary>
    private static List<Fact> Births(Rulebook rulebook)
    {
        var dates = rulebook.Facts.Where(f => f.Type == FactType.Date).ToList();
        var named = dates.Where(f => f.Id.Split('-').Intersect(Words).Any()).ToList();
        return named.Count > 0 ? named : [.. dates.Where(f => f.Changes == ChangedBy.Never && Age(rulebook, f) is not null)];
    }

    private static Fact? Age(Rulebook rulebook, Fact birth) => rulebook.DerivedFacts.FirstOrDefault(d => d.Derivation is { Since: TimeUnit.CompletedYears } years && years.Bases[0] == birth);

    private static IEnumerable<DateOnly> Days(Case @case, Fact birth) => Said(@case, birth)
        .Select(Values.Day).OfType<DateOnly>().Distinct();

    /// <summary>What is left of a day of birth that is known in part.</summary>
    private static IEnumerable<ValueSet> Parts(Case @case, Fact birth) => Said(@case, birth)
        .Where(v => Values.Day(v) is null)
        .Select(v => PartText.Parse(birth, v, null).Left.Part).OfType<ValueSet>();

    private static IEnumerable<string> Said(Case @case, Fact birth) => @case.Facts.Where(f => f.Name == birth.Id)
        .SelectMany(f => f.History.Select(p => p.Value).Append(f.Otherwise ?? ""));

    private void Add(DateOnly born, Fact birth, Rulebook rulebook, ReportFrame frame)
    {
        var say = Phrases.In(frame.Language, rulebook);
        var law = new LawWords(say, frame.Language);
        var age = Age(rulebook, birth) is { } years ? law.Say(years, YearsSince(born, rulebook, frame)) : say.BirthLeftOut();
        _instead.TryAdd(law.Say(birth, born.DayNumber).ToString(), age.ToString());
        AddBirthdays(born, say, p => p, []);
    }

    /// <summary>For a birth that is known in part stands the age as far as that tells it; for the first and the last day that it may be, that they are.</summary>
    private void Add(ValueSet part, Fact birth, Rulebook rulebook, ReportFrame frame)
    {
        var say = Phrases.In(frame.Language, rulebook);
        var law = new LawWords(say, frame.Language);
        var age = Age(rulebook, birth) is { } years ? law.Say(years, new Left(FactValue.Unknown, ValueSet.Joined(part.Intervals.Select(i => YearsSince(i, rulebook, frame))))) : say.BirthLeftOut();
        _instead.TryAdd(law.Say(birth, new Left(FactValue.Unknown, part)).ToString(), age.ToString());
        _instead.TryAdd(law.Say(birth, part).ToString(), age.ToString());

        // The first day of a year may well be a day of law: those that the case names stay.
        var asked = new[] { frame.Case!.On, frame.Case.LawOf, frame.Case.KnownBy };
        foreach (var (low, high) in part.Intervals)
        {
            if (low > DateOnly.MinValue.DayNumber)
            {
                AddBirthdays(DateOnly.FromDayNumber((int)low), say, p => say.AtTheEarliest(p), asked);
            }

            if (high < DateOnly.MaxValue.DayNumber)
            {
                AddBirthdays(DateOnly.FromDayNumber((int)high), say, p => say.AtTheLatest(p), asked);
            }
        }
    }

    private static long YearsSince(DateOnly born, Rulebook rulebook, ReportFrame frame) => TimeCounts.Since(TimeUnit.CompletedYears, born, frame.Case!.On, rulebook.LeapDay);

    private static ValueSet YearsSince(Interval days, Rulebook rulebook, ReportFrame frame) => ValueSet.Range(
        days.High < DateOnly.MaxValue.DayNumber ? YearsSince(DateOnly.FromDayNumber((int)days.High), rulebook, frame) : long.MinValue,
        days.Low > DateOnly.MinValue.DayNumber ? YearsSince(DateOnly.FromDayNumber((int)days.Low), rulebook, frame) : long.MaxValue);

    private void AddBirthdays(DateOnly born, Phrases say, Func<Prose, Prose> bound, DateOnly?[] except)
    {
        for (var count = 0; count <= MostYears; count++)
        {
            foreach (var leap in new[] { LeapDay.March1, LeapDay.February28 })
            {
                if (TimeCounts.Anniversary(born, count * 12, leap) is { } day && !except.Contains(day))
                {
                    Add(day, bound(count == 0 ? say.DayOfBirth() : say.Birthday(count)), say);
                    Add(day > DateOnly.MinValue ? day.AddDays(-1) : day, bound(count == 0 ? say.EveOfBirth() : say.EveOfBirthday(count)), say);
                }
            }
        }
    }

    private void Add(DateOnly day, Prose instead, Phrases say)
    {
        _instead.TryAdd(say.On(day).ToString(), instead.ToString());
        _instead.TryAdd(Values.OfDay(day), instead.ToString());
    }
}

using System.Globalization;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Sql.Dialects;
using EligibilityEngine.Sql.Formulas;

namespace EligibilityEngine.Sql.Writing;

/// <summary>
/// Days in whole numbers alone (<see cref="DayCode"/>), the same in every engine. What comes after the last day of the calendar keeps its order and is never moved nor counted to.
/// Takes and gives names of columns.
/// </summary>
internal sealed class Calendar(Dialect dialect, LeapDay? leapDay, Stages stages)
{
    private const int DaysBeforeMarch = 306;
    private const int DaysOf400Years = 146_097;

    private static readonly long FirstCode = DayCode.Of(DateOnly.MinValue);
    private static readonly long LastCode = DayCode.Of(DateOnly.MaxValue);

    /// <summary>The code by which completed months are counted up to a day.</summary>
    public string Anniversary(string code) => leapDay == LeapDay.February28
        ? $"CASE WHEN {code} % 32 + 1 >= {LastDay(Month(code))} THEN {code} - {code} % 32 + 31 ELSE {code} END"
        : code;

    /// <summary>The day so many months and then so many days after another.</summary>
    public Reference Moved(string name, Reference code, DayMoved by)
    {
        var moved = by.Months == 0 ? code : AfterMonths(name, code, by.Months);
        return by.Days == 0 ? moved : AfterDays(name, code, moved, by.Days);
    }

    /// <summary>The time from one day to another.</summary>
    public Reference Between(string name, Reference from, Reference to, TimeBetween time)
    {
        var end = time.Attained switch
        {
            Attained.DayBefore => stages.Add(name, "_day_after", Phases.Numbers,
                $"CASE WHEN {to} >= {Number(LastCode)} THEN {to} WHEN {to} % 32 + 1 >= {LastDay(Month(to.Text))} THEN ({Month(to.Text)} + 1) * 32 ELSE {to} + 1 END", to),
            Attained.DayAfter => stages.Add(name, "_day_before", Phases.Numbers,
                $"CASE WHEN {to} > {Number(LastCode)} OR {to} = {Number(FirstCode)} THEN {to} WHEN {to} % 32 > 0 THEN {to} - 1 ELSE ({Month(to.Text)} - 1) * 32 + {LastDay($"({Month(to.Text)} - 1)")} - 1 END", to),
            _ => to,
        };
        var count = Counted(name, from, end, time);
        return stages.Add(name, "", Phases.Numbers,
            $"CASE WHEN {from} > {Number(LastCode)} THEN {Number(-DayNumbers.NeverCounted)} WHEN {to} > {Number(LastCode)} THEN {Number(DayNumbers.NeverCounted)} ELSE {count} END", from, to, count);
    }

    /// <summary>A quotient, rounded down.</summary>
    public string Quotient(string dividend, long divisor) => divisor == 1 ? dividend
        : $"({dialect.Quotient($"({dividend} - ({dividend} % {Number(divisor)} + {Number(divisor)}) % {Number(divisor)})", Number(divisor))})";

    private Reference Counted(string name, Reference from, Reference to, TimeBetween time)
    {
        switch (time)
        {
            case { Attained: Attained.StartOfYear } or { Attained: not Attained.EndOfYear, Unit: TimeUnit.CalendarYears }:
                return new Reference($"{Year(to.Text)} - {Year(from.Text)}", Place.Last(from.Place, to.Place));
            case { Attained: Attained.EndOfYear }:
                return new Reference($"{Year(to.Text)} - {Year(from.Text)} - 1", Place.Last(from.Place, to.Place));
            case { Unit: TimeUnit.CompletedDays }:
                var (first, last) = (DayNumber($"{name}_from", from), DayNumber($"{name}_to", to));
                return new Reference($"{last} - {first}", Place.Last(first.Place, last.Place));
            default:
                var difference = stages.Add(name, "_difference", Phases.Numbers, $"{Anniversary(to.Text)} - {from}", from, to);
                return difference with { Text = Quotient(difference.Text, (time.Unit == TimeUnit.CompletedYears ? 12 : 1) * DayCode.Month) };
        }
    }

    private Reference AfterMonths(string name, Reference code, long months)
    {
        var month = stages.Add(name, "_month", Phases.Numbers, $"{Month(code.Text)} + {Number(months)}", code);
        var last = LastDay(month.Text);
        var whereItLacksTheDay = leapDay == LeapDay.February28 ? $"{month} * 32 + {last} - 1" : $"({month} + 1) * 32";
        return stages.Add(name, "_moved", Phases.Numbers,
            $"CASE WHEN {code} > {Number(LastCode)} THEN {code} WHEN {month} < {Number(FirstCode / 32)} THEN {Number(FirstCode)} WHEN {month} > {Number(LastCode / 32)} THEN {Number(LastCode)} "
            + $"WHEN {code} % 32 < {last} THEN {month} * 32 + {code} % 32 ELSE {whereItLacksTheDay} END",
            code, month);
    }

    /// <summary>Over the number of the day, from which its year is found by the lengths of 400, 100 and 4 years that begin in March.</summary>
    private Reference AfterDays(string name, Reference code, Reference moved, long days)
    {
        var start = DayNumber(name, moved);
        var number = stages.Add(name, "_since_march_0", Phases.Numbers,
            $"{dialect.Greatest("0", dialect.Least(Number(DateOnly.MaxValue.DayNumber), $"{start} + {Number(days)}"))} + {DaysBeforeMarch}", start);
        var ofEra = stages.Add(name, "_day_of_era", Phases.Numbers, $"{number} % {DaysOf400Years}", number);
        var years = dialect.Quotient($"({ofEra} - {Div(ofEra.Text, 1460)} + {Div(ofEra.Text, 36524)} - {Div(ofEra.Text, 146096)})", "365");
        var yearOfEra = stages.Add(name, "_year_of_era", Phases.Numbers, years, ofEra);
        var dayOfYear = stages.Add(name, "_day_of_year", Phases.Numbers, $"{ofEra} - (365 * {yearOfEra} + {Div(yearOfEra.Text, 4)} - {Div(yearOfEra.Text, 100)})", ofEra, yearOfEra);
        var month = stages.Add(name, "_month_from_march", Phases.Numbers, dialect.Quotient($"(5 * {dayOfYear} + 2)", "153"), dayOfYear);
        return stages.Add(name, "_day", Phases.Numbers,
            $"CASE WHEN {code} > {Number(LastCode)} THEN {code} ELSE ((400 * {Div(number.Text, DaysOf400Years)} + {yearOfEra} + CASE WHEN {month} >= 10 THEN 1 ELSE 0 END) * 12 + ({month} + 2) % 12) * 32 "
            + $"+ {dayOfYear} - {Div($"(153 * {month} + 2)", 5)} END",
            code, number, yearOfEra, dayOfYear, month);
    }

    private Reference DayNumber(string name, Reference code)
    {
        var (year, fromMarch) = ($"({Year(code.Text)} - CASE WHEN {Month(code.Text)} % 12 < 2 THEN 1 ELSE 0 END)", $"(({Month(code.Text)} + 10) % 12)");
        return stages.Add(name, "_number", Phases.Numbers,
            $"365 * {year} + {Div(year, 4)} - {Div(year, 100)} + {Div(year, 400)} + {Div($"(153 * {fromMarch} + 2)", 5)} + {code} % 32 - {DaysBeforeMarch}", code);
    }

    private string LastDay(string month)
    {
        var year = Div(month, 12);
        return $"CASE WHEN {month} % 12 IN (3, 5, 8, 10) THEN 30 WHEN {month} % 12 <> 1 THEN 31 WHEN {year} % 4 = 0 AND ({year} % 100 <> 0 OR {year} % 400 = 0) THEN 29 ELSE 28 END";
    }

    private string Month(string code) => Div(code, DayCode.Month);

    private string Year(string code) => Div(Month(code), 12);

    private string Div(string dividend, long divisor) => $"({dialect.Quotient(dividend, Number(divisor))})";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Text.RegularExpressions;
using System.Xml.Linq;
using EligibilityEngine.Law;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Corpora;

/// <summary>
/// Days that are known in part, as the Clinical Quality Language has them: what is uncertain there is known in part here, with the same ends. Of its cases those are taken that speak of whole
/// days; hours, zones and the comparison of months alone are none of the language.
/// </summary>
public partial class PartialDatesTests
{
    private static readonly XNamespace Cql = "http://hl7.org/fhirpath/tests";

    private static readonly Dictionary<string, string> Relations = new() { [">"] = "above", [">="] = "from", ["<"] = "below", ["<="] = "through" };

    public static IEnumerable<object[]> Cases => [.. XDocument.Load(Repository.PathTo("tests", "corpora", "cql", "CqlDateTimeOperatorsTest.xml")).Descendants(Cql + "test")
        .Select(t => (Expression: Spaces().Replace(t.Element(Cql + "expression")!.Value.Trim(), " "), Output: t.Element(Cql + "output")?.Value.Trim() ?? ""))
        .Where(t => Comparison().IsMatch(t.Expression) || Counting().IsMatch(t.Expression) || Moving().IsMatch(t.Expression))
        .Select(t => new object[] { t.Expression, t.Output })];

    [Fact]
    public void Many_cases_are_of_whole_days() => Cases.Should().HaveCount(50);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_comes_out_as_there(string expression, string output)
    {
        if (Comparison().Match(expression) is { Success: true } comparison)
        {
            var how = comparison.Groups["how"].Value;
            Tested(comparison, how.Contains("year", StringComparison.Ordinal) ? ByYears(how) : $"{{ d: {Relation(how, "{ fact: f }")} }}").Should().Be(Truth(output));
        }
        else if (Moving().Match(expression) is { Success: true } moving)
        {
            var (sign, weeks) = (moving.Groups["sign"].Value == "+" ? "plus" : "minus", int.Parse(moving.Groups["weeks"].Value, CultureInfo.InvariantCulture));
            Tested(moving, $"{{ f: {{ fact: d, {sign}: {{ days: {7 * weeks} }} }} }}").Should().Be(Truth(output));
        }
        else
        {
            var counting = Counting().Match(expression);
            var law = Snippet.Rulebook(Derived(counting.Groups["unit"].Value, counting.Groups["calendar"].Success));
            if (counting.Groups["op"].Success)
            {
                var (op, number) = (counting.Groups["op"].Value, counting.Groups["number"].Value);
                Tested(counting, $"{{ counted: {(op == "=" ? number : $"{{ {Relations[op]}: {number} }}")} }}", Derived(counting.Groups["unit"].Value, counting.Groups["calendar"].Success)).Should().Be(Truth(output));
            }
            else
            {
                var left = Snippet.Decide(law, Facts(counting)).Verdict.Situation.LeftOf(law.FindFact("counted")!).Values;
                var ends = Numbers().Matches(output).Select(m => long.Parse(m.Value, CultureInfo.InvariantCulture)).ToList();
                left.Should().Be(ValueSet.Range(ends[0], ends[^1]));
            }
        }
    }

    /// <summary>A relation of days: <c>{ below: ... }</c>.</summary>
    private static string Relation(string how, string other) => how switch
    {
        _ when how.StartsWith("before", StringComparison.Ordinal) => $"{{ below: {other} }}",
        _ when how.StartsWith("after", StringComparison.Ordinal) => $"{{ above: {other} }}",
        _ when how.EndsWith("or before", StringComparison.Ordinal) => $"{{ through: {other} }}",
        _ when how.EndsWith("or after", StringComparison.Ordinal) => $"{{ from: {other} }}",
        _ => other,
    };

    /// <summary>A relation of years is one of how many calendar years lie between.</summary>
    private static string ByYears(string how) => $"{{ counted: {Relation(how, "0")} }}";

    private static string Tested(Match match, string condition, string? derived = null) => Snippet.TruthOf(condition, Facts(match), derived ?? Derived("years", isCalendar: true, isBack: true));

    private static string Derived(string unit, bool isCalendar, bool isBack = false) =>
        $"facts: [ {{ fact: counted, derived: {{ {(isCalendar ? "calendar" : "completed")}-{unit}-between: {{ from: {(isBack ? "f" : "d")}, to: {(isBack ? "d" : "f")} }} }} }} ]\n";

    private static string Facts(Match match) => $"d: {Day(match, "a")}, f: {Day(match, "b")}";

    /// <summary>A day as a case says it, perhaps in part: <c>2014-02</c>.</summary>
    private static string Day(Match match, string name) => string.Join('-', match.Groups[name].Value.Split(',').Select((part, i) => int.Parse(part, CultureInfo.InvariantCulture).ToString(i == 0 ? "0000" : "00", CultureInfo.InvariantCulture)));

    private static string Truth(string written) => written is "null" ? "unknown" : written;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"-?\d+")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^DateTime\((?<a>\d+(, ?\d+){0,2})\) (?<how>(before|after) (year|day) of|same (year|day) (as|or before|or after)) DateTime\((?<b>\d+(, ?\d+){0,2})\)$")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^(?<calendar>difference in )?(?<unit>(?<=difference in )years|(?<!difference in )(years|months|days)) between DateTime\((?<a>\d+(, ?\d+){0,2})\) and DateTime\((?<b>\d+(, ?\d+){0,2})\)( (?<op>[<>]=?|=) (?<number>\d+))?$")]
    private static partial Regex Counting();

    [GeneratedRegex(@"^DateTime\((?<a>\d+, ?\d+, ?\d+)\) (?<sign>[+-]) (?<weeks>\d+) weeks = DateTime\((?<b>\d+(, ?\d+){0,2})\)$")]
    private static partial Regex Moving();
}

using System.Globalization;
using System.Xml.Linq;
using static EligibilityEngine.Cli.TestReports.Xml;

namespace EligibilityEngine.Cli.TestReports;

/// <summary>The XML of JUnit as Jenkins, GitLab and the reporters of GitHub read it: a suite for each file, a test case for each scenario.</summary>
internal static class JUnitReport
{
    public static string Of(TestRun run) => Xml.Of(new XElement(
        "testsuites",
        new XAttribute("name", "eligibility"),
        Counts(run.Results, run.Took),
        run.Results.GroupBy(r => r.File).Select(file => Suite(file.Key, [.. file], run.Started))));

    private static XElement Suite(string file, List<TimedResult> results, DateTimeOffset started) => new(
        "testsuite",
        new XAttribute("name", Legible(file)),
        new XAttribute("timestamp", started.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)),
        Counts(results, new TimeSpan(results.Sum(r => r.Took.Ticks))),
        results.Select(Case));

    private static XElement Case(TimedResult result) => new(
        "testcase",
        new XAttribute("name", Legible(result.Title)),
        new XAttribute("classname", Legible(Path.ChangeExtension(result.File, null).Replace('/', '.'))),
        new XAttribute("file", Legible(result.File)),
        new XAttribute("line", Number(result.Result.Scenario.Place.Line)),
        new XAttribute("time", Seconds(result.Took)),
        result.Result.HasPassed ? null : new XElement("failure", new XAttribute("message", Legible(result.Result.Differences[0])), new XAttribute("type", "difference"), Legible(result.Story)));

    private static XAttribute[] Counts(IReadOnlyCollection<TimedResult> results, TimeSpan took) =>
    [
        new("tests", Number(results.Count)),
        new("failures", Number(results.Count(r => !r.Result.HasPassed))),
        new("errors", "0"),
        new("skipped", "0"),
        new("time", Seconds(took)),
    ];
}

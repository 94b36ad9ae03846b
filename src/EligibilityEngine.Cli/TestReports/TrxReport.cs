using System.Globalization;
using System.Xml.Linq;
using static EligibilityEngine.Cli.TestReports.Xml;

namespace EligibilityEngine.Cli.TestReports;

/// <summary>The results file of Visual Studio and Azure DevOps (the schema <c>vstst.xsd</c> of Visual Studio).</summary>
internal static class TrxReport
{
    /// <summary>The kind of a unit test, and the list of tests that are on no list, as that schema names them.</summary>
    private const string UnitTest = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";
    private const string NoList = "8c84fa94-04c1-424b-9868-57a2d4851a1d";
    private static readonly XNamespace Space = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static string Of(TestRun run)
    {
        var (start, end) = (Moment(run.Started), Moment(run.Started + run.Took));
        return Xml.Of(new XElement(
            Space + "TestRun",
            new XAttribute("id", run.Results[0].Id("run")),
            new XAttribute("name", "eligibility"),
            new XElement(Space + "Times", new XAttribute("creation", start), new XAttribute("queuing", start), new XAttribute("start", start), new XAttribute("finish", end)),
            new XElement(Space + "Results", run.Results.Select(r => Result(r, start, Moment(run.Started + r.Took)))),
            new XElement(Space + "TestDefinitions", run.Results.Select(Definition)),
            new XElement(Space + "TestEntries", run.Results.Select(r => new XElement(
                Space + "TestEntry", new XAttribute("testId", r.Id("test")), new XAttribute("executionId", r.Id("execution")), new XAttribute("testListId", NoList)))),
            new XElement(Space + "TestLists", new XElement(Space + "TestList", new XAttribute("name", "Results Not in a List"), new XAttribute("id", NoList))),
            Summary(run)));
    }

    private static XElement Result(TimedResult result, string start, string end) => new(
        Space + "UnitTestResult",
        new XAttribute("executionId", result.Id("execution")),
        new XAttribute("testId", result.Id("test")),
        new XAttribute("testName", Legible(result.Title)),
        new XAttribute("computerName", ""),
        new XAttribute("duration", result.Took.ToString("c", CultureInfo.InvariantCulture)),
        new XAttribute("startTime", start),
        new XAttribute("endTime", end),
        new XAttribute("testType", UnitTest),
        new XAttribute("outcome", result.Result.HasPassed ? "Passed" : "Failed"),
        new XAttribute("testListId", NoList),
        result.Result.HasPassed ? null : new XElement(Space + "Output", new XElement(
            Space + "ErrorInfo",
            new XElement(Space + "Message", Legible(string.Join('\n', result.Result.Differences))),
            new XElement(Space + "StackTrace", Legible($"at {result.Result.Scenario.Place}")))));

    private static XElement Definition(TimedResult result) => new(
        Space + "UnitTest",
        new XAttribute("name", Legible(result.Title)),
        new XAttribute("storage", Legible(result.File)),
        new XAttribute("id", result.Id("test")),
        new XElement(Space + "Execution", new XAttribute("id", result.Id("execution"))),
        new XElement(
            Space + "TestMethod",
            new XAttribute("codeBase", Legible(result.File)),
            new XAttribute("className", Legible(Path.ChangeExtension(result.File, null).Replace('/', '.'))),
            new XAttribute("name", Legible(result.Title))));

    private static XElement Summary(TestRun run) => new(
        Space + "ResultSummary",
        new XAttribute("outcome", run.Failed > 0 ? "Failed" : "Completed"),
        new XElement(
            Space + "Counters",
            new XAttribute("total", Number(run.Results.Length)),
            new XAttribute("executed", Number(run.Results.Length)),
            new XAttribute("passed", Number(run.Results.Length - run.Failed)),
            new XAttribute("failed", Number(run.Failed))));

    private static string Moment(DateTimeOffset moment) => moment.ToString("o", CultureInfo.InvariantCulture);
}

using System.Xml.Linq;
using EligibilityEngine.Tests.Support;

namespace EligibilityEngine.Tests.Corpora;

/// <summary>Three-valued logic as other languages for rules have it: a truth that is null there is a fact that nobody states.</summary>
public class TernaryLogicTests
{
    private static readonly XNamespace Cql = "http://hl7.org/fhirpath/tests";
    private static readonly XNamespace Dmn = "http://www.omg.org/spec/DMN/20160719/testcase";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static IEnumerable<object[]> CqlCases => [.. XDocument.Load(Repository.PathTo("tests", "corpora", "cql", "CqlLogicalOperatorsTest.xml"))
        .Descendants(Cql + "test").Select(t => new object[] { t.Element(Cql + "expression")!.Value.Trim(), t.Element(Cql + "output")!.Value.Trim() })];

    public static IEnumerable<object?[]> DmnCases => [.. new[] { "0106-feel-ternary-logic-test-01.xml", "0107-feel-ternary-logic-not-test-01.xml" }
        .SelectMany(f => XDocument.Load(Repository.PathTo("tests", "corpora", "dmn", f)).Descendants(Dmn + "testCase"))
        .SelectMany(c => c.Elements(Dmn + "resultNode").Select(r => new object?[] { c.Attribute("id")!.Value, r.Attribute("name")!.Value, Input(c, "A"), Input(c, "B"), Written(r.Descendants(Dmn + "value").Single()) }))];

    [Fact]
    public void All_cases_are_there()
    {
        CqlCases.Should().HaveCount(39);
        DmnCases.Should().HaveCount(21);
    }

    [Theory]
    [MemberData(nameof(CqlCases))]
    public void A_case_of_the_clinical_quality_language_comes_out_as_there(string expression, string output)
    {
        var condition = expression.Split(' ') switch
        {
            ["not", _] => "{ none: [ { a: yes } ] }",
            [_, "and", _] => "{ all: [ { a: yes }, { b: yes } ] }",
            [_, "or", _] => "{ any: [ { a: yes }, { b: yes } ] }",
            [_, "implies", _] => "{ any: [ { a: no }, { b: yes } ] }",
            [_, "xor", _] => "{ any: [ { all: [ { a: yes }, { b: no } ] }, { all: [ { a: no }, { b: yes } ] } ] }",
            _ => throw new ArgumentException(expression),
        };
        var operands = expression.Split(' ').Where(w => w is "true" or "false" or "null").ToList();

        Snippet.TruthOf(condition, Facts(operands[0], operands.ElementAtOrDefault(1))).Should().Be(Truth(output));
    }

    [Theory]
    [MemberData(nameof(DmnCases))]
    public void A_case_of_decision_model_and_notation_comes_out_as_there(string id, string decision, string? a, string? b, string expected)
    {
        var condition = decision switch
        {
            "DecisionAnd" => "{ all: [ { a: yes }, { b: yes } ] }",
            "DecisionOr" => "{ any: [ { a: yes }, { b: yes } ] }",
            _ => "{ none: [ { a: yes } ] }",
        };

        Snippet.TruthOf(condition, Facts(a, b)).Should().Be(Truth(expected), "of case {0}", id);
    }

    private static string Facts(string? a, string? b) => string.Join(", ", new[] { ("a", a), ("b", b) }.Where(f => f.Item2 is "true" or "false").Select(f => $"{f.Item1}: {(f.Item2 == "true" ? "yes" : "no")}"));

    private static string Truth(string written) => written == "null" ? "unknown" : written;

    private static string? Input(XElement testCase, string name) => testCase.Elements(Dmn + "inputNode").FirstOrDefault(n => n.Attribute("name")!.Value == name) is { } node ? Written(node.Element(Dmn + "value")!) : null;

    private static string Written(XElement value) => value.Attribute(Xsi + "nil")?.Value == "true" ? "null" : value.Value.Trim();
}

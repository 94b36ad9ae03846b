using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>
/// Values of law: a parameter is a question whose answer hangs on the day of law alone, and each of its values a provision. So periods, events, horizons, gaps and citations are those of
/// provisions, and whatever may use what a question comes to may use a parameter.
/// </summary>
internal sealed partial class Binder
{
    private readonly HashSet<string> _parameters = new(StringComparer.Ordinal);

    /// <summary>Whether a question is a parameter.</summary>
    internal bool IsParameter(string question) => _parameters.Contains(question);

    private void DeclareParameters(MappingNode rules)
    {
        foreach (var node in SyntaxNode.ItemsOf(rules["parameters"]).OfType<MappingNode>())
        {
            var question = QuestionOf(node);
            DeclareOne(_questions, question, "question", Names.IsSmall, OthersInConditions(_questions));
            if (SyntaxNode.Scalar(node["parameter"]) is { } name && _questions.Has(name.Text) && _questions.Node(name.Text) == question)
            {
                _parameters.Add(name.Text);
                DeclareValues(node, name);
            }
        }
    }

    private void DeclareValues(MappingNode parameter, ScalarNode name)
    {
        foreach (var value in SyntaxNode.ItemsOf(parameter["values"]).OfType<MappingNode>().Where(v => SyntaxNode.Scalar(v["is"]) is not null))
        {
            if (value["cites"] is null && parameter["cites"] is null)
            {
                _bag.Add(Mistake.MissingKey(value.Place, "cites", "a value of a parameter"));
                continue;
            }

            var id = new ScalarNode($"{name.Text}.{BeginningOf(value)}", isPlain: true, value["is"]!.Place);
            if (_provisions.Has(id.Text))
            {
                _bag.Add(Mistake.ParameterHasTwoValues(id.Place, name.Text, _provisions.Node(id.Text)["provision"]!.Place));
                continue;
            }

            DeclareOne(_provisions, ProvisionOf(parameter, value, id, name), "provision", Names.IsWide, [("provision", n => _tables.Has(n) ? _tables.Node(n) : null)]);
        }
    }

    private static string BeginningOf(MappingNode value) => SyntaxNode.Scalar((value["in-force"] as MappingNode)?["from"])?.Text ?? "first";

    private static MappingNode QuestionOf(MappingNode parameter) => Of(
        parameter.Place,
        ("question", parameter["parameter"]),
        ("title", parameter["title"]),
        ("ask", parameter["ask"] ?? parameter["title"]),
        ("unit", parameter["unit"]),
        ("says", parameter["says"]),
        ("says-none", parameter["says-none"]),
        ("covers", parameter["covers"]),
        ("note", parameter["note"]));

    private static MappingNode ProvisionOf(MappingNode parameter, MappingNode value, ScalarNode id, ScalarNode name) => Of(
        value.Place,
        ("provision", id),
        ("title", parameter["title"]),
        ("question", name),
        ("answer", value["is"]),
        ("in-force", value["in-force"]),
        ("cites", value["cites"] ?? parameter["cites"]),
        ("note", value["note"]));

    private static MappingNode Of(TextPlace place, params ReadOnlySpan<(string Key, SyntaxNode? Value)> entries)
    {
        var written = ImmutableArray.CreateBuilder<MappingEntry>();
        foreach (var (key, value) in entries)
        {
            if (value is not null)
            {
                written.Add(new MappingEntry(new ScalarNode(key, isPlain: true, value.Place), value));
            }
        }

        return new MappingNode(written.ToImmutable(), place);
    }

    /// <summary>Reports values of which two are in force on one day.</summary>
    private void ReportParametersOfTwoValues()
    {
        foreach (var values in _provisions.Bound.Where(p => _parameters.Contains(p.Question.Id) && p.Answer is not null).GroupBy(p => p.Question))
        {
            var inOrder = values.OrderBy(v => v.InForce.From?.Span.Latest ?? DateOnly.MinValue).ThenBy(v => v.Id, NaturalOrder.Comparer).ToList();
            foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)).Where(v => AreTogether(v.First.InForce, v.Second.InForce)))
            {
                _bag.Add(Mistake.ParameterHasTwoValues(later.Place, values.Key.Id, earlier.Place));
            }
        }
    }

    /// <summary>Whether there is a day on which two periods have surely begun and surely not ended.</summary>
    private static bool AreTogether(InForce earlier, InForce later) =>
        (later.From is null || earlier.Until?.ToString() != later.From.ToString())
        && (later.From?.Span.Latest ?? DateOnly.MinValue) is var begun
        && (earlier.Until is null || begun < earlier.Until.Span.Earliest)
        && (later.Until is null || begun < later.Until.Span.Earliest);
}

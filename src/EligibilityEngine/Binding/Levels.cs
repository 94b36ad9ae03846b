using EligibilityEngine.Law;

namespace EligibilityEngine.Binding;

/// <summary>How many levels deep conditions lie within each other, through definitions, exceptions and questions. It bounds every walk over what a question
/// hangs on.</summary>
internal sealed class Levels
{
    private readonly Dictionary<Definition, int> _definitions = [];
    private readonly Dictionary<Provision, int> _lines = [];
    private readonly Dictionary<Question, int> _questions = [];

    /// <summary>The levels of a question with these provisions. Questions that they use come before it.</summary>
    public int Add(Question question, IEnumerable<Provision> provisions) => _questions[question] =
        1 + provisions.Select(p => Line(p) + (p.When is { } when ? Of(when) : 0)).DefaultIfEmpty(0).Max();

    private int Of(Condition condition) => 1 + condition switch
    {
        DefinitionTest test => Of(test.Definition),
        AnswerTest test => _questions[test.Question],
        AmountTest test => _questions[test.Question],
        _ => condition.Parts.Select(Of).DefaultIfEmpty(0).Max(),
    };

    private int Of(Definition definition)
    {
        if (!_definitions.TryGetValue(definition, out var levels))
        {
            _definitions[definition] = levels = Of(definition.When);
        }

        return levels;
    }

    /// <summary>The longest line of bases of a provision.</summary>
    private int Line(Provision provision)
    {
        if (!_lines.TryGetValue(provision, out var line))
        {
            _lines[provision] = line = provision.ExceptionTo.Select(b => 1 + Line(b)).DefaultIfEmpty(0).Max();
        }

        return line;
    }
}

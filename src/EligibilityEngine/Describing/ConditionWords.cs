using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Describing;

/// <summary>A condition in words, one line for each leaf, with the names that a case would use.</summary>
internal sealed class ConditionWords(Wording words, Explanation text)
{
    public void Write(Condition condition, int indent)
    {
        if (condition is FactTest or DefinitionTest or AnswerTest)
        {
            text.Add(indent, 4, new StyledText(words.Requirement(condition) + " ", TextStyle.Plain), new StyledText($"({Name(condition)})", TextStyle.Aside));
            return;
        }

        text.Add(indent, 4, new StyledText(Wording.Combination(condition), TextStyle.Plain));
        foreach (var part in condition.Parts)
        {
            Write(part, indent + 2);
        }
    }

    private static string Name(Condition leaf) => leaf switch
    {
        FactTest test => string.Join(", ", test.Against.Select(a => a.Other.Id).Prepend(test.Fact.Id)),
        DefinitionTest test => test.Definition.Id,
        _ => ((AnswerTest)leaf).Question.Id,
    };
}

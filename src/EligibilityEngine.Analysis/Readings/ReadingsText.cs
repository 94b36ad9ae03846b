using System.Collections.Immutable;
using System.Globalization;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Readings;

/// <summary>Tells what questions come to under all readings.</summary>
internal sealed class ReadingsText
{
    private readonly ExplanationOptions _options;
    private readonly Explanation _text;

    private ReadingsText(ExplanationOptions options)
    {
        _options = options;
        _text = new Explanation(Math.Max(40, options.Width));
    }

    public static Explanation Of(ImmutableArray<AnswersUnderReadings> questions, ExplanationOptions options)
    {
        var text = new ReadingsText(options);
        foreach (var question in questions)
        {
            if (question != questions[0])
            {
                text._text.Empty();
            }

            text.Write(question);
        }

        return text._text;
    }

    private void Write(AnswersUnderReadings question)
    {
        _text.Add(0, 2, Heading(question.Decision.Question.Title.In(_options.Language) + ": "), new StyledText(Summary(question), TextStyle.Answer));
        if (!question.IsComplete)
        {
            _text.Add(2, 2, new StyledText("Not exact: there are too many ways to look into, so not all of this may be possible.", TextStyle.Unknown));
        }

        foreach (var combination in question.Readings.IsEmpty ? [] : question.Combinations)
        {
            _text.Add(2, 4, new StyledText(Outcomes(combination) + ": ", TextStyle.Answer), Plain("if " + string.Join("; and ", combination.Chosen.Select(c => c.Say(_options.Language))) + "."));
        }
    }

    private string Summary(AnswersUnderReadings question)
    {
        if (!question.Readings.IsEmpty)
        {
            return $"it depends on {(question.Readings.Length == 1 ? "a reading" : $"{question.Readings.Length} readings")} of the law.";
        }

        var answer = Outcomes(question.Combinations[0]);
        return question.Decided == 1
            ? $"{answer}; it hangs on no reading of the law."
            : string.Create(CultureInfo.InvariantCulture, $"{answer}, the same under all {question.Decided:N0} readings of the law.");
    }

    private string Outcomes(AnswerUnderReadings combination) => combination.Outcomes.IsEmpty
        ? "nobody can be as the case says"
        : string.Join(" or ", combination.Outcomes.Select(o => OutcomeWords.Short(o.Answers, _options.Language)));

    private static StyledText Plain(string text) => new(text, TextStyle.Plain);

    private static StyledText Heading(string text) => new(text, TextStyle.Heading);
}

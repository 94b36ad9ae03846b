using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Analysis.Readings;

/// <summary>Tells what questions come to under all readings.</summary>
internal sealed class ReadingsText
{
    private readonly Phrases _say;
    private readonly LawWords _law;
    private readonly RegionWording _words;

    private ReadingsText(Rulebook rulebook, string? language)
    {
        _say = Phrases.In(language, rulebook);
        _law = new LawWords(_say, language);
        _words = new RegionWording(_say, _law);
    }

    public static Document Of(AnswersUnderReadings question, string? language) =>
        new(new ReadingsText(question.Situation.Rulebook, language).Question(question));

    private Section Question(AnswersUnderReadings question) => Section(
        Summary(question),
        [
            .. question.IsComplete ? [] : Enumerable.Repeat(Line(_say.MorePossible()), 1),
            .. List(
                (question.Readings.IsEmpty ? [] : question.Combinations).Select(c => Item(_say.UnderReadings(Outcomes(c), _say.AndRead(c.Chosen.Select(_words.Say))))),
                ItemsKind.Outline)])
        with { About = new Reference(ReferenceKind.Question, question.Decision.Question.Id) };

    private Prose Summary(AnswersUnderReadings question)
    {
        Prose title = _law.In(question.Decision.Question.Title);
        return question switch
        {
            { Readings.IsEmpty: false } => _say.HangsOnReadings(question.Readings.Length, title),
            { Decided: 1 } => _say.HangsOnNoReading(title, Outcomes(question.Combinations[0])),
            _ => _say.SameUnderReadings(question.Decided, title, Outcomes(question.Combinations[0])),
        };
    }

    private Prose Outcomes(AnswerUnderReadings combination) => combination.Outcomes.IsEmpty
        ? _say.NobodyCanBe()
        : _say.Or(combination.Outcomes.Select(o => _say.Short(_law, o.Answers, o.IsOpen)));
}

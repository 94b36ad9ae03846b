using System.Text;
using EligibilityEngine.DuckDB.Deciding;

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>What all threads of a study counted, put together.</summary>
internal sealed class StudyCounts(StudyDeciding deciding)
{
    public long Rows => deciding.All.Sum(w => w.Rows);

    public long Rejected => deciding.All.Sum(w => w.Rejected);

    public double Weight => deciding.All.Sum(w => w.Weight);

    /// <summary>What a question came to.</summary>
    public QuestionSummary Summary(int question)
    {
        var told = Told(question).Where(t => t.Persons > 0).ToList();
        var about = deciding.Request.Questions[question];
        return new QuestionSummary(
            about,
            [.. told.SelectMany(t => Text(t.Answer.Possible)!.Split('|').Select(p => (Answer: p, Told: t))).GroupBy(a => a.Answer)
                .Select(g => new AnswerBounds(about.FindAnswer(g.Key)!, g.Select(a => Of(a.Told)).Aggregate(Bounds.None, (all, b) => all + b))).OrderBy(a => a.Answer.Code)],
            [.. told.Where(t => t.Answer is { Answer: not null, Grounds: not null }).SelectMany(t => Text(t.Answer.Grounds)!.Split('|').Select(g => (Key: (Answer: Text(t.Answer.Answer)!, Ground: g), Told: t)))
                .GroupBy(g => g.Key).Select(g => new GroundCount(g.Key.Answer, g.Key.Ground, g.Sum(t => t.Told.Persons), g.Sum(t => t.Told.Weight)))
                .OrderByDescending(g => g.Persons).ThenBy(g => g.Answer, StringComparer.Ordinal).ThenBy(g => g.Provision, StringComparer.Ordinal)],
            told.Where(t => !t.Answer.IsExact).Sum(t => t.Persons));
    }

    /// <summary>The persons of a question, by what both laws say of them and why.</summary>
    /// <param name="question">The position of the question.</param>
    /// <param name="lineOf">The line of a row.</param>
    public IEnumerable<(MovedPersons Moved, Case Witness)> Moves(int question, Func<long, long> lineOf) => deciding.All.SelectMany(w => w.Moves[question])
        .GroupBy(m => (Before: Text(m.Key.Before.Answer.Possible)!, After: Text(m.Key.After.Answer.Possible)!, Why: Text(m.Key.Before.Answer.Grounds), WhyAfter: Text(m.Key.After.Answer.Grounds)), m => m.Value)
        .Select(g => (Key: g.Key, Persons: g.Sum(m => m.Persons), Weight: g.Sum(m => m.Weight), First: g.MinBy(m => m.Row)!))
        .OrderByDescending(m => m.Persons).ThenBy(m => m.First.Row)
        .Select(m => (new MovedPersons(m.Key.Before, m.Key.After, m.Persons, m.Weight, lineOf(m.First.Row), m.First.Row), m.First.Case));

    private IEnumerable<ToldAnswer> Told(int question) => deciding.OfLaw.SelectMany(w => w.Questions[question].All);

    private static Bounds Of(ToldAnswer told) => told.Answer.Answer is null ? new Bounds(0, told.Persons, 0, told.Weight) : new Bounds(told.Persons, told.Persons, told.Weight, told.Weight);

    private static string? Text(byte[]? text) => text is null ? null : Encoding.UTF8.GetString(text);
}

using EligibilityEngine.Analysis.Timelines.Drawing;
using EligibilityEngine.DuckDB.Studies;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Cli;

/// <summary>What a study found as bars: for whom an answer is certain, and for whom it is possible.</summary>
internal static class StudyDrawing
{
    private const double Margin = 24;
    private const double Names = 220;
    private const double Plot = 480;
    private const double Row = 26;
    private const double Letters = 13;

    private const string Style = "text{font:13px sans-serif;fill:#1a1a1a}.title{font-weight:bold}.certain{fill:#1f5fa8}.possible{fill:#bcd3ee;stroke:#1f5fa8;stroke-dasharray:4 3}";

    public static string Of(StudyResult result, Phrases say, LawWords law)
    {
        var height = (2 * Margin) + result.Questions.Sum(q => Row * (q.Answers.Length + 2));
        return SvgPage.Write(page =>
        {
            page.Open("svg", ("viewBox", $"0 0 {SvgPage.Number(Names + Plot + (6 * Margin))} {SvgPage.Number(height)}"), ("role", "img"));
            page.TextElement("style", Style);
            var y = Margin;
            foreach (var question in result.Questions)
            {
                y = Draw(question, page, y, say, law);
            }

            page.Close();
        });
    }

    private static double Draw(QuestionSummary summary, SvgPage page, double y, Phrases say, LawWords law)
    {
        page.Text(Margin, y + Letters, law.In(summary.Question.Title).ToString(), "title");
        y += Row;
        var most = Math.Max(1, summary.Answers.Select(a => a.Persons.AtMost).DefaultIfEmpty(0).Max());
        foreach (var answer in summary.Answers)
        {
            var (certain, possible) = (Plot * answer.Persons.AtLeast / most, Plot * answer.Persons.AtMost / most);
            page.Text(Names, y + Letters + 2, answer.Answer.Id, "name", "end");
            page.Rectangle(Names + 10, y, possible, Row - 6, "#bcd3ee", "possible");
            page.Rectangle(Names + 10, y, certain, Row - 6, "#1f5fa8", "certain");
            page.Text(Names + 16 + possible, y + Letters + 2, Number(answer.Persons, say), "number");
            y += Row;
        }

        return y + Row;
    }

    private static string Number(Bounds persons, Phrases say) => persons.AtLeast == persons.AtMost ? say.Number(persons.AtLeast).ToString() : $"{say.Number(persons.AtLeast)}..{say.Number(persons.AtMost)}";
}

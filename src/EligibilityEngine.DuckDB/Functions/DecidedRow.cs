using System.Collections.Immutable;
using EligibilityEngine.DuckDB.Deciding;
using EligibilityEngine.Law;

namespace EligibilityEngine.DuckDB.Functions;

/// <summary>What is told of a row, question by question, as the fields of a struct.</summary>
internal static class DecidedRow
{
    private static readonly ImmutableArray<(string Name, Func<PersonAnswer?, byte[]?> Text)> Texts =
        [("answer", a => a?.Answer), ("possible", a => a?.Possible), ("grounds", a => a?.Grounds), ("missing", a => a?.Missing)];

    /// <summary>The fields of the questions, in SQL.</summary>
    public static string Fields(ImmutableArray<Question> questions) =>
        string.Join(", ", questions.Select(q => $"{Sql.Name(q.Id)} STRUCT({string.Join(", ", Texts.Select(t => $"{t.Name} VARCHAR"))}, exact BOOLEAN)"));

    /// <summary>Fills the fields of the questions, which come first.</summary>
    public static void Fill(BlockWork work, OutputVector row)
    {
        foreach (var (i, ofQuestion) in work.Decision.Answers.Index())
        {
            ReadOnlySpan<PersonAnswer?> answers = ofQuestion.AsSpan(0, work.Block.Count);
            var field = row.Field(i);
            for (var text = 0; text < Texts.Length; text++)
            {
                field.Field(text).Fill(answers, Texts[text].Text);
            }

            field.Field(Texts.Length).Fill(answers, a => a?.IsExact == true);
        }
    }
}

using System.Collections.Immutable;
using EligibilityEngine.DuckDB.Deciding;
using EligibilityEngine.Law;

namespace EligibilityEngine.DuckDB.Functions;

/// <summary>What is told of a row, question by question, as the fields of a struct.</summary>
internal static class DecidedRow
{
    private static readonly ImmutableArray<(string Name, Func<ToldAnswer?, NativeText> Text)> Texts =
    [
        ("answer", a => a?.Given ?? NativeText.None), ("possible", a => a?.Possible ?? NativeText.None), ("grounds", a => a?.Grounds ?? NativeText.None), ("missing", a => a?.Missing ?? NativeText.None),
    ];

    /// <summary>The fields of the questions, in SQL.</summary>
    public static string Fields(ImmutableArray<Question> questions) =>
        string.Join(", ", questions.Select(q => $"{Sql.Name(q.Id)} STRUCT({string.Join(", ", Texts.Select(t => $"{t.Name} VARCHAR"))}, exact BOOLEAN)"));

    /// <summary>Fills the fields of the questions, which come first.</summary>
    public static void Fill(BlockWork work, OutputVector row)
    {
        foreach (var (i, question) in work.Questions.Index())
        {
            var answers = question.Rows[..work.Block.Count];
            var field = row.Field(i);
            for (var text = 0; text < Texts.Length; text++)
            {
                field.Field(text).Fill(answers, Texts[text].Text);
            }

            field.Field(Texts.Length).Fill(answers, a => a?.Answer.IsExact == true);
        }
    }
}

using System.Globalization;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Graph;
using EligibilityEngine.Sql.Dialects;
using EligibilityEngine.Sql.Formulas;

namespace EligibilityEngine.Sql.Writing;

/// <summary>The columns that tell what a question comes to: the answer, how far it is decided, which answers are possible, and the grounds.</summary>
internal sealed class ResultWriter(Dialect dialect, Names names, GraphWriter graph, bool tellsWhatIsExact)
{
    private const int LongestSum = 50;

    /// <summary>What the columns are called.</summary>
    public static IReadOnlyList<string> ColumnsOf(Question question, bool tellsWhatIsExact)
    {
        var name = Names.Plain(question.Id);
        return [name, $"{name}_status", $"{name}_possible", $"{name}_grounds", .. tellsWhatIsExact ? [$"{name}_exact"] : Array.Empty<string>()];
    }

    public IEnumerable<string> Columns(Result result, Reference isInError)
    {
        var columns = ColumnsOf(result.Question, tellsWhatIsExact).Select(names.InQuery).ToList();
        var answers = result.Question.IsAmount ? result.Answers.Where(a => !a.Answer.IsNone && !a.Answer.IsUntold) : result.Answers;
        var answered = graph.Write(result.IsSettled).Text + (result.IsConflict == Bit.False ? "" : $" AND NOT {graph.Write(result.IsConflict)}");
        yield return $"CASE WHEN NOT {isInError} AND {answered} THEN {Case(answers.Select(a => (a.Certain, Literal(a.Answer))))} END AS {columns[0]}";
        yield return $"CASE WHEN {isInError} THEN 'error' {(result.IsConflict == Bit.False ? "" : $"WHEN {graph.Write(result.IsConflict)} THEN 'conflict' ")}"
            + $"WHEN {graph.Write(result.IsSettled)} THEN 'determined' ELSE 'undetermined' END AS {columns[1]}";
        yield return $"CASE WHEN NOT {isInError} THEN {List(result.Answers.Select(a => (a.Possible, a.Answer.Id)))} END AS {columns[2]}";
        yield return $"CASE WHEN NOT {isInError} AND ({graph.Write(result.IsSettled)}{(result.IsConflict == Bit.False ? "" : $" OR {graph.Write(result.IsConflict)}")}) THEN {List(result.Grounds.Select(g => (g.IsGround, g.Provision.Id)))} END AS {columns[3]}";
        if (tellsWhatIsExact)
        {
            yield return $"CASE WHEN NOT {isInError} THEN {(result.IsExact ? "TRUE" : graph.Write(result.IsSettled).Text)} END AS {columns[4]}";
        }
    }

    private string Literal(Answer answer) => answer.Choice is null ? answer.Amount!.Value.ToString(CultureInfo.InvariantCulture) : dialect.Text(answer.Id);

    private string Case(IEnumerable<(Bit Bit, string Text)> cases)
    {
        var all = cases.Where(c => c.Bit != Bit.False).Select(c => $"WHEN {graph.Write(c.Bit)} THEN {c.Text}").ToList();
        return all.Count == 0 ? "NULL" : $"CASE {string.Join(' ', all)} END";
    }

    /// <summary>Words that hold, with a blank between each two.</summary>
    private string List(IEnumerable<(Bit Bit, string Word)> words)
    {
        var all = words.Where(w => w.Bit != Bit.False).Select(w => w.Bit == Bit.True ? dialect.Text($" {w.Word}") : $"CASE WHEN {graph.Write(w.Bit)} THEN {dialect.Text($" {w.Word}")} ELSE '' END").ToList();
        return all.Count == 0 ? "''" : $"SUBSTR({Sum(all)}, 2)";
    }

    private static string Sum(IReadOnlyList<string> texts) => texts.Count <= LongestSum
        ? string.Join("\n        || ", texts)
        : string.Join("\n        || ", texts.Chunk(LongestSum).Select(t => $"({Sum(t)})"));
}

using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Testing.BruteForce;

/// <summary>One way in which everything turned out: every fact and reading has a value, every event and every publication a day, and the law decides.</summary>
internal sealed class Completion(ImmutableArray<Verdict> verdicts)
{
    /// <summary>What the law of each side finds, in the order of the situations that were completed; mostly there is one.</summary>
    public ImmutableArray<Verdict> Verdicts { get; } = verdicts;

    /// <summary>What is so, as the first side sees it.</summary>
    public Situation Situation => Verdicts[0].Situation;

    /// <summary>The value of a fact or reading, as a code.</summary>
    public long this[string fact] => Situation[Situation.Rulebook.FindFact(fact)!].Code;

    /// <summary>Whether an event had come, or a statement was published (which is named <c>source/statement</c>).</summary>
    public bool IsSo(string eventOrStatement)
    {
        var rulebook = Situation.Rulebook;
        return rulebook.Events.FirstOrDefault(e => e.Id == eventOrStatement) is { } e
            ? Situation.HasCome(e) == Truth.True
            : Situation.IsKnown([rulebook.Sources.SelectMany(s => s.Statements).Single(s => s.Citation == eventOrStatement)]) == Truth.True;
    }

    /// <summary>What a question comes to: <c>liable</c>, <c>12</c>, <c>none</c>; amounts in conflict ascending, <c>12 and 24</c>; what nothing settles, <c>12 or 24</c>.</summary>
    public string Outcome(string question, int side = 0) => Outcome(Verdicts[side], question);

    /// <summary>What a question comes to where everything is known.</summary>
    public static string Outcome(Verdict verdict, string question) =>
        verdict.Answers[verdict.Situation.Rulebook.FindQuestion(question)!.Index] is var answers && answers.IsSettled ? string.Join(" and ", answers.Answers()) : Open(answers.Answers());

    /// <summary>Answers of which nothing settles which it is.</summary>
    public static string Open(IEnumerable<Answer> answers) => answers.ToList() is [var only] ? $"only {only}" : string.Join(" or ", answers);

    /// <summary>The answers that outcomes speak of.</summary>
    public static IEnumerable<string> AnswersIn(IEnumerable<string> outcomes) => outcomes.SelectMany(o => o.Split([" and ", " or ", "only "], StringSplitOptions.RemoveEmptyEntries)).Distinct();

    /// <summary>The facts and readings as a case writes them.</summary>
    public override string ToString() => string.Join(' ', Situation.Rulebook.Facts.Select(f => $"{f.Id}={f.Write(Situation[f])}"));
}

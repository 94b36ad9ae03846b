using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Analysis.Impact;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>
/// Two decisions side by side: the same case under the law of two days, with two horizons of knowledge, by two rulebooks, under two readings; or two
/// cases. Questions are matched by name.
/// </summary>
[JsonConverter(typeof(ComparisonConverter))]
public sealed class Comparison
{
    private Comparison(Decision first, Decision second, ImmutableArray<QuestionComparison> questions)
    {
        First = first;
        Second = second;
        Questions = questions;
    }

    /// <summary>The decision that is named first.</summary>
    public Decision First { get; }

    /// <summary>The decision that it is compared with.</summary>
    public Decision Second { get; }

    /// <summary>Every question that one of the rulebooks has: first those of the first, in its order.</summary>
    public ImmutableArray<QuestionComparison> Questions { get; }

    /// <summary>The questions whose answers differ.</summary>
    public IEnumerable<QuestionComparison> Differences => Questions.Where(q => q.IsDifferent);

    /// <summary>The comparison of one question.</summary>
    /// <param name="question">The name of a question.</param>
    /// <exception cref="ArgumentException">Neither rulebook has such a question.</exception>
    public QuestionComparison this[string question] => Questions.FirstOrDefault(q => q.Id == question)
        ?? throw new ArgumentException($"neither rulebook has a question named `{question}`", nameof(question));

    /// <summary>Compares two decisions, of the same rulebook or of two.</summary>
    /// <param name="first">A decision.</param>
    /// <param name="second">The decision to compare it with.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Comparison Of(Decision first, Decision second, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        first.Settle(cancellation);
        second.Settle(cancellation);
        var verdicts = new Both<Verdict>(first.Verdict, second.Verdict);
        var names = first.Questions.Concat(second.Questions).Select(q => q.Question.Id).Distinct();
        return new Comparison(first, second, [.. names.Select(n => Of(n, Find(first, n), Find(second, n), verdicts))]);
    }

    /// <summary>The comparison for people, side by side.</summary>
    /// <param name="options">The questions and the language, or null for what is usual.</param>
    public Document Report(ReportOptions? options = null) => ComparisonText.Of(this, options ?? new ReportOptions());

    /// <summary>The same on one screen: as many differences as fit, the main questions first, each with a provision that makes it.</summary>
    /// <param name="options">The questions and the language, or null for what is usual.</param>
    public Document Brief(ReportOptions? options = null) => Fitting.Within(Fitting.Determined, most => ComparisonText.Of(this, options ?? new ReportOptions(), most));

    /// <summary>The comparison as JSON, in a format that has a version. The same input gives the same bytes.</summary>
    /// <param name="language">The language of texts for people, such as <c>ru</c>; null for the rulebook's own. Names and keys are the same in each.</param>
    public string ToJson(string? language = null) => JsonText.Of(new ComparisonContract(this), ImpactForms.In(language).ComparisonContract);

    private static QuestionDecision? Find(Decision decision, string question) =>
        decision.Rulebook.FindQuestion(question) is { } known ? decision.Questions[known.Index] : null;

    private static QuestionComparison Of(string name, QuestionDecision? first, QuestionDecision? second, Both<Verdict> verdicts) => new()
    {
        Id = name,
        First = first,
        Second = second,
        GroundsOnlyInFirst = GroundsOnlyIn(first, second),
        GroundsOnlyInSecond = GroundsOnlyIn(second, first),
        Causes = QuestionComparison.AreDifferent(first, second) ? CauseFinder.Of(verdicts, name) : [],
    };

    private static ImmutableArray<Provision> GroundsOnlyIn(QuestionDecision? here, QuestionDecision? there)
    {
        var others = there?.Justification.Grounds.Select(p => p.Id).ToHashSet() ?? [];
        return [.. here?.Justification.Grounds.Where(p => !others.Contains(p.Id)) ?? []];
    }
}

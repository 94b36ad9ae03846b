using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Analysis.Impact;
using EligibilityEngine.Decisions;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>
/// Who is affected by a change of law: for each question every pair of different answers that the same person gets before and after, each with
/// the plainest persons who get it and the provisions that make the difference.
/// </summary>
[JsonConverter(typeof(ImpactAnalysisConverter))]
public sealed class ImpactAnalysis
{
    internal ImpactAnalysis()
    {
    }

    /// <summary>The law that is named first.</summary>
    public required LawVersion First { get; init; }

    /// <summary>The law that it is compared with.</summary>
    public required LawVersion Second { get; init; }

    /// <summary>The day on which the facts are taken, under both laws.</summary>
    public required DateOnly On { get; init; }

    /// <summary>How much was looked into for each question at most; past it the question says that it is not complete.</summary>
    public required AnalysisLimits Limits { get; init; }

    /// <summary>The names of questions that both rulebooks have, and on which one of the laws is earlier than what its rulebook models: they are not compared.</summary>
    public required ImmutableArray<string> NotModelled { get; init; }

    /// <summary>The questions that both rulebooks have, and on which both laws are modelled.</summary>
    public required ImmutableArray<AffectedQuestion> Questions { get; init; }

    /// <summary>The names of questions that only the first rulebook has, or that are of another kind there.</summary>
    public required ImmutableArray<string> OnlyInFirst { get; init; }

    /// <summary>The names of questions that only the second rulebook has, or that are of another kind there.</summary>
    public required ImmutableArray<string> OnlyInSecond { get; init; }

    /// <summary>The questions that somebody answers differently.</summary>
    public IEnumerable<AffectedQuestion> Affected => Questions.Where(q => !q.Pairs.IsEmpty);

    /// <summary>One question.</summary>
    /// <param name="question">The name of a question that was asked about and that both rulebooks have.</param>
    /// <exception cref="ArgumentException">There is no such question.</exception>
    public AffectedQuestion this[string question] => Questions.FirstOrDefault(q => q.Question.Id == question)
        ?? throw new ArgumentException($"the comparison has no question named `{question}`", nameof(question));

    /// <summary>Two laws side by side need more than one.</summary>
    private static readonly AnalysisLimits Usual = new() { Nodes = 2_000_000 };

    /// <summary>Finds who is affected by the difference between two laws.</summary>
    /// <param name="first">A law.</param>
    /// <param name="second">The law to compare it with; perhaps of another rulebook. Questions, facts and events are matched by name.</param>
    /// <param name="on">The day on which the facts are taken; null for the later of the two dates of law.</param>
    /// <param name="questions">The names of the questions; null or empty for all that both have. Names that neither rulebook knows find nothing.</param>
    /// <param name="limits">How much is looked into for each question; null for what is usual, with 2,000,000 nodes of decision diagrams.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The groups, or what is wrong with the readings that the laws name.</returns>
    public static Result<ImpactAnalysis> Between(LawVersion first, LawVersion second, DateOnly? on = null, IEnumerable<string>? questions = null, AnalysisLimits? limits = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var day = on ?? (first.LawOf > second.LawOf ? first.LawOf : second.LawOf);
        return LawComparison.Run(new Both<LawVersion>(first, second), day, questions?.ToHashSet() ?? [], limits ?? Usual, cancellation);
    }

    /// <summary>The groups for people.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public Document Report(ReportOptions? options = null) => AffectedText.Of(this, options?.Language);

    /// <summary>The groups for people, with the two persons of each of three provisions that are told in the fewest words, and how many more there are. <see cref="Report"/> tells all.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public Document Brief(ReportOptions? options = null) => AffectedText.Brief(this, options?.Language);

    /// <summary>The groups in a table: each pair of answers, with how many kinds of person get it and the provisions behind. <see cref="Report"/> tells the persons.</summary>
    /// <param name="options">The language, or null for what is usual; the rest of the options has no meaning here.</param>
    public Document Summary(ReportOptions? options = null) => AffectedText.Summary(this, options?.Language);

    /// <summary>The groups as JSON, in a format that has a version. The same input gives the same bytes.</summary>
    /// <param name="language">The language of texts for people, such as <c>ru</c>; null for the rulebook's own. Names and keys are the same in each.</param>
    public string ToJson(string? language = null) => JsonText.Of(new AffectedContract(this), ImpactForms.In(language).AffectedContract);
}

using System.ComponentModel;
using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Reporting;

/// <summary>A provision with those of its statements that are known.</summary>
internal readonly struct ProvisionContract(Provision provision, IEnumerable<Statement> known, Verdict verdict)
{
    [Description("The id of the provision.")]
    public string Provision => provision.Id;

    [Description("What it says, in one sentence.")]
    public ToldText Title => provision.TitleIn(verdict);

    [Description("Its answer; an exception without one only lifts its base.")]
    public Answer? Answer => provision.AnswerIn(verdict);

    [Description("The statements that it rests on.")]
    public IEnumerable<StatementContract> Cites => known.Select(s => new StatementContract(s));
}

/// <summary>What a source states.</summary>
internal readonly struct StatementContract(Statement statement)
{
    [Description("The statement as source/statement.")]
    public string Citation => statement.Citation;

    [Description("The title of the document.")]
    public ToldText Source => statement.Source.Title;

    [Description("Who published the document, where that is known.")]
    public ToldText? Publisher => ToldText.Of(statement.Source.Publisher);

    [Description("Where in the document.")]
    public ToldText At => statement.At;

    [Description("What it states.")]
    public ToldText Says => statement.Says;

    [Description("When it was published; the two days differ where the day is not known exactly.")]
    public SpanContract Published => new(statement.Published);
}

/// <summary>A provision that holds but does not stand.</summary>
internal readonly struct DisplacementContract(Displacement displacement)
{
    [Description("The provision that holds but does not stand.")]
    public string Provision => displacement.Provision.Id;

    [Description("The standing exceptions that displace it.")]
    public IEnumerable<string> By => displacement.By.Select(p => p.Id);
}

/// <summary>A provision whose condition is false.</summary>
internal readonly struct FailureContract(Failure failure, LawWords words, Verdict verdict)
{
    [Description("The provision whose condition is false.")]
    public string Provision => failure.Provision.Id;

    [Description("What makes it false: each of these would have had to be otherwise.")]
    public IEnumerable<FailedConditionContract> Conditions => FailedConditionContract.All(failure.Conditions, words, verdict);
}

/// <summary>What makes a condition false: a test that failed, or alternatives.</summary>
internal sealed class FailedConditionContract
{
    private readonly FailedCondition _failed;
    private readonly LawWords _words;
    private readonly Verdict _verdict;

    private FailedConditionContract(FailedCondition failed, LawWords words, Verdict verdict) => (_failed, _words, _verdict) = (failed, words, verdict);

    [Description("What the provision asks of the person; of alternatives, their parts say so.")]
    public string? Requires => IsTest ? _words.Demand(_failed).ToString() : null;

    [Description("What is so.")]
    public string? Actual => IsTest ? _words.Actual(_failed.Condition, _verdict).ToString() : null;

    [Description("How many of the alternatives would have sufficed."), Narrowed(Least = 1)]
    public int? Needed => IsTest ? null : _failed.Needed;

    [Description("The alternatives."), Narrowed(Least = 1)]
    public IEnumerable<FailedConditionContract>? Parts => IsTest ? null : All(_failed.Parts, _words, _verdict);

    private bool IsTest => _failed.Parts.IsEmpty;

    internal static IEnumerable<FailedConditionContract> All(IEnumerable<FailedCondition> failed, LawWords words, Verdict verdict) =>
        failed.Select(f => new FailedConditionContract(f, words, verdict));
}

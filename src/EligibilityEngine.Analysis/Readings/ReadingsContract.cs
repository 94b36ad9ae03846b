using System.Collections.Immutable;
using System.ComponentModel;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Readings;

[Description("What questions come to under every combination of the readings that they hang on.")]
internal sealed class ReadingsContract : AppliedContract
{
    public const string Name = "eligibility-readings";

    private readonly ImmutableArray<AnswersUnderReadings> _questions;

    internal ReadingsContract(ImmutableArray<AnswersUnderReadings> questions)
        : base(Name, questions[0].Situation) => _questions = questions;

    [Description("One entry for each question that was asked.")]
    public IEnumerable<ReadQuestionContract> Questions => _questions.Select(q => new ReadQuestionContract(q));
}

/// <summary>A question under all readings.</summary>
internal readonly struct ReadQuestionContract(AnswersUnderReadings read)
{
    [Description("The name of the question.")]
    public string Question => read.Decision.Question.Id;

    [Description("A short heading.")]
    public ToldText Title => read.Decision.Question.Title;

    [Description("Whether all combinations certainly give the same.")]
    public bool Same => read.IsTheSame;

    [Description("Whether each combination has exactly the outcomes told; otherwise some of them may not be possible.")]
    public bool Exact => read.IsComplete;

    [Description("How many combinations there are of the readings that open conditions ask for, all of them decided at once.")]
    public long Decided => read.Decided;

    [Description("The open readings that make a difference.")]
    public IEnumerable<string> Readings => read.Readings.Select(r => r.Id);

    [Description("Every combination of their alternatives, those alike together."), Narrowed(Least = 1)]
    public IEnumerable<CombinationContract> Combinations => read.Combinations.Select(c => new CombinationContract(c));
}

/// <summary>What a question comes to when the law is read so.</summary>
internal readonly struct CombinationContract(AnswerUnderReadings read)
{
    [Description("The alternative chosen of each reading that then still makes a difference.")]
    public IReadOnlyDictionary<string, string> Readings => new OrderedDictionary<string, string>(
        read.Chosen.Select(c => KeyValuePair.Create(c.Name, c.Fact!.Write(c.Example))));

    [Description("What is then possible, each one answer or, where amounts would conflict, those amounts: one outcome, unless it hangs on more than readings; none where nobody can be as the case says.")]
    public IEnumerable<ImmutableArray<Answer>> Outcomes => read.Outcomes.Select(o => o.Answers);
}

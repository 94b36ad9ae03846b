using System.Collections.Immutable;
using System.ComponentModel;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Counterfactuals;

[Description("All smallest changes, of one fact or of two together, that lead to another answer.")]
internal sealed class ChangesContract : AppliedContract
{
    public const string Name = "eligibility-changes";

    private readonly IReadOnlyCollection<CounterfactualAnalysis> _all;

    internal ChangesContract(IReadOnlyCollection<CounterfactualAnalysis> all)
        : base(Name, all.First().Situation) => _all = all;

    [Description("One entry for each question that was asked.")]
    public IEnumerable<ChangedQuestionContract> Questions => _all.Select(c => new ChangedQuestionContract(c));
}

/// <summary>What would change the answer to a question.</summary>
internal readonly struct ChangedQuestionContract(CounterfactualAnalysis changes)
{
    [Description("The name of the question.")]
    public string Question => changes.Decision.Question.Id;

    [Description("The answers that are possible as it is."), Narrowed(Least = 1)]
    public ImmutableArray<Answer> Now => changes.Decision.Possible;

    [Description("Whether every value told leads there whatever else is so, and no change is missing that is as small.")]
    public bool Exact => changes.IsExact;

    [Description("Facts that are compared with each other in more ways than were looked into.")]
    public ImmutableArray<string> NotExactAbout => changes.NotExactAbout;

    [Description("Why not all days on which time alone brings another answer were looked for.")]
    public string? WhyTimeIsLeftOut => changes.WhyTimeIsLeftOut;

    [Description("The facts that the answer as it is rests on and that were assumed, by name.")]
    public IEnumerable<string> Assumed => changes.Decision.Justification.Assumptions.Select(f => f.Fact.Id);

    [Description("The changes: single ones first, then by what they take.")]
    public IEnumerable<ChangeContract> Changes => changes.Changes.Select(c => new ChangeContract(c));
}

/// <summary>A smallest change.</summary>
internal readonly struct ChangeContract(MinimalChange change)
{
    [Description("What it takes; of two facts, the harder of the two.")]
    public ChangeKind Kind => change.Kind;

    [Description("The answer that it leads to; several amounts where they would conflict."), Narrowed(Least = 1)]
    public ImmutableArray<Answer> Answers => change.Answers;

    [Description("What would be otherwise, none, one or two: every combination of the values leads there. Of two that are compared or added up, those of which what follows is so as well.")]
    public IEnumerable<AddedContract> Facts => change.Facts.Select(f => new AddedContract(f));

    [Description("The day whose law would be applied instead, for a change of law.")]
    public DateOnly? LawOf => change.LawOf;

    [Description("That the law of every earlier day leads there too, since no change of law is dated before.")]
    public bool? AndBefore => change.IsBeforeAllChanges ? true : null;

    [Description("When time brings it by itself; the two days differ where a birthday is not known.")]
    public SpanContract? Day => change.Day is { } day ? new SpanContract(day) : null;

    [Description("The provisions that stand then and give the answer, by id; none when the default is left.")]
    public IEnumerable<string> Grounds => change.Grounds.Select(p => p.Id);

    [Description("The provisions that gave the answer and would no longer stand, by id.")]
    public IEnumerable<string> NoLonger => change.NoLonger.Select(p => p.Id);

    [Description("Other provisions that come to stand, by id.")]
    public IEnumerable<string> Turned => change.Turned.Select(p => p.Id);
}

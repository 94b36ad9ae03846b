using System.Collections.Immutable;
using System.ComponentModel;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Reporting;

/// <summary>How a question is decided, and why.</summary>
internal sealed class QuestionContract
{
    private readonly QuestionDecision _decided;
    private readonly Justification _why;
    private readonly Verdict _verdict;
    private readonly LawWords _words;

    internal QuestionContract(QuestionDecision decided, Verdict verdict, LawWords words) =>
        (_decided, _why, _verdict, _words) = (decided, decided.Justification, verdict, words);

    [Description("The name of the question.")]
    public string Question => _decided.Question.Id;

    [Description("A short heading.")]
    public ToldText Title => _decided.Question.Title;

    [Description("Determined: one answer. Undetermined: more are possible. Conflict: standing provisions give different amounts.")]
    public DecisionStatus Status => _decided.Status;

    [Description("The unit of an amount.")]
    public ToldText? Unit => ToldText.Of(_decided.Question.Unit);

    [Description("The answer, where it is determined.")]
    public Answer? Answer => _decided.Answer;

    [Description("The answer in words that read after 'the person ...', where it is determined.")]
    public ToldText? Says => ToldText.Of(_decided.Answer);

    [Description("The answers still possible: of a choice from the weakest, of an amount first none, then ascending."), Narrowed(Least = 1)]
    public ImmutableArray<Answer> Possible => _decided.Possible;

    [Description("Whether each of these is the answer for somebody who can be so; otherwise there were too many ways to look into, and some may not be.")]
    public bool Exact => _decided.IsExact;

    [Description("Whether the rulebook speaks of the law of that day. As-read: the day is later than the law was read. Not-modelled: it is earlier than the law that is modelled, so that every answer is possible.")]
    public Coverage Coverage => _decided.Coverage;

    [Description("The last day of which the law was read, where the day of the law or the horizon is later.")]
    public DateOnly? ReadThrough => _decided.ReadThrough;

    [Description("The questions that it hangs on, itself perhaps among them, on which the law of that day is not modelled.")]
    public IEnumerable<string> NotModelled => _why.NotModelled.Select(q => q.Id);

    [Description("The answers that three-valued logic alone leaves open, where they are more."), Narrowed(Least = 1)]
    public ImmutableArray<Answer>? ThreeValued => _decided.ThreeValued is { } wide && wide.Length > _decided.Possible.Length ? wide : null;

    [Description("The provisions that stand and give the answer.")]
    public IEnumerable<ProvisionContract> Grounds => _why.Grounds.Select(Of);

    [Description("The provisions that may stand and so leave the question open.")]
    public IEnumerable<ProvisionContract> MayStand => _why.MayStand.Select(Of);

    [Description("Provisions that hold but are displaced by an exception.")]
    public IEnumerable<DisplacementContract> Displaced => _why.Displaced.Select(d => new DisplacementContract(d));

    [Description("Provisions that are or may be in force and whose condition failed, those with the fewest failed parts first.")]
    public IEnumerable<FailureContract> Failed => _why.Failed.Select(f => new FailureContract(f, _words, _verdict));

    [Description("Unknown facts that the question hangs on.")]
    public IEnumerable<string> Missing => _why.Missing.Select(f => f.Id);

    [Description("Readings that nobody has chosen and that the question hangs on.")]
    public IEnumerable<string> OpenReadings => _why.OpenReadings.Select(r => r.Id);

    [Description("Events of law whose day is not known exactly and that the question hangs on.")]
    public IEnumerable<string> OpenEvents => _why.OpenEvents.Select(e => e.Id);

    [Description("What leaves the question open, or may, and no fact settles: law that was not found, and provisions whose answer no source tells.")]
    public IEnumerable<GapContract> Gaps => _why.Gaps.Select(g => new GapContract(g, _verdict));

    [Description("Statements, as source/statement, of which it is not known whether they were published by the horizon.")]
    public IEnumerable<string> OpenStatements => _why.OpenStatements.Select(s => s.Citation);

    [Description("Known facts that suffice for the answer, whatever the others are.")]
    public IEnumerable<FactContract> RestsOn => _why.Facts.Select(f => new FactContract(f, _words));

    private ProvisionContract Of(Provision provision) => new(provision, _verdict.Situation.Published(provision.Cites), _verdict);
}

using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>Tells without deciding whether some questions can come to anything else than on the day before: only where a condition can turn out otherwise, or conditions otherwise together.</summary>
internal sealed class Outlook(IReadOnlyList<Question> questions, MapLimits limits)
{
    private readonly DiagramStore _store = new(limits.Nodes) { Cancellation = limits.Cancellation };
    private Verdict? _before;
    private List<Truth>? _truths;
    private List<int>? _shape;

    /// <summary>Whether all is as in the verdict of the last call.</summary>
    public bool IsAsBefore(Verdict verdict)
    {
        var (before, truthsBefore, shapeBefore) = (_before, _truths, _shape);
        (_before, _truths, _shape) = (verdict, [.. TruthsOf(verdict)], null);
        if (before is null || !truthsBefore!.SequenceEqual(_truths) || Amounts(verdict).Any(a => !TermValues.Within(a, before.Situation).Equals(TermValues.Within(a, verdict.Situation))))
        {
            return false;
        }

        _shape = ShapeOf(verdict);
        return (shapeBefore ?? ShapeOf(before)).SequenceEqual(_shape) && !_store.IsFull;
    }

    /// <summary>What three-valued logic finds of provisions; and of those of which it does not find whether they hold, why.</summary>
    private IEnumerable<Truth> TruthsOf(Verdict verdict)
    {
        var uses = LawUses.Of(verdict.Situation.Rulebook);
        foreach (var question in questions)
        {
            yield return Kleene.Of(verdict.Answers[question.Index].IsOfUnknownLaw);
        }

        foreach (var provision in questions.SelectMany(q => verdict.Situation.Rulebook.ProvisionsOf(q)))
        {
            var holds = verdict.Holds[provision.Index];
            yield return holds;
            foreach (var truth in holds == Truth.Unknown ? WhyOpen(provision) : [])
            {
                yield return truth;
            }
        }

        foreach (var test in uses.OfConstraints)
        {
            yield return verdict[test];
        }

        IEnumerable<Truth> WhyOpen(Provision provision) => uses.TestsOf(provision).Select(t => verdict[t])
            .Append(verdict.InForce[provision.Index])
            .Concat(new[] { provision.InForce.From, provision.InForce.Until }.OfType<LegalDay>().Select(d => d.Span.HasComeBy(verdict.Situation.LawOf)));
    }

    private IEnumerable<ComputedAmount> Amounts(Verdict verdict) => questions.SelectMany(q => verdict.Situation.Rulebook.AnswersOf(q)).Select(a => a.Computed).OfType<ComputedAmount>();

    /// <summary>Which classes of what is not known there are, what conditions ask of them, and which go together.</summary>
    private List<int> ShapeOf(Verdict verdict)
    {
        var space = new Space(limits, verdict.Situation);
        var side = space.Sides[0];
        var asked = LawUses.Of(verdict.Situation.Rulebook).OpenTests(questions, verdict).Select(side.PartsOf).ToList();
        var parts = new PartDiagrams(_store, space);
        var diagrams = asked.Select(a => parts.Of(a)).Concat(side.Demands.Select(d => parts.Of(d))).ToList();
        diagrams.AddRange(space.Clusters().Select(c => parts.Of(c, c.Whole())));
        return [.. diagrams.Select(d => d.Code), .. space.Variables.Select(v => v.Classes.Length)];
    }
}

using EligibilityEngine.Diagrams;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Maps;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Timelines;

/// <summary>Tells without deciding whether some questions can come to anything else than on the day before: only where a condition can turn out otherwise, or conditions otherwise together.</summary>
internal sealed class Outlook(IReadOnlyList<Question> questions)
{
    private readonly DiagramStore _store = new(MapLimits.Default.Nodes);
    private Verdict? _before;
    private List<int>? _shape;

    /// <summary>Whether all is as in the verdict of the last call.</summary>
    public bool IsAsBefore(Verdict verdict)
    {
        var (before, shapeBefore) = (_before, _shape);
        (_before, _shape) = (verdict, null);
        if (before is null || !before.Conditions.AsSpan().SequenceEqual(verdict.Conditions) || !before.InForce.AsSpan().SequenceEqual(verdict.InForce))
        {
            return false;
        }

        _shape = ShapeOf(verdict);
        return (shapeBefore ?? ShapeOf(before)).SequenceEqual(_shape) && !_store.IsFull;
    }

    /// <summary>Which classes of what is not known there are, what conditions ask of them, and which go together.</summary>
    private List<int> ShapeOf(Verdict verdict)
    {
        var space = new Space(MapLimits.Default, verdict.Situation);
        var side = space.Sides[0];
        var asked = LawUses.Of(verdict.Situation.Rulebook).OpenTests(questions, verdict).Select(side.PartsOf).ToList();
        var parts = new PartDiagrams(_store, space);
        var diagrams = asked.Select(a => parts.Of(a)).Concat(side.Demands.Select(d => parts.Of(d))).ToList();
        diagrams.AddRange(space.Clusters().Select(c => parts.Of(c, c.Whole())));
        return [.. diagrams.Select(d => d.Code), .. space.Variables.Select(v => v.Classes.Length)];
    }
}

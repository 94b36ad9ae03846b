using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>
/// The provisions behind a question that are not certainly the same on both sides: in force on one only, of one rulebook only, or with another
/// text. Where none of them can hold, both sides answer alike, so that there is nothing to look for.
/// </summary>
internal sealed class ChangedProvisions
{
    private readonly Both<List<Provision>> _changed;
    private readonly bool _isWhollyDifferent;

    private ChangedProvisions(Both<List<Provision>> changed, bool isWhollyDifferent)
    {
        _changed = changed;
        _isWhollyDifferent = isWhollyDifferent;
    }

    /// <summary>Whether every person certainly gets the same answer on both sides.</summary>
    public bool AreNone => !_isWhollyDifferent && _changed.First.Count == 0 && _changed.Second.Count == 0;

    public IReadOnlyList<Provision> this[Side side] => _changed[side];

    public static ChangedProvisions Of(Both<QuestionSlice> slices, Both<Verdict> verdicts)
    {
        var sameness = new Sameness(verdicts);
        var changed = slices.Select((side, s) => s.Provisions.Where(p => !sameness.IsSame(side, p)).ToList());
        return new ChangedProvisions(changed, !AreAlike(slices));
    }

    private static bool AreAlike(Both<QuestionSlice> slices) => slices.First.Rulebook == slices.Second.Rulebook
        || (slices.First.Rulebook.LeapDay == slices.Second.Rulebook.LeapDay
            && Answers(slices.First).SequenceEqual(Answers(slices.Second)));

    private static IEnumerable<string> Answers(QuestionSlice slice) =>
        slice.Needed.OrderBy(q => q.Id, StringComparer.Ordinal).Select(q => q.Id + ":" + string.Join(',', q.Answers.Select(a => a.Id)));
}

using System.Numerics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.NRules.Findings;

/// <summary>What was found of one case. Of a change only that is found anew which rests on what changed, as far as that makes a difference.</summary>
internal sealed class CaseFindings
{
    private readonly LawFindings _law;
    private readonly byte[] _truths;
    private readonly Truth[] _stands;
    private readonly AnswerSet[] _answers;
    private readonly ulong[] _due;
    private FindingChanges _changes;
    private Verdict _verdict;

    /// <summary>The first findings: all of them.</summary>
    /// <param name="law">What is to be found.</param>
    /// <param name="situation">What is known of the case.</param>
    /// <param name="changes">Where the questions are noted of which the findings have changed.</param>
    public CaseFindings(LawFindings law, Situation situation, FindingChanges changes)
    {
        _law = law;
        _truths = new byte[law.InOrder.Length];
        _stands = new Truth[law.Rulebook.Provisions.Length];
        _answers = new AnswerSet[law.Rulebook.Questions.Length];
        _due = new ulong[(law.InOrder.Length + 63) / 64];
        _verdict = VerdictOf(situation, _stands, _answers);
        _changes = changes;
        foreach (var finding in law.InOrder)
        {
            finding.Renew(this);
        }
    }

    public Situation Situation => _verdict.Situation;

    public Truth this[Finding finding] => (Truth)_truths[finding.Index];

    public Truth Stands(Provision provision) => _stands[provision.Index];

    public AnswerSet AnswersTo(Question question) => _answers[question.Index];

    /// <summary>The case is otherwise now.</summary>
    /// <inheritdoc cref="CaseFindings(LawFindings, Situation, FindingChanges)"/>
    public void Take(Situation situation, FindingChanges changes)
    {
        _changes = changes;
        var before = Situation;
        _verdict = VerdictOf(situation, _stands, _answers);
        if (before.On != situation.On || before.LawOf != situation.LawOf || before.KnownBy != situation.KnownBy)
        {
            MarkDue(_law.RestingOnDays);
        }

        for (var i = 0; i < situation.Values.Length; i++)
        {
            if (before.Values[i] != situation.Values[i] || PartOf(before, i) != PartOf(situation, i))
            {
                MarkDue(_law.RestingOnFact[i]);
            }
        }

        RenewDue();
    }

    /// <summary>The constraints that the case breaks.</summary>
    public IEnumerable<Constraint> Broken() => _law.Constraints.Where(c => this[c.Holds] == Truth.False).Select(c => c.Constraint);

    /// <summary>The verdict as it is now, for a decision to keep.</summary>
    public Verdict ToVerdict() => VerdictOf(Situation, [.. _stands], [.. _answers]);

    public bool Set(Finding finding, Truth truth)
    {
        var isOther = _truths[finding.Index] != (byte)truth;
        _truths[finding.Index] = (byte)truth;
        return isOther;
    }

    public bool NoteStanding(Provision provision, Truth stands)
    {
        if ((_stands[provision.Index] == Truth.True) != (stands == Truth.True))
        {
            _changes.Standing.Add(provision.Question);
        }

        _stands[provision.Index] = stands;
        return true;
    }

    public bool NoteAnswers(Question question)
    {
        ref var idle = ref _law.WhereNothingStands[question.Index];
        var now = NothingMayStand(question) && Situation.CoverageOf(question) != Coverage.NotModelled ? idle ??= Evaluator.AnswersTo(question, _verdict) : Evaluator.AnswersTo(question, _verdict);
        if (_answers[question.Index] is { } before && (before == now || before.IsSameAs(now)))
        {
            return false;
        }

        _answers[question.Index] = now;
        _changes.Answers.Add(question);
        return true;
    }

    private bool NothingMayStand(Question question)
    {
        foreach (var provision in _law.Rulebook.ProvisionsOf(question))
        {
            if (Stands(provision) != Truth.False)
            {
                return false;
            }
        }

        return true;
    }

    private static ValueSet? PartOf(Situation situation, int fact) => situation.Parts.IsEmpty ? null : situation.Parts[fact];

    private static Verdict VerdictOf(Situation situation, Truth[] stands, AnswerSet[] answers) =>
        new() { Situation = situation, Stands = stands, Answers = answers };

    private void MarkDue(int[] places)
    {
        foreach (var place in places)
        {
            _due[place >> 6] |= 1UL << (place & 63);
        }
    }

    // What a finding carries comes after it, so one way through is enough.
    private void RenewDue()
    {
        for (var word = 0; word < _due.Length; word++)
        {
            while (_due[word] != 0)
            {
                var bit = BitOperations.TrailingZeroCount(_due[word]);
                _due[word] &= _due[word] - 1;
                var finding = _law.InOrder[(word << 6) + bit];
                if (finding.Renew(this))
                {
                    MarkDue(finding.Carries);
                }
            }
        }
    }
}

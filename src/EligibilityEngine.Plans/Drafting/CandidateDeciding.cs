using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Plans.Reading;

namespace EligibilityEngine.Plans.Drafting;

/// <summary>Decides candidates by the rulebook, exactly; those of whom the same is known once.</summary>
internal sealed class CandidateDeciding(CallUpPlan plan, Case common, DiagnosticBag bag, CancellationToken cancellation)
{
    /// <summary>So many provisions that fail are told.</summary>
    private const int MostFailures = 2;

    private readonly Dictionary<string, ImmutableArray<SpecialityDecision>> _decided = new(StringComparer.Ordinal);

    /// <summary>The decision with each speciality, or one where none is known; empty where the candidate contradicts himself, which is reported.</summary>
    public ImmutableArray<SpecialityDecision> Decide(Candidate candidate)
    {
        var key = $"{string.Join(';', candidate.Specialities)}\n{candidate.Key}";
        if (_decided.TryGetValue(key, out var known))
        {
            return known;
        }

        IEnumerable<int?> specialities = candidate.Specialities.IsEmpty ? [null] : candidate.Specialities.Select(s => (int?)s);
        ImmutableArray<SpecialityDecision?> decided = [.. specialities.Select(s => Decide(candidate, s))];
        if (decided.Any(d => d is null))
        {
            return [];
        }

        return _decided[key] = decided!;
    }

    private SpecialityDecision? Decide(Candidate candidate, int? speciality)
    {
        cancellation.ThrowIfCancellationRequested();
        var person = common with { Facts = candidate.Facts };
        if (speciality is { } position)
        {
            person = person.With(plan.Speciality!.Id, plan.Speciality.Values[position].Id);
        }

        var decided = plan.Rulebook.Decide(person, cancellation: cancellation);
        if (decided.ValueOrNull is { } decision)
        {
            return Of(decision, speciality);
        }

        foreach (var mistake in decided.Diagnostics)
        {
            bag.Add(Mistake.CandidateCannotBe(mistake.Place ?? candidate.Place, candidate.Id, mistake.Said));
        }

        return null;
    }

    private SpecialityDecision Of(Decision decision, int? speciality)
    {
        var question = decision[plan.Question.Id];
        var why = question.Justification;
        return new SpecialityDecision(
            speciality,
            Is(question, plan.Answer),
            question.Possible,
            why.Grounds,
            [.. why.Failed.Where(f => f.Provision.Answer == plan.Answer).Take(MostFailures)],
            [.. why.Missing, .. why.OpenReadings.Select(r => r.Choice)],
            [.. plan.Preferences.Select(p => Meets(p, decision))]);
    }

    private static Truth Meets(PlanPreference preference, Decision decision) => preference.IsNearHome ? Truth.Unknown
        : preference.Who.Aggregate(Truth.False, (any, set) => any.Or(set.Aggregate(Truth.True, (all, who) => all.And(Is(who, decision)))));

    private static Truth Is(Preferred who, Decision decision) => who.Question is { } question
        ? Is(decision[question.Id], who.Answer!)
        : decision.Verdict.Situation[who.Fact!] is { IsKnown: true } value ? Kleene.Of(value.Code == who.Code) : Truth.Unknown;

    private static Truth Is(QuestionDecision decision, Answer answer) => !decision.Possible.Contains(answer) ? Truth.False
        : decision.Status == DecisionStatus.Determined ? Truth.True
        : Truth.Unknown;
}

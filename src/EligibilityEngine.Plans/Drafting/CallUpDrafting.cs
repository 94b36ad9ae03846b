using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Plans.Assigning;
using EligibilityEngine.Plans.Reading;
using EligibilityEngine.Text;

namespace EligibilityEngine.Plans.Drafting;

/// <summary>Draws up a call-up twice: as if nobody of whom too little is known could be called up, and as if all could.</summary>
internal sealed class CallUpDrafting
{
    private readonly CallUpPlan _plan;
    private readonly ImmutableArray<Candidate> _candidates;
    private readonly ImmutableArray<ImmutableArray<SpecialityDecision>> _decided;
    private readonly ImmutableArray<ImmutableArray<Option>> _certain;
    private readonly ImmutableArray<ImmutableArray<Option>> _possible;
    private readonly Assignment _now;
    private readonly Assignment _ifEligible;

    private CallUpDrafting(CallUpPlan plan, ImmutableArray<Candidate> candidates, ImmutableArray<ImmutableArray<SpecialityDecision>> decided)
    {
        (_plan, _candidates, _decided) = (plan, candidates, decided);
        var options = new Options(plan);
        _certain = [.. candidates.Zip(decided, (c, d) => options.Of(c, d, isCertain: true))];
        _possible = [.. candidates.Zip(decided, (c, d) => options.Of(c, d, isCertain: false))];
        ImmutableArray<int> places = [.. plan.Places.Select(p => p.Count)];
        _now = Assignment.Of(places, Options.Choices(_certain));
        _ifEligible = Assignment.Of(places, Options.Choices(_possible));
    }

    /// <summary>The call-up; or every candidate who contradicts himself.</summary>
    /// <param name="table">The candidates.</param>
    /// <param name="person">What is so of each besides what the table says: the day.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Result<CallUp> Draft(CandidateTable table, Case person, CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        ImmutableArray<Candidate> candidates = [.. table.Candidates.OrderBy(c => c.Id, NaturalOrder.Comparer).ThenBy(c => c.Id, StringComparer.Ordinal)];
        var deciding = new CandidateDeciding(table.Plan, person, bag, cancellation);
        ImmutableArray<ImmutableArray<SpecialityDecision>> decided = [.. candidates.Select(deciding.Decide)];
        return new Result<CallUp>(bag.HasErrors ? null : new CallUpDrafting(table.Plan, candidates, decided).ToCallUp(person), bag.Sorted());
    }

    private CallUp ToCallUp(Case person) => new()
    {
        Plan = _plan,
        On = person.On,
        AssumesOrdinary = person.AssumesOrdinary,
        Candidates = [.. _candidates.Select((_, i) => Outcome(i))],
        Places = [.. _plan.Places.Select((p, g) => new FilledPlaces(p, p.Count - _now.Free(g), p.Count - _ifEligible.Free(g)))],
    };

    private CandidateOutcome Outcome(int i)
    {
        var (now, later) = (_now.GroupOf[i], _ifEligible.GroupOf[i]);
        var option = now >= 0 ? _certain[i].First(o => o.Group == now) : null;
        var standing = option is not null ? CandidateStanding.CalledUp : StandingOf(i);
        var by = option?.By ?? Telling(i, standing);
        return new CandidateOutcome
        {
            Id = _candidates[i].Id,
            Standing = standing,
            Places = now >= 0 ? _plan.Places[now] : null,
            Speciality = by.Speciality is { } position ? _plan.Speciality!.Values[position] : null,
            Meets = [.. _plan.Preferences.Where((_, p) => option is not null ? option.Misses[p] == 0 : by.Meets[p] == Truth.True)],
            Answers = by.Answers,
            Grounds = by.Grounds,
            Failed = standing == CandidateStanding.NotCallable ? by.Failed : [],
            Missing = standing == CandidateStanding.Undetermined ? Missing(by) : [],
            Against = standing == CandidateStanding.NoPlaceLeft ? Against(i) : null,
            PlacesIfEligible = later >= 0 ? _plan.Places[later] : null,
        };
    }

    private CandidateStanding StandingOf(int i) => !_certain[i].IsEmpty ? CandidateStanding.NoPlaceLeft
        : !_possible[i].IsEmpty ? CandidateStanding.Undetermined
        : _decided[i].Any(d => d.CanBe != Truth.False) ? CandidateStanding.NoWantedSpeciality
        : CandidateStanding.NotCallable;

    /// <summary>The decision that tells why: of several specialities the first that comes to what becomes of him.</summary>
    private SpecialityDecision Telling(int i, CandidateStanding standing) => standing switch
    {
        CandidateStanding.NoPlaceLeft => _certain[i][0].By,
        CandidateStanding.Undetermined => _possible[i][0].By,
        CandidateStanding.NoWantedSpeciality => _decided[i].First(d => d.CanBe != Truth.False),
        _ => _decided[i][0],
    };

    /// <summary>What it hangs on, the speciality too where that alone is not known.</summary>
    private ImmutableArray<Fact> Missing(SpecialityDecision by) =>
        by.Speciality is null && _plan.Speciality is { } speciality && !by.Missing.Contains(speciality) ? by.Missing.Add(speciality) : by.Missing;

    private PlanPreference? Against(int i) => _now.MeasureAgainst(i) is { } measure && measure >= 0 && measure < _plan.Preferences.Length ? _plan.Preferences[measure] : null;
}

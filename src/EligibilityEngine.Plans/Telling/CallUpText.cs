using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Plans.Telling;

/// <summary>Tells a call-up: how many places are filled, who is called up where, and who is not and why.</summary>
internal sealed class CallUpText
{
    private readonly CallUp _callUp;
    private readonly Phrases _say;
    private readonly LawWords _law;
    private readonly Reasons _why;

    private CallUpText(CallUp callUp, string? language)
    {
        _callUp = callUp;
        _say = Phrases.In(language, callUp.Plan.Rulebook);
        _law = new LawWords(_say, language);
        _why = new Reasons(_say, _law);
    }

    public static Document Of(CallUp callUp, string? language) => new(new CallUpText(callUp, language).All());

    private IEnumerable<Block> All() =>
    [
        Section(
            _say.CallUpOn(_law.In(_callUp.Plan.Title), _say.On(_callUp.On)),
            [
                Line(_say.PlacesFilled(_callUp.Plan.Count, _say.Number(_callUp.Places.Sum(p => p.Filled)))),
                .. Undecided(),
                .. _callUp.AssumesOrdinary ? [Line(_say.OrdinaryOfCandidates())] : Enumerable.Empty<Block>(),
                Places(),
                .. List(_say.WhoComesFirst(), _callUp.Plan.Preferences.Select(Preference), ItemsKind.Plain),
                .. NearHomeIsOpen() ? [Line(_say.RegionsNotTold())] : Enumerable.Empty<Block>(),
                .. List(_say.PlanRestsOn(), _callUp.Plan.Cites.Concat(_callUp.Plan.Places.SelectMany(p => p.Cites)).Distinct().Select(c => Item(_law.Citation(c)))),
            ]),
        .. Enum.GetValues<CandidateStanding>().SelectMany(Candidates),
        .. Displaced(),
        .. List(_say.NotTold(), _callUp.Plan.NotTold.Select(t => Item(_law.In(t)))),
        Line(_law.Source(_callUp.Plan.Rulebook)),
    ];

    private IEnumerable<Block> Undecided()
    {
        var undecided = _callUp.Candidates.Count(c => c.Standing == CandidateStanding.Undetermined);
        return undecided == 0 ? [] : [Line(_say.UndecidedCandidates(undecided, _say.Number(_callUp.Places.Sum(p => p.FilledIfEligible))))];
    }

    private Table Places() => new(
        [new Column(_say.ColumnOfPlaces()), Numbers(_say.ColumnCount()), Numbers(_say.ColumnFilled()), Numbers(_say.ColumnShort()), Numbers(_say.ColumnIfEligible())],
        [.. _callUp.Places.Select(p => Row(_law.In(p.Places.Title), _say.Number(p.Places.Count), _say.Number(p.Filled), _say.Number(p.Unfilled), _say.Number(p.FilledIfEligible)))]);

    private static Column Numbers(Prose heading) => new(heading, IsOfNumbers: true);

    private Item Preference(PlanPreference preference) => Item(_law.In(preference.Says), List(preference.Cites.Select(c => Item(_law.Citation(c)))));

    private bool NearHomeIsOpen() => _callUp.Plan.Preferences.Any(p => p.IsNearHome) && _callUp.Plan.Places.All(p => p.Region is null);

    private IEnumerable<Block> Candidates(CandidateStanding standing)
    {
        var all = _callUp.Candidates.Where(c => c.Standing == standing).ToList();
        return all.Count == 0 ? [] : [Section(_say.CandidatesWho(standing), standing == CandidateStanding.CalledUp ? CalledUp(all) : NotCalledUp(all))];
    }

    private Table CalledUp(IEnumerable<CandidateOutcome> candidates) => new(
        [new Column(_say.ColumnCandidate()), new Column(_say.ColumnOfPlaces()), new Column(_say.ColumnSpeciality()), new Column(_say.ColumnWhy())],
        [.. candidates.Select(c => Row(c.Id, _law.In(c.Places!.Title), Reasons.Speciality(c), _why.Of(c)))]);

    private Table NotCalledUp(IEnumerable<CandidateOutcome> candidates) => new(
        [new Column(_say.ColumnCandidate()), new Column(_say.ColumnWhy())],
        [.. candidates.Select(c => Row(c.Id, c.Standing == CandidateStanding.Undetermined ? _say.Semicolons([_why.Of(c), _why.IfEligible(c)]) : _why.Of(c)))]);

    /// <summary>Who is called up now, and is not if everybody of whom too little is known can be.</summary>
    private IEnumerable<Block> Displaced() => List(
        _say.CandidatesDisplaced(),
        _callUp.Candidates.Where(c => c is { Standing: CandidateStanding.CalledUp, PlacesIfEligible: null }).Select(c => Item(c.Id)));
}

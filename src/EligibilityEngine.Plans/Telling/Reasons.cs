using EligibilityEngine.Decisions;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Plans.Telling;

/// <summary>Why something becomes of a candidate, in a sentence.</summary>
internal sealed class Reasons(Phrases say, LawWords law)
{
    public Prose Of(CandidateOutcome candidate) => candidate.Standing switch
    {
        CandidateStanding.CalledUp => candidate.Meets.IsEmpty ? say.MeetsNoPreference() : say.Semicolons(candidate.Meets.Select(p => (Prose)law.In(p.Says))),
        CandidateStanding.NoPlaceLeft => candidate.Against is { } against ? say.OthersComeFirst(law.In(against.Says)) : say.OthersAreEarlier(),
        CandidateStanding.NoWantedSpeciality => say.NoPlaceTakes(Speciality(candidate)),
        CandidateStanding.NotCallable => say.ByGrounds(say.Or(candidate.Answers.Select(law.Short)), Grounds(candidate)),
        _ => say.HangsOnFacts(say.Commas(candidate.Missing.Select(f => (Prose)law.Lower(f.Title)))),
    };

    /// <summary>Where somebody of whom too little is known goes if he can be called up.</summary>
    public Prose IfEligible(CandidateOutcome candidate) =>
        candidate.PlacesIfEligible is { } places ? say.IfHeCould(law.In(places.Title)) : say.IfHeCouldNoPlace();

    public static Prose Speciality(CandidateOutcome candidate) => candidate.Speciality is { } speciality ? speciality.Id : "";

    private Prose Grounds(CandidateOutcome candidate) => say.Semicolons(candidate.Grounds.IsEmpty ? candidate.Failed.Select(Fails) : candidate.Grounds.Select(Ground));

    /// <summary>A provision by which he could be called up, with the first thing that it asks for and that is not so.</summary>
    private Prose Fails(Failure failure) => say.ProvisionFails(Ground(failure.Provision), law.Demand(failure.Conditions.SelectMany(c => c.Tests).First()));

    private Prose Ground(Provision provision) => ((Prose)law.In(provision.Title)).Naming(ReferenceKind.Provision, provision.Id);
}

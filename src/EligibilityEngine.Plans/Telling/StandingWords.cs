namespace EligibilityEngine.Plans.Telling;

/// <summary>How what becomes of a candidate is written in tables.</summary>
internal static class StandingWords
{
    public static string Of(CandidateStanding standing) => standing switch
    {
        CandidateStanding.CalledUp => "called-up",
        CandidateStanding.NoPlaceLeft => "no-place-left",
        CandidateStanding.NoWantedSpeciality => "no-wanted-speciality",
        CandidateStanding.NotCallable => "not-callable",
        _ => "undetermined",
    };
}

using EligibilityEngine.Reporting;

namespace EligibilityEngine.Plans.Telling;

/// <summary>What is said of call-ups: phrases of the book.</summary>
internal static class PlanPhrases
{
    extension(Phrases say)
    {
        public Prose OrdinaryOfCandidates() => say.Say();
        public Prose CallUpOn(Prose title, Prose day) => say.Say(title, day);
        public Prose PlacesFilled(long count, Prose filled) => say.Count(count, filled);
        public Prose UndecidedCandidates(long count, Prose filled) => say.Count(count, filled);
        public Prose ColumnOfPlaces() => say.Say();
        public Prose ColumnCount() => say.Say();
        public Prose ColumnFilled() => say.Say();
        public Prose ColumnShort() => say.Say();
        public Prose ColumnIfEligible() => say.Say();
        public Prose ColumnCandidate() => say.Say();
        public Prose ColumnSpeciality() => say.Say();
        public Prose ColumnWhy() => say.Say();
        public Prose WhoComesFirst() => say.Say();
        public Prose RegionsNotTold() => say.Say();
        public Prose CandidatesWho(CandidateStanding standing) => say.Each(standing);
        public Prose CandidatesDisplaced() => say.Say();
        public Prose MeetsNoPreference() => say.Say();
        public Prose OthersComeFirst(Prose preference) => say.Say(preference);
        public Prose OthersAreEarlier() => say.Say();
        public Prose NoPlaceTakes(Prose speciality) => say.Say(speciality);
        public Prose ByGrounds(Prose answer, Prose grounds) => say.Say(answer, grounds);
        public Prose ProvisionFails(Prose provision, Prose demand) => say.Say(provision, demand);
        public Prose HangsOnFacts(Prose facts) => say.Say(facts);
        public Prose IfHeCould(Prose places) => say.Say(places);
        public Prose IfHeCouldNoPlace() => say.Say();
        public Prose NotTold() => say.Say();
        public Prose PlanRestsOn() => say.Say();
    }
}

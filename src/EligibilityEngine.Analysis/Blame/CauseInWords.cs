using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Blame;

/// <summary>What changed between a day and the next, in words.</summary>
internal static class CauseInWords
{
    public static Prose Say(Cause cause, Phrases say, LawWords law) => cause switch
    {
        FactCause { May: { } values, IsSo: Truth.True } fact => law.Say(fact.Fact, values),
        FactCause { May: { } values } fact => say.PerhapsFromHere(law.Say(fact.Fact, values)),
        FactCause { After.IsKnown: false } fact => say.NoLongerKnown(law.Lower(fact.Fact.Title)),
        FactCause fact => law.Say(fact.Fact, fact.After.Code),
        CoverCause => say.ModelledFromHere(),
        LawCause { HasCome: Truth.True } come => Title(come.Day, say, law),
        _ => say.PerhapsFromHere(Title(((LawCause)cause).Day, say, law)),
    };

    private static Prose Title(LegalDay day, Phrases say, LawWords law) => day.Event is { } change ? law.In(change.Title) : say.LawChangesOn(Values.OfDay(day.Day!.Value));
}

using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Blame;

/// <summary>What is not known about the law and an answer hangs on, as a clause of its own.</summary>
internal static class HangsOnWords
{
    public static Prose Say(HangsOn hangsOn, Phrases say, LawWords law)
    {
        var day = say.On(hangsOn.Day);
        return (hangsOn.What.Event, hangsOn.IsSo) switch
        {
            ({ } e, true) => say.HangsOnCome(Naming.Of(e).Text, law.Lower(e.Title), day),
            ({ } e, false) => say.HangsOnNotCome(Naming.Of(e).Text, law.Lower(e.Title), day),
            (null, true) => say.HangsOnPublished(hangsOn.What.Name, day),
            (null, false) => say.HangsOnNotPublished(hangsOn.What.Name, day),
        };
    }
}

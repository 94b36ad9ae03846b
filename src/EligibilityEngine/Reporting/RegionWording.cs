using EligibilityEngine.Law;

namespace EligibilityEngine.Reporting;

/// <summary>How something turned out, in words.</summary>
internal sealed class RegionWording(Phrases say, LawWords law)
{
    public static string Say(AddedFact added, string? language)
    {
        var say = Phrases.In(language ?? Own(added.Subject).MainLanguage);
        return new RegionWording(say, new LawWords(say, language)).Say(added).ToString();
    }

    public Prose Say(AddedFact added) => added switch
    {
        { Fact: { Reading: not null } reading } => Clause(reading, added.Values),
        { Fact: { } fact, Less: { } less } => law.Compare(fact, less, added.Values),
        { Fact: { } fact } => law.Say(fact, added.Values, added.Range),
        { Less: { } less } => law.Compare(added.Subject, less, added.Values),
        { Subject: Law.Term term } => law.Say(term, added.Values, added.Range!.Value),
        { Event: { } e, IsOfDays: true } => say.CameOn(law.Lower(e.Title), law.Days(added.Values, added.Range!.Value)),
        { Event: { } e } => added.HadCome ? say.HadCome(law.Lower(e.Title)) : say.HadNotCome(law.Lower(e.Title)),
        _ => added.HadCome ? say.WasPublished(Naming.Of(added.Statement!)) : say.WasNotPublished(Naming.Of(added.Statement!)),
    };

    private static LocalText Own(object subject) => subject switch
    {
        Fact fact => fact.Title,
        LawEvent e => e.Title,
        Statement statement => statement.Says,
        _ => ((Law.Term)subject).All.Select(t => (t as FactItself)?.Fact.Title ?? (t as DayOfEvent)?.Event.Title).OfType<LocalText>().First(),
    };

    /// <summary>The same by a day on which it counts; of an event whose day itself makes a difference, that day.</summary>
    public Prose SayBy(AddedFact added, Prose day) => (added.Event, added.HadCome) switch
    {
        _ when added.IsOfDays => Say(added),
        ({ } e, true) => say.ByThenHadCome(day, law.Lower(e.Title)),
        ({ } e, false) => say.ByThenHadNotCome(day, law.Lower(e.Title)),
        (null, true) => say.ByThenPublished(day, added.Name),
        (null, false) => say.ByThenNotPublished(day, added.Name),
    };

    /// <summary>Values of a fact or reading, as a clause of its own.</summary>
    public Prose Clause(Fact fact, ValueSet values) => fact switch
    {
        { Reading: not null } => say.OrThat(values.Codes.Select(c => law.Say(fact, c))),
        { Type: FactType.YesNo } when values.Intervals is [(0, 1)] => say.EitherWay(),
        { Type: FactType.Choice } when values.Codes.Count() == fact.Values.Length => say.EitherWay(),
        _ => say.Person(law.Say(fact, values)),
    };
}

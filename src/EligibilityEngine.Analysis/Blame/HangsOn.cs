using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis;

/// <summary>Something about the law that is not known and that an answer hangs on: whether a change of law had come by the law's date, or a
/// statement had been published by the horizon.</summary>
/// <param name="What">The event or the statement, and how it would have to be.</param>
/// <param name="Side">The side on whose date or horizon it matters.</param>
/// <param name="Day">That date or horizon.</param>
public sealed record HangsOn(AddedFact What, Side Side, DateOnly Day)
{
    /// <summary>Whether the event has come or the statement was published by <see cref="Day"/>.</summary>
    public bool IsSo => What.Example.Code != 0;

    /// <summary>In words, a clause of its own.</summary>
    /// <param name="language">A code such as <c>ru</c>, or null for the rulebook's own language.</param>
    public string Say(string? language = null)
    {
        var say = Phrases.In(language ?? (What.Event?.Title ?? What.Statement!.Says).MainLanguage);
        return HangsOnWords.Say(this, say, new LawWords(say, language)).ToString();
    }
}

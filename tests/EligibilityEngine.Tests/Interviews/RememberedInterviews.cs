using System.Collections.Concurrent;
using EligibilityEngine.Analysis;

namespace EligibilityEngine.Tests.Interviews;

/// <summary>Interviews on the law of Kazakhstan; those that have begun alike, with the same replies, are one until they part.</summary>
internal sealed class RememberedInterviews
{
    private readonly ConcurrentDictionary<string, Lazy<Interview>> _begun = [];
    private readonly ConcurrentDictionary<(Interview Before, string Reply), Lazy<Interview>> _replied = [];

    /// <summary>An interview of whom nothing is known but the day, the law and the horizon.</summary>
    public Interview Begin(Case person, IEnumerable<string> questions)
    {
        var (known, asked) = (new Case(person.On) { LawOf = person.LawOf, KnownBy = person.KnownBy }, questions.ToList());
        return _begun.GetOrAdd($"{known.On} {known.LawOf} {known.KnownBy} {string.Join(' ', asked)}", _ => new(() => Interview.Begin(Kazakhstan.Rulebook, known, asked).Value)).Value;
    }

    /// <summary>The interview after a reply that is typed.</summary>
    public Interview After(Interview before, string reply) => _replied.GetOrAdd((before, reply), s => new(() => s.Before.Answer(s.Reply).Value)).Value;

    /// <summary>The interview from its beginning to its end.</summary>
    public Interview Lead(Respondent respondent, Case person, IEnumerable<string> questions)
    {
        var interview = Begin(person, questions);
        while (interview.Screen is not null)
        {
            interview.Progress.Screens.Should().BeLessThan(Respondent.TooMany);
            interview = After(interview, respondent.Says(interview));
        }

        return interview;
    }
}

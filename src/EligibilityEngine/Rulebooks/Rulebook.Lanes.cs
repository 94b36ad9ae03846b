using System.Collections.Concurrent;
using System.Collections.Immutable;
using EligibilityEngine.Lanes.OneLane;

namespace EligibilityEngine;

/// <content>Answers for many cases, and for one after another.</content>
public sealed partial class Rulebook
{
    private readonly ConcurrentDictionary<(string Questions, bool DecidesEvents), OneLanePrograms> _oneLanePrograms = [];

    /// <summary>A cohort of so many persons, of whom nothing is known yet.</summary>
    /// <param name="count">How many, from 0.</param>
    public Cohort Cohort(int count) => new(this, count);

    /// <summary>Begins to ask about single cases, for the answers alone.</summary>
    /// <param name="questions">The names of the questions; none for all.</param>
    /// <exception cref="ArgumentException">The rulebook has no such question.</exception>
    public Inquiry Inquire(params ReadOnlySpan<string> questions) => new(this, QuestionsNamed(questions));

    /// <summary>The programs that answer these questions about single cases, kept for as long as the rulebook.</summary>
    internal OneLanePrograms OneLanePrograms(ImmutableArray<Question> questions, bool decidesEvents = false) =>
        _oneLanePrograms.GetOrAdd((string.Join(' ', questions.Select(q => q.Id)), decidesEvents), _ => new OneLanePrograms(this, questions, decidesEvents));

    internal ImmutableArray<Question> QuestionsNamed(ReadOnlySpan<string> names)
    {
        if (names.IsEmpty)
        {
            return Questions;
        }

        var questions = ImmutableArray.CreateBuilder<Question>(names.Length);
        foreach (var name in names)
        {
            questions.Add(FindQuestion(name) ?? throw new ArgumentException($"the rulebook has no question named `{name}`", nameof(names)));
        }

        return questions.ToImmutable();
    }
}

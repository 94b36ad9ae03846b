using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using EligibilityEngine.Law;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Terms;

namespace EligibilityEngine.Populations.OneLane;

/// <summary>
/// The programs of a rulebook that answer some questions about single cases: one for each edition of the law and of knowledge, compiled when first
/// needed and kept. Safe to use from many threads.
/// </summary>
/// <param name="rulebook">The rulebook.</param>
/// <param name="questions">The questions.</param>
/// <param name="decidesEvents">Whether it may be said of an event whose day is not certain that it had come, or had not.</param>
internal sealed class OneLanePrograms(Rulebook rulebook, ImmutableArray<Question> questions, bool decidesEvents)
{
    private static readonly ConditionalWeakTable<Rulebook, ConcurrentDictionary<(string Questions, bool DecidesEvents), OneLanePrograms>> OfRulebooks = [];

    private readonly Editions _law = Editions.OfLaw(rulebook, rulebook.Questions);
    private readonly Editions _knowledge = Editions.OfKnowledge(rulebook);
    private readonly ConcurrentDictionary<OneLaneKey, OneLaneProgram> _programs = [];

    /// <summary>Those of a rulebook, kept for as long as the rulebook.</summary>
    public static OneLanePrograms Of(Rulebook rulebook, ImmutableArray<Question> questions, bool decidesEvents = false) => OfRulebooks.GetOrCreateValue(rulebook)
        .GetOrAdd((string.Join(' ', questions.Select(q => q.Id)), decidesEvents), _ => new OneLanePrograms(rulebook, questions, decidesEvents));

    public OneLaneProgram this[OneLaneKey key] => _programs.TryGetValue(key, out var program) ? program : _programs.GetOrAdd(key, Compile);

    /// <summary>What a case has in common with all that one program decides.</summary>
    public OneLaneKey KeyOf(DateOnly lawOf, DateOnly? knownBy, bool assumesOrdinary) =>
        new(_law.Of(lawOf), knownBy is { } horizon ? _knowledge.Of(horizon) : null, assumesOrdinary);

    private OneLaneProgram Compile(OneLaneKey key) => Compile(key, _law.FirstDay(key.Law));

    private OneLaneProgram Compile(OneLaneKey key, DateOnly lawOf) => new(LaneProgram.Compile(rulebook, new LaneOptions
    {
        Questions = questions,
        LawOf = LaneDay.Of(lawOf),
        DecidedEvents = decidesEvents ? [.. rulebook.Events.Where(e => e.Day.HasComeBy(lawOf) == Truth.Unknown)] : [],
        KnownBy = key.Knowledge is { } edition ? LaneDay.Of(_knowledge.FirstDay(edition)) : LaneDay.None,
        AssumesOrdinary = key.AssumesOrdinary,
    }));
}

/// <summary>The edition of the law, that of knowledge or null for no horizon, and whether what is ordinary is assumed.</summary>
internal readonly record struct OneLaneKey(int Law, int? Knowledge, bool AssumesOrdinary);

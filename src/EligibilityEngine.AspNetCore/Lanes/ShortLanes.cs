using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EligibilityEngine.AspNetCore.Desk;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Populations;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.OneLane;
using EligibilityEngine.Populations.Terms;

namespace EligibilityEngine.AspNetCore.Lanes;

/// <summary>
/// Answers in short what a lane can settle: a case of plain values whose questions have one answer each. The rest (facts known in part, histories, mistakes, what is open) is for the
/// evaluator, which says more.
/// </summary>
internal sealed class ShortLanes
{
    /// <summary>How many programs are kept for a rulebook. What would need another one is left to the evaluator.</summary>
    private const int Most = 256;

    /// <summary>How many cases without contradiction are remembered.</summary>
    private const int MostSound = 200_000;

    private static readonly ConditionalWeakTable<Rulebook, ShortLanes> OfRulebooks = [];

    private readonly Rulebook _rulebook;
    private readonly Editions _law;
    private readonly Editions _knowledge;
    private readonly TiedFacts _tied;
    private readonly ConcurrentDictionary<ProgramKey, ShortProgram> _programs = new();
    private readonly ConcurrentDictionary<long[], bool> _sound = new(new SameNumbers());

    private ShortLanes(Rulebook rulebook)
    {
        _rulebook = rulebook;
        _law = Editions.OfLaw(rulebook, rulebook.Questions);
        _knowledge = Editions.OfKnowledge(rulebook);
        _tied = new TiedFacts(rulebook);
    }

    private sealed class SameNumbers : IEqualityComparer<long[]>
    {
        public bool Equals(long[]? x, long[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(long[] obj)
        {
            var hash = new HashCode();
            hash.AddBytes(MemoryMarshal.AsBytes(obj.AsSpan()));
            return hash.ToHashCode();
        }
    }

    private readonly record struct ProgramKey(string Questions, OneLaneKey Lane);

    /// <summary>Those of a rulebook, kept for as long as the rulebook.</summary>
    public static ShortLanes Of(Rulebook rulebook) => OfRulebooks.GetValue(rulebook, r => new ShortLanes(r));

    /// <summary>The program that answers some questions under the law of a day, or null where there are too many already.</summary>
    public ShortProgram? Program(ImmutableArray<Question> questions, DateOnly lawOf, DateOnly? knownBy, bool assumesOrdinary)
    {
        var key = new ProgramKey(
            questions.Length == 1 ? questions[0].Id : string.Join(' ', questions.Select(q => q.Id)),
            new OneLaneKey(_law.Of(lawOf), knownBy is { } horizon ? _knowledge.Of(horizon) : null, assumesOrdinary));
        return _programs.TryGetValue(key, out var program) ? program : _programs.Count >= Most ? null : _programs.GetOrAdd(key, k => Compile(questions, k.Lane));
    }

    /// <summary>A case as a lane takes it, or null where the evaluator has to be asked.</summary>
    public static LaneCase? Prepare(Asked asked)
    {
        var (rulebook, @case) = (asked.Rulebook, asked.Case);
        var lanes = Of(rulebook);
        return lanes.Program(asked.Questions, @case.LawOf ?? @case.On, @case.KnownBy, @case.AssumesOrdinary) is { } program
            && new CaseBinder(rulebook, new DiagnosticBag()).Bind(@case) is { } bound
            && bound.AsGiven is null && bound.Given.All(g => g is null or { Periods.IsEmpty: true, IsNeverAssumed: false, Otherwise.Part: null })
            ? new LaneCase(lanes, program, bound)
            : null;
    }

    /// <summary>Whether a case of these values was found to be without contradiction.</summary>
    public bool IsKnownToBeSound(long[] key) => _sound.ContainsKey(key);

    /// <summary>A case of these values was decided, and so is without contradiction.</summary>
    public void Remember(long[] key)
    {
        if (_sound.Count >= MostSound)
        {
            _sound.Clear();
        }

        _sound.TryAdd(key, true);
    }

    /// <summary>All of a case on which it depends whether it contradicts itself, where a lane does not see that: its days, and what it says of facts that are tied to others that are not known.</summary>
    public long[] KeyOf(BoundCase bound)
    {
        var key = new List<long> { bound.Case.On.DayNumber, bound.LawOf.DayNumber, bound.Case.KnownBy?.DayNumber ?? -1, bound.Case.AssumesOrdinary ? 1 : 0 };
        foreach (var fact in _tied.Unsettled(f => bound.Given[f.Index] is not null, bound.Case.AssumesOrdinary))
        {
            key.Add(fact.Index);
            key.Add(bound.Given[fact.Index]!.Otherwise.Value.Code);
        }

        return [.. key];
    }

    private ShortProgram Compile(ImmutableArray<Question> questions, OneLaneKey key) => new(LaneProgram.Compile(_rulebook, new LaneOptions
    {
        Questions = questions,
        LawOf = LaneDay.Of(_law.FirstDay(key.Law)),
        KnownBy = key.Knowledge is { } edition ? LaneDay.Of(_knowledge.FirstDay(edition)) : LaneDay.None,
        AssumesOrdinary = key.AssumesOrdinary,
        WithProvisions = true,
    }));
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.DuckDB.Cells;
using EligibilityEngine.Law;
using EligibilityEngine.Populations;
using EligibilityEngine.Populations.Code;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Populations.Running;
using EligibilityEngine.Populations.Terms;
using EligibilityEngine.Populations.Vectors;

namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>
/// Decides persons block by block, each as <see cref="RulebookDeciding.Decide"/> does: lanes settle whom they can, and the evaluator is asked of everybody else, once of all of whom the same is said.
/// Safe to use from many threads.
/// </summary>
internal sealed class BlockLaw
{
    private const int MostDecided = 200_000;
    private const int MostWritten = 1_000_000;
    private const long NotSaid = long.MinValue;

    private readonly LawSetting _law;
    private readonly LaneProgram _program;
    private readonly Lazy<FactClasses?> _classes;
    private readonly ImmutableArray<ImmutableArray<(int Column, int Fact, bool IsDerived)>> _tied;
    private readonly ConcurrentDictionary<PersonKey, PersonDecision> _decided = new();
    private readonly ConcurrentDictionary<PersonKey, bool> _sound = new();
    private readonly ConcurrentDictionary<string, int> _written = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<BlockWork> _free = [];
    private int _numbers;

    public BlockLaw(LawSetting law)
    {
        _law = law;
        var said = law.Columns.SelectMany(c => c.Facts).ToHashSet();
        var options = new LaneOptions
        {
            Questions = law.Questions,
            On = law.HasDays ? LaneDay.Each : LaneDay.Of(law.Basis.On),
            LawOf = law.Basis.LawOf is { } lawOf ? LaneDay.Of(lawOf) : LaneDay.AsOn,
            KnownBy = law.Basis.KnownBy is { } knownBy ? LaneDay.Of(knownBy) : LaneDay.None,
            Facts = [.. law.Rulebook.Facts.Select(f => said.Contains(f) ? LaneFact.Column : LaneFact.Of(SaidOfAll(f)))],
            AssumesOrdinary = law.Basis.AssumesOrdinary,
            WithProvisions = law.WithGrounds,
        };
        _program = LaneProgram.Compile(law.Rulebook, options);
        _classes = new Lazy<FactClasses?>(() => law.HasDays ? null : new FactClasses(options, law.Rulebook, said));
        _tied = Tied(said);
    }

    public LawSetting Law => _law;

    /// <summary>What a thread works with; given back afterwards.</summary>
    public BlockWork Rent() => _free.TryTake(out var work) ? work : new BlockWork(_law);

    public void Return(BlockWork work) => _free.Add(work);

    /// <summary>Decides everybody in the block.</summary>
    public void Decide(BlockWork work)
    {
        var (block, decision) = (work.Block, work.Decision);
        decision.Begin();
        Array.Clear(work.IsOpen);
        var refused = Words.For(block.Count, 0);
        var results = RunLanes(block, refused);
        for (var i = 0; i < work.Settled.Length; i++)
        {
            work.Settled[i].Tell(results, decision.Answers[i], work.IsOpen);
        }

        for (var row = 0; row < block.Count; row++)
        {
            if (block.IsMore(row) || work.IsOpen[row] || refused.Bit(row) || results.IsInError(row) || decision.Answers.Any(a => a[row] is null))
            {
                decision.Take(row, MistakeIn(block, row) ?? DecideAlone(block, row));
            }
            else if (!IsSound(block, row))
            {
                decision.Take(row, DecideAlone(block, row));
            }
        }
    }

    private FactValue SaidOfAll(Fact fact) => _law.Basis[fact.Id] is { } value && FactValues.Parse(fact, value.ToString(), null).Code is { } code ? FactValue.Of(code) : FactValue.Unknown;

    private LaneResults RunLanes(Block block, Words refused)
    {
        var columns = new LaneColumns(_law.Rulebook, block.Count);
        var filling = new ColumnFilling(block.Count, refused);
        foreach (var fact in block.Facts.SelectMany(f => f).Distinct())
        {
            columns.Add(LaneColumnKey.Of(fact.Fact), fact.ToLanes(filling, block.Count));
        }

        if (_law.HasDays)
        {
            for (var row = 0; row < block.Count; row++)
            {
                columns.SetOn(row, DateOnly.FromDayNumber(block.Days[row]));
            }
        }

        var results = new LaneResults(_program, block.Count);
        LaneRunner.Run(_program, columns, results, 1, null, CancellationToken.None);
        return results;
    }

    private static PersonDecision? MistakeIn(Block block, int row) => Enumerable.Range(0, block.Cells.Length)
        .Select(column => block.More(column, row)?.Mistake is { } mistake ? new PersonDecision([], mistake) : null)
        .FirstOrDefault(m => m is not null);

    /// <summary>Asks the evaluator, once of all between whom the law makes no difference; what is wrong with a person is told in the person's own words.</summary>
    private PersonDecision DecideAlone(Block block, int row)
    {
        var ofClass = DecideOnce(KeyOf(block, row, _classes.Value), block, row);
        return ofClass.Mistake is null || _classes.Value is null ? ofClass : DecideOnce(KeyOf(block, row, null), block, row);
    }

    private PersonDecision DecideOnce(PersonKey key, Block block, int row)
    {
        if (_decided.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_decided.Count >= MostDecided)
        {
            _decided.Clear();
        }

        return _decided.GetOrAdd(key, _ => Decide(block.CaseOf(row, _law.Basis)));
    }

    private PersonDecision Decide(Case @case)
    {
        var decided = _law.Rulebook.Decide(@case);
        return decided.ValueOrNull is { } decision
            ? new PersonDecision([.. _law.Questions.Select(q => PersonAnswer.Of(decision.Questions[q.Index], _law.WithGrounds))], null)
            : new PersonDecision([], decided.Diagnostics.First(d => d.Severity == Severity.Error));
    }

    private PersonKey KeyOf(Block block, int row, FactClasses? classes)
    {
        var key = new List<long> { classes is null ? 0 : 1 };
        AddDay(key, block, row);
        for (var column = 0; column < block.Facts.Length; column++)
        {
            if (block.More(column, row) is { Text: { } said })
            {
                key.Add(NotSaid + 1 + NumberOf(said));
                continue;
            }

            foreach (var fact in block.Facts[column])
            {
                key.Add(fact[row] is { IsKnown: true } value ? classes?.Of(fact.Fact, value.Code) ?? value.Code : NotSaid);
            }
        }

        return new PersonKey([.. key]);
    }

    private int NumberOf(string written)
    {
        if (_written.Count >= MostWritten)
        {
            _decided.Clear();
            _written.Clear();
        }

        return _written.GetOrAdd(written, _ => Interlocked.Increment(ref _numbers));
    }

    private static void AddDay(List<long> key, Block block, int row)
    {
        if (block.Days.Length > 0)
        {
            key.Add(block.Days[row]);
        }
    }

    /// <summary>Whether what is not known of a person can be so together with what is, where a lane does not see that.</summary>
    private bool IsSound(Block block, int row)
    {
        List<long>? key = null;
        for (var i = 0; i < _tied.Length; i++)
        {
            if (!IsSettled(_tied[i], block, row))
            {
                AddTo(key ??= [], i, block, row);
            }
        }

        if (key is null)
        {
            return true;
        }

        AddDay(key, block, row);
        var person = new PersonKey([.. key]);
        if (_sound.TryGetValue(person, out var isSound))
        {
            return isSound;
        }

        if (_sound.Count >= MostDecided)
        {
            _sound.Clear();
        }

        return _sound.GetOrAdd(person, _ => !_law.Rulebook.Decide(block.CaseOf(row, _law.Basis), Precision.ThreeValued).HasErrors);
    }

    private void AddTo(List<long> key, int group, Block block, int row)
    {
        foreach (var (column, fact, _) in _tied[group].Where(t => t.Column >= 0))
        {
            if (block.Facts[column][fact][row] is { IsKnown: true } value)
            {
                key.Add(((long)column << 32) | (uint)fact);
                key.Add(_classes.Value?.Of(block.Facts[column][fact].Fact, value.Code) ?? value.Code);
            }
        }
    }

    /// <summary>A group in which a lane sees every contradiction: nothing that follows is said itself, and all that it follows from is.</summary>
    private static bool IsSettled(ImmutableArray<(int Column, int Fact, bool IsDerived)> group, Block block, int row)
    {
        foreach (var (column, fact, isDerived) in group)
        {
            if (column < 0 || block.Facts[column][fact].Known[row] == isDerived)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The groups of tied facts that columns say something of; a position before the first column stands for what no column settles.</summary>
    private ImmutableArray<ImmutableArray<(int Column, int Fact, bool IsDerived)>> Tied(HashSet<Fact> said)
    {
        var positions = _law.Columns.SelectMany((c, i) => c.Facts.Select((f, j) => (Fact: f, Column: i, Position: j))).ToLookup(p => p.Fact);
        return [.. new TiedFacts(_law.Rulebook).Groups.Where(g => g.Facts.Any(said.Contains)).Select(g => Positions(g, said, positions)).Where(g => g.Length > 0)];
    }

    private ImmutableArray<(int Column, int Fact, bool IsDerived)> Positions(TiedFacts.Group group, HashSet<Fact> said, ILookup<Fact, (Fact Fact, int Column, int Position)> positions) =>
    [
        .. group.IsSettledIn(f => said.Contains(f) ? f.Derivation is null : SaidOfAll(f).IsKnown, _law.Basis.AssumesOrdinary) ? Enumerable.Empty<(int, int, bool)>() : [(-1, 0, false)],
        .. group.Facts.SelectMany(f => positions[f]).Select(p => (p.Column, p.Position, p.Fact.Derivation is not null)),
    ];
}

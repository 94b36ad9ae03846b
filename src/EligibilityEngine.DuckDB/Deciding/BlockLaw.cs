using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;
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
    private const int MostWritten = 1_000_000;
    private const long NotSaid = long.MinValue;

    private readonly LawSetting _law;
    private readonly LaneProgram _program;
    private readonly Lazy<FactClasses?> _classes;
    private readonly ImmutableArray<ImmutableArray<(int Column, int Fact, bool IsDerived)>> _tied;
    private readonly KnownPersons<PersonDecision> _decided;
    private readonly KnownPersons<bool> _sound;
    private readonly ImmutableArray<OpenQuestion> _open;
    private readonly ConcurrentDictionary<string, int> _written = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<BlockWork> _free = [];
    private readonly ConcurrentBag<BlockWork> _all = [];
    private readonly ImmutableArray<int> _columns;
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
        (_decided, _sound) = (new KnownPersons<PersonDecision>(law.MostKept), new KnownPersons<bool>(law.MostKept));
        _columns = [.. Enumerable.Range(0, law.Columns.Length)];
        _open = [.. law.Questions.Select(q => new OpenQuestion(q, [.. OpenQuestion.ColumnsFor(q, law)], new KnownPersons<PersonAnswer>(law.MostKept)))];
    }

    public LawSetting Law => _law;

    /// <summary>All that threads worked with.</summary>
    public IReadOnlyCollection<BlockWork> All => _all;

    /// <summary>What a thread works with; given back afterwards.</summary>
    public BlockWork Rent()
    {
        if (!_free.TryTake(out var work))
        {
            _all.Add(work = new BlockWork(_law));
        }

        return work;
    }

    public void Return(BlockWork work) => _free.Add(work);

    /// <summary>Decides everybody in the block.</summary>
    public void Decide(BlockWork work)
    {
        work.Begin();
        var (block, refused) = (work.Block, Words.For(work.Block.Count, 0));
        var results = RunLanes(work, refused);
        foreach (var question in work.Questions)
        {
            question.Tell(results);
        }

        for (var word = 0; word < (block.Count + 63) / 64; word++)
        {
            DecideAlone(work, word, block.MoreIn(word) | refused.At(word) | results.Word(_program.IsInError!.Value, word));
        }
    }

    /// <summary>Decides those of 64 persons whom lanes cannot: who has a cell that values do not tell, or contradicts itself, or perhaps; and whoever is open.</summary>
    private void DecideAlone(BlockWork work, int word, ulong alone)
    {
        var block = work.Block;
        foreach (var row in Rows(word, alone))
        {
            work.Take(row, MistakeIn(block, row) ?? DecideWhole(work, row));
        }

        foreach (var row in Rows(word, Unsettled(block, word) & ~alone))
        {
            if (!IsSound(work, row))
            {
                alone |= 1UL << (row & 63);
                work.Take(row, DecideWhole(work, row));
            }
        }

        for (var i = 0; i < _open.Length; i++)
        {
            foreach (var row in Rows(word, work.Questions[i].Open[word] & ~alone))
            {
                work.Questions[i].Take(row, DecideOpen(_open[i], work, row));
            }
        }
    }

    private static IEnumerable<int> Rows(int word, ulong bits)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            yield return (word * 64) + BitOperations.TrailingZeroCount(bits);
        }
    }

    /// <summary>Of whom something tied to other facts is not known, or is said beside what it follows from.</summary>
    private ulong Unsettled(Block block, int word)
    {
        var settled = ~0UL;
        foreach (var group in _tied)
        {
            foreach (var (column, fact, isDerived) in group)
            {
                settled &= column < 0 ? 0 : isDerived ? ~block.Facts[column][fact].KnownIn(word) : block.Facts[column][fact].KnownIn(word);
            }
        }

        return ~settled & WordMask.Of(block.Count, word);
    }

    private FactValue SaidOfAll(Fact fact) => _law.Basis[fact.Id] is { } value && FactValues.Parse(fact, value.ToString(), null).Code is { } code ? FactValue.Of(code) : FactValue.Unknown;

    private LaneResults RunLanes(BlockWork work, Words refused)
    {
        var block = work.Block;
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

        var results = work.ResultsOf(_program);
        LaneRunner.Run(_program, columns, results, 1, null, CancellationToken.None);
        return results;
    }

    private static PersonDecision? MistakeIn(Block block, int row) => Enumerable.Range(0, block.Cells.Length)
        .Select(column => block.More(column, row)?.Mistake is { } mistake ? new PersonDecision([], mistake) : null)
        .FirstOrDefault(m => m is not null);

    /// <summary>Asks the evaluator, once of all between whom the law makes no difference; what is wrong with a person is told in the person's own words.</summary>
    private PersonDecision DecideWhole(BlockWork work, int row)
    {
        var ofClass = DecideOnce(_classes.Value, work, row);
        return ofClass.Mistake is null || _classes.Value is null ? ofClass : DecideOnce(null, work, row);
    }

    private PersonDecision DecideOnce(FactClasses? classes, BlockWork work, int row) => _decided.Of(KeyOf(work, row, classes, _columns), () => Decide(work.Block.CaseOf(row, _law.Basis, _columns)));

    private PersonDecision Decide(Case @case)
    {
        var decided = _law.Rulebook.Decide(@case);
        return decided.ValueOrNull is { } decision
            ? new PersonDecision([.. _law.Questions.Select(q => PersonAnswer.Of(decision.Questions[q.Index], _law))], null)
            : new PersonDecision([], decided.Diagnostics.First(d => d.Severity == Severity.Error));
    }

    /// <summary>Asks the evaluator one question of a person who can be so, by what is said of all that the question hangs on.</summary>
    private PersonAnswer DecideOpen(OpenQuestion open, BlockWork work, int row) => open.Known.Of(
        KeyOf(work, row, _classes.Value, open.Columns),
        () => PersonAnswer.Of(open.Decide(work.Block.CaseOf(row, _law.Basis, open.Columns), _law.Rulebook), _law));

    private ReadOnlySpan<long> KeyOf(BlockWork work, int row, FactClasses? classes, ImmutableArray<int> columns)
    {
        var (key, block) = (work.Key, work.Block);
        key.Clear();
        key.Add(classes is null ? 0 : 1);
        AddDay(key, block, row);
        foreach (var column in columns)
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

        return CollectionsMarshal.AsSpan(key);
    }

    private int NumberOf(string written)
    {
        if (_written.Count >= MostWritten)
        {
            _decided.Forget();
            Array.ForEach([.. _open], o => o.Known.Forget());
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
    private bool IsSound(BlockWork work, int row)
    {
        var (key, block) = (work.Key, work.Block);
        key.Clear();
        AddDay(key, block, row);
        for (var i = 0; i < _tied.Length; i++)
        {
            if (!IsSettled(_tied[i], block, row))
            {
                AddTo(key, i, block, row);
            }
        }

        return _sound.Of(CollectionsMarshal.AsSpan(key), () => !_law.Rulebook.Decide(block.CaseOf(row, _law.Basis, _columns), Precision.ThreeValued).HasErrors);
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

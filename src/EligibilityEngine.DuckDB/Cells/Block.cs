using System.Collections.Immutable;

namespace EligibilityEngine.DuckDB.Cells;

/// <summary>As many persons as DuckDB hands over at once: what each column says of each. Used again for block after block, by one thread at a time.</summary>
internal sealed class Block
{
    /// <summary>How many rows DuckDB hands over at most.</summary>
    public const int Most = 2_048;

    private readonly Dictionary<(int Column, int Row), SaidCell> _more = [];
    private readonly ulong[] _isMore = new ulong[Most / 64];
    private readonly ImmutableArray<bool> _isOverlay;

    public Block(ImmutableArray<PersonColumn> columns, bool hasDays)
    {
        Cells = [.. columns.Select(c => new WrittenCells(c))];
        var cells = columns.SelectMany(c => c.Facts).Distinct().ToDictionary(f => f, f => new FactCells(f, Most));
        Facts = [.. columns.Select(c => c.Facts.Select(f => cells[f]).ToImmutableArray())];
        Order = [.. Enumerable.Range(0, columns.Length).OrderByDescending(i => IsWhole(columns[i]))];
        _isOverlay = [.. columns.Select(c => !IsWhole(c) && columns.Any(w => IsWhole(w) && w.Facts.Contains(c.Facts[0])))];
        Days = hasDays ? new int[Most] : [];
    }

    /// <summary>How many persons there are now.</summary>
    public int Count { get; private set; }

    public ImmutableArray<WrittenCells> Cells { get; }

    /// <summary>By column, what it says of its facts.</summary>
    public ImmutableArray<ImmutableArray<FactCells>> Facts { get; }

    /// <summary>In which order columns are filled: what is said of one value by its own name holds for it, whatever is said of all of them.</summary>
    public ImmutableArray<int> Order { get; }

    /// <summary>The day of each person; empty where it is the same for all.</summary>
    public int[] Days { get; }

    public void Begin(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        Count = count;
        if (_more.Count > 0)
        {
            _more.Clear();
            Array.Clear(_isMore);
        }
    }

    /// <summary>Takes what a cell says.</summary>
    public void Say(int column, int row, SaidCell cell)
    {
        var facts = Facts[column];
        for (var i = 0; i < facts.Length; i++)
        {
            var value = cell.Values.IsEmpty ? default : cell.Values[i];
            if (value.IsKnown || !_isOverlay[column])
            {
                facts[i][row] = value;
            }
        }

        if (cell.IsMore || cell.Mistake is not null)
        {
            _more[(column, row)] = cell;
            _isMore[row >> 6] |= 1UL << (row & 63);
        }
    }

    private static bool IsWhole(PersonColumn column) => column.Facts is not [{ } only] || only.Id != column.Fact;

    /// <summary>Of which of 64 rows some cell cannot be read, or says more than values tell.</summary>
    public ulong MoreIn(int word) => _isMore[word];

    /// <summary>Whether a column says one fact, which no other column says.</summary>
    public bool IsAlone(int column) => Facts[column].Length == 1 && !_isOverlay[column];

    /// <summary>A cell that cannot be read, or says more than values tell; otherwise null.</summary>
    public SaidCell? More(int column, int row) => (_isMore[row >> 6] >> (row & 63) & 1) != 0 ? _more.GetValueOrDefault((column, row)) : null;

    /// <summary>The case of a row, as far as some columns tell it.</summary>
    public Case CaseOf(int row, Case basis, ImmutableArray<int> columns)
    {
        var said = new List<GivenFact>();
        foreach (var column in columns)
        {
            var about = Cells[column].Column;
            if (More(column, row) is { Text: { } more })
            {
                said.Add(about.Given(more));
                continue;
            }

            foreach (var fact in Facts[column].Where(f => f[row].IsKnown))
            {
                said.Add(about.Given(fact.Fact.Write(fact[row])) with { Name = fact.Fact.Id });
            }
        }

        return (Days.Length == 0 ? basis : basis with { On = DateOnly.FromDayNumber(Days[row]) }).With(said);
    }
}

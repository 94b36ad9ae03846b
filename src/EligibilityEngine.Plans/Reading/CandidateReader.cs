using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Plans.Reading;

/// <summary>Reads tables of candidates and binds their columns to the rulebook of a plan.</summary>
internal sealed class CandidateReader(CallUpPlan plan, DiagnosticBag bag)
{
    private const string Id = "id";
    private const string Specialities = "specialities";
    private const string Region = "region";

    private readonly Dictionary<string, TextPlace> _ids = new(StringComparer.Ordinal);

    public CandidateTable? Read(SourceText source)
    {
        var rows = new CsvText(source, bag).Rows().ToList();
        if (rows.Count == 0)
        {
            bag.Add(Mistake.ColumnNeeded(source.Place(0, 0), Id));
            return null;
        }

        var columns = ReadColumns(rows[0]);
        var candidates = rows.Skip(1).TakeWhile(_ => !bag.IsFull(source.Path)).Select(r => ReadRow(r, columns)).OfType<Candidate>().ToImmutableArray();
        return bag.HasErrors ? null : new CandidateTable(plan, candidates);
    }

    /// <summary>What each column is of: one of the three, a fact, or null for what is passed over.</summary>
    private ImmutableArray<string?> ReadColumns(ImmutableArray<Cell> heading)
    {
        var first = new Dictionary<string, TextPlace>(StringComparer.Ordinal);
        var columns = ImmutableArray.CreateBuilder<string?>(heading.Length);
        foreach (var cell in heading)
        {
            var name = Meant(cell.Text.Trim());
            columns.Add(IsKnown(name) ? name : null);
            if (!IsKnown(name))
            {
                bag.Add(Mistake.UnknownColumn(cell.Place, cell.Text, NearestName.Of(cell.Text, Known())));
            }
            else if (!first.TryAdd(name, cell.Place))
            {
                bag.Add(Mistake.ColumnTwice(cell.Place, cell.Text, first[name]));
            }
        }

        if (!first.ContainsKey(Id))
        {
            bag.Add(Mistake.ColumnNeeded(heading[0].Place, Id));
        }

        return columns.ToImmutable();
    }

    private string Meant(string column) => plan.Columns.GetValueOrDefault(column) is { } fact ? Meant(fact)
        : column == plan.Speciality?.Id ? Specialities
        : column;

    private bool IsKnown(string name) => name is Id or Region || (name == Specialities && plan.Speciality is not null)
        || plan.Rulebook.FindFact(name) is not null || plan.Rulebook.FindSeveral(name) is not null;

    private IEnumerable<string> Known() => [Id, Specialities, Region, .. plan.Columns.Keys, .. plan.Rulebook.Facts.Select(f => f.Id), .. plan.Rulebook.SeveralFacts.Select(f => f.Id)];

    private Candidate? ReadRow(ImmutableArray<Cell> row, ImmutableArray<string?> columns)
    {
        if (row.Length != columns.Length)
        {
            bag.Add(Mistake.OtherNumberOfCells(row[0].Place, row.Length, columns.Length));
            return null;
        }

        var cells = row.Zip(columns, (cell, column) => (Cell: cell with { Text = cell.Text.Trim() }, Column: column)).ToList();
        var id = cells.FirstOrDefault(c => c.Column == Id).Cell;
        if (id.Place is null || !IsNew(id))
        {
            return null;
        }

        ImmutableArray<GivenFact> facts = [.. cells.Where(c => c is { Column: not (null or Id or Region or Specialities), Cell.Text: not "" })
            .Select(c => new GivenFact(c.Column!) { Otherwise = c.Cell.Text, Place = c.Cell.Place, ValuePlace = c.Cell.Place })
            .OrderBy(f => f.Name, StringComparer.Ordinal)];
        new CaseBinder(plan.Rulebook, bag).Bind(new Case(plan.On) { Facts = facts });
        return new Candidate(
            id.Text,
            facts,
            [.. cells.Where(c => c.Column == Specialities).SelectMany(c => ReadSpecialities(c.Cell)).Distinct().Order()],
            cells.FirstOrDefault(c => c.Column == Region).Cell.Text is { Length: > 0 } region ? region : null,
            id.Place);
    }

    private bool IsNew(Cell id)
    {
        if (id.Text.Length == 0)
        {
            bag.Add(Mistake.CandidateWithoutId(id.Place));
            return false;
        }

        if (_ids.TryAdd(id.Text, id.Place))
        {
            return true;
        }

        bag.Add(Mistake.CandidateTwice(id.Place, id.Text, _ids[id.Text]));
        return false;
    }

    private IEnumerable<int> ReadSpecialities(Cell cell)
    {
        foreach (var name in cell.Text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (code, mistake) = FactValues.Parse(plan.Speciality!, name, cell.Place);
            if (mistake is not null)
            {
                bag.Add(mistake.OfCase());
            }
            else
            {
                yield return (int)code!.Value;
            }
        }
    }
}

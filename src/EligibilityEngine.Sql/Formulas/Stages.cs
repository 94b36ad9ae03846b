namespace EligibilityEngine.Sql.Formulas;

/// <summary>The columns of a query, stage by stage.</summary>
internal sealed class Stages(Names names)
{
    private readonly List<(Place Place, StageColumn Column)> _columns = [];

    public Names Names => names;

    /// <summary>The stages in their order.</summary>
    public IEnumerable<(Place Place, IReadOnlyList<StageColumn> Columns)> All => _columns.GroupBy(c => c.Place).OrderBy(g => g.Key).Select(g => (g.Key, (IReadOnlyList<StageColumn>)[.. g.Select(c => c.Column)]));

    /// <summary>A new column.</summary>
    public Reference Add(string name, string ending, Place place, SqlFormula formula, string? comment = null)
    {
        var column = new StageColumn(names.New(name, ending), formula, comment);
        _columns.Add((place, column));
        return new Reference(column.Name, place);
    }

    /// <summary>A new column with a name that was kept for it.</summary>
    public Reference AddAs(string name, Place place, SqlFormula formula)
    {
        _columns.Add((place, new StageColumn(name, formula, null)));
        return new Reference(name, place);
    }

    /// <summary>A new column that sees all that its text names.</summary>
    public Reference Add(string name, string ending, int phase, string text, params IEnumerable<Reference> named) =>
        Add(name, ending, named.Select(n => n.Place).DefaultIfEmpty(default).Aggregate(Place.Last).After(phase), SqlFormula.Of(text));
}

/// <summary>A column of a stage.</summary>
internal sealed record StageColumn(string Name, SqlFormula Formula, string? Comment);

/// <summary>An expression that names columns, or one of them, and the last stage that it needs.</summary>
internal readonly record struct Reference(string Text, Place Place)
{
    public override string ToString() => Text;
}

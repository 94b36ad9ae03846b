using EligibilityEngine.Law;
using EligibilityEngine.Populations.Columns;
using EligibilityEngine.Sql.Dialects;
using EligibilityEngine.Sql.Formulas;

namespace EligibilityEngine.Sql.Writing;

/// <summary>
/// What is read of each person, cleaned so that nothing is NULL from there on: yes or no as two columns, certain and possible; a choice as its word, or <see cref="NotKnown"/>; a number or a
/// day as its value, or one that means nothing, beside whether it is known.
/// </summary>
internal sealed class Inputs(Rulebook rulebook, SqlOptions options, Dialect dialect, Stages stages)
{
    /// <summary>The word of a choice that is not known. No value of a choice is so called.</summary>
    public const string NotKnown = "?";

    private const string Person = "p";
    private const string Asked = "asked";

    private static readonly Place Said = new(Phases.Facts, 0);

    private readonly Dictionary<(LaneColumnKey, string), Reference> _columns = [];
    private readonly List<(Fact Fact, string Column)> _read = [];
    private readonly List<(string Name, string Formula)> _parameters = [];
    private readonly List<string> _refused = [];

    /// <summary>The columns of facts that are read.</summary>
    public IEnumerable<SqlColumn> Columns => _read.Where(r => r.Column.StartsWith(Person + ".", StringComparison.Ordinal)).OrderBy(r => r.Fact.Index).Select(r => new SqlColumn(NameOf(r.Fact), dialect.TypeOf(r.Fact.Type), r.Fact));

    /// <summary>The parameters, each with what it stands as in the query.</summary>
    public IReadOnlyList<(string Name, string Formula)> Parameters => _parameters;

    /// <summary>Where the persons come from.</summary>
    public string From => $"FROM {options.Table} AS {Person}" + (_parameters.Count == 0 ? "" : $" CROSS JOIN {Asked}");

    /// <summary>The columns that pass through.</summary>
    public IEnumerable<string> Key => options.Key.Select(k => $"{Person}.{stages.Names.InQuery(k)}");

    /// <summary>What a fact's column is called in the table.</summary>
    public static string NameOf(Fact fact) => Names.Plain(fact.Id);

    /// <summary>Where a person's row has what no column of its type can have, or no day.</summary>
    public Reference? Refused() => _refused.Count == 0 ? null : stages.AddAs("refused", Said, SqlFormula.Of(false, _refused.Select(SqlFormula.Of)));

    /// <summary>Of yes or no, or of one of two values: that it is certainly the second, or possibly.</summary>
    public Reference TwoValued(LaneStream stream, bool isInverted)
    {
        var (fact, isPossible) = (FactOf(stream), stream.Plane == 1);
        if (fact.Type == FactType.YesNo)
        {
            var column = Get(stream.Column, isPossible ? "possible" : "certain", () => stages.Add(fact.Id, isPossible ? "_possible" : "_certain", Said,
                SqlFormula.Of($"COALESCE({Read(fact)}, {(isPossible ? "TRUE" : "FALSE")})")));
            return isInverted ? column with { Text = $"NOT {column}" } : column;
        }

        var word = Word(fact);
        return word with { Text = $"{word} {(isInverted == isPossible ? "=" : "<>")} {dialect.Text(fact.Values[isPossible ? 0 : 1].Id)}" };
    }

    /// <summary>Whether a choice, a number or a day is known.</summary>
    public Reference Known(LaneStream stream, bool isInverted)
    {
        var fact = FactOf(stream);
        if (fact.Type == FactType.Choice)
        {
            var word = Word(fact);
            return word with { Text = $"{word} {(isInverted ? "=" : "<>")} {dialect.Text(NotKnown)}" };
        }

        var known = Get(stream.Column, "known", () => stages.Add(fact.Id, "_known", Said, SqlFormula.Of(IsKnown(fact))));
        return isInverted ? known with { Text = $"NOT {known}" } : known;
    }

    /// <summary>Whether a choice is one of some values.</summary>
    public Reference IsOneOf(LaneStream stream, ValueSet values, bool orUnknown, bool isInverted)
    {
        var fact = FactOf(stream);
        var word = Word(fact);
        var words = fact.Values.Where((_, i) => values.Contains(i)).Select(v => dialect.Text(v.Id)).Concat(orUnknown ? [dialect.Text(NotKnown)] : []).ToList();
        return word with { Text = words is [var only] ? $"{word} {(isInverted ? "<>" : "=")} {only}" : $"{word} {(isInverted ? "NOT IN" : "IN")} ({string.Join(", ", words)})" };
    }

    /// <summary>A number or a day as it is.</summary>
    public Reference Value(LaneStream stream) => stream.Column.Kind == LaneColumnKind.Fact ? ValueOf(FactOf(stream)) : Day(stream.Column);

    /// <summary>A number, a position, or a day in a form of whole numbers.</summary>
    public Reference Number(LaneStream stream)
    {
        if (stream.Column.Kind == LaneColumnKind.Fact && FactOf(stream).Type != FactType.Date)
        {
            return FactOf(stream).Type == FactType.Choice ? Position(FactOf(stream)) : ValueOf(FactOf(stream));
        }

        var day = Value(stream);
        return stream.Form switch
        {
            LaneForm.DayNumber => Get(stream.Column, "number", () => stages.Add(NameOf(stream), "_number", Phases.Days, dialect.DayNumber(day.Text), day)),
            LaneForm.Year => Get(stream.Column, "year", () => stages.Add(NameOf(stream), "_year", Phases.Days, dialect.Part("YEAR", day.Text), day)),
            LaneForm.Anniversary when rulebook.LeapDay == LeapDay.February28 => Get(stream.Column, "anniversary", () =>
            {
                var code = Code(stream.Column, NameOf(stream), day);
                return stages.Add(NameOf(stream), "_anniversary", Phases.Days, new Calendar(dialect, rulebook.LeapDay, stages).Anniversary(code.Text), code);
            }),
            _ => Code(stream.Column, NameOf(stream), day),
        };
    }

    public bool IsDay(LaneStream stream) => stream.Column.Kind != LaneColumnKind.Fact || FactOf(stream).Type == FactType.Date;

    public Fact FactOf(LaneStream stream) => rulebook.Facts[stream.Column.Index];

    private Reference Code(LaneColumnKey key, string name, Reference day) => Get(key, "code", () => stages.Add(name, "_code", Phases.Days,
        $"(12 * {dialect.Part("YEAR", day.Text)} + {dialect.Part("MONTH", day.Text)} - 1) * 32 + {dialect.Part("DAY", day.Text)} - 1", day));

    private Reference Position(Fact fact)
    {
        var word = Word(fact);
        return Get(LaneColumnKey.Of(fact), "position", () => stages.Add(fact.Id, "_position", Phases.Days,
            $"CASE {word} {string.Join(' ', fact.Values.Select((v, i) => FormattableString.Invariant($"WHEN {dialect.Text(v.Id)} THEN {i}")))} ELSE 0 END", word));
    }

    private Reference Get(LaneColumnKey key, string what, Func<Reference> make)
    {
        if (!_columns.TryGetValue((key, what), out var column))
        {
            _columns.Add((key, what), column = make());
        }

        return column;
    }

    private string NameOf(LaneStream stream) => stream.Column.Kind switch
    {
        LaneColumnKind.On => "on_day",
        LaneColumnKind.LawOf => "law_of",
        LaneColumnKind.KnownBy => "known_by",
        _ => FactOf(stream).Id,
    };

    /// <summary>The column of a fact; or, of a reading that is chosen when the query is run, its parameter.</summary>
    private string Read(Fact fact)
    {
        if (_read.Find(r => r.Fact == fact) is { Column: { } known })
        {
            return known;
        }

        var column = options.Readings.ContainsKey(fact.Id) ? Given(NameOf(fact), dialect.WordType) : $"{Person}.{stages.Names.InQuery(NameOf(fact))}";
        _read.Add((fact, column));
        return column;
    }

    private string Given(string name, string type)
    {
        if (!_parameters.Exists(p => p.Name == name))
        {
            var parameter = dialect.Parameter(name, _parameters.Count + 1);
            _parameters.Add((name, $"CAST({parameter} AS {type}) AS {stages.Names.InQuery(name)}"));
        }

        return $"{Asked}.{stages.Names.InQuery(name)}";
    }

    private Reference Word(Fact fact) => Get(LaneColumnKey.Of(fact), "word", () =>
    {
        var column = Read(fact);
        var isOne = $"{column} IN ({string.Join(", ", fact.Values.Select(v => dialect.Text(v.Id)))})";
        _refused.Add($"COALESCE(NOT {isOne}, FALSE)");
        return stages.Add(fact.Id, "", Said, SqlFormula.Of($"CASE WHEN {isOne} THEN {column} ELSE {dialect.Text(NotKnown)} END"));
    });

    private Reference ValueOf(Fact fact) => Get(LaneColumnKey.Of(fact), "value", () => stages.Add(fact.Id, "", Said, SqlFormula.Of(fact.Type == FactType.Date
        ? $"COALESCE({dialect.ReadDay(Read(fact))}, {dialect.Day(DateOnly.MinValue)})"
        : $"CASE WHEN {IsKnown(fact)} THEN CAST({Read(fact)} AS {dialect.NumberType}) ELSE 0 END")));

    /// <summary>Where it is not NULL, and can be read; what cannot is noted.</summary>
    private string IsKnown(Fact fact)
    {
        var (column, isNew) = (Read(fact), !_columns.ContainsKey((LaneColumnKey.Of(fact), "checked")));
        _columns[(LaneColumnKey.Of(fact), "checked")] = default;
        if (fact.Type == FactType.Date)
        {
            if (isNew && dialect.IsNoDay(column) is { } isNoDay)
            {
                _refused.Add($"({isNoDay})");
            }

            return $"{dialect.ReadDay(column)} IS NOT NULL";
        }

        var (least, greatest) = FactValues.All(fact).Intervals[0];
        (least, greatest) = (Math.Max(least, -Text.Limits.Sum), Math.Min(greatest, Text.Limits.Sum));
        var isWithin = FormattableString.Invariant($"{column} BETWEEN {least} AND {greatest}");
        if (isNew)
        {
            _refused.Add($"COALESCE(NOT ({isWithin}), FALSE)");
        }

        return $"COALESCE({isWithin}, FALSE)";
    }

    private Reference Day(LaneColumnKey key) => Get(key, "value", () =>
    {
        var (day, name, whenNull) = key.Kind switch
        {
            LaneColumnKind.On => (options.On, "on_day", DateOnly.MinValue),
            LaneColumnKind.LawOf => (options.LawOf!, "law_of", DateOnly.MinValue),
            _ => (options.KnownBy!, "known_by", DateOnly.MaxValue),
        };
        var column = day.ParameterName is { } parameter ? Given(parameter, dialect.DayType) : $"{Person}.{stages.Names.InQuery(day.ColumnName!)}";
        if (key.Kind != LaneColumnKind.KnownBy)
        {
            _refused.Add($"{dialect.ReadDay(column)} IS NULL");
        }
        else if (dialect.IsNoDay(column) is { } isNoDay)
        {
            _refused.Add($"({isNoDay})");
        }

        return stages.Add(name, "", Said, SqlFormula.Of($"COALESCE({dialect.ReadDay(column)}, {dialect.Day(whenNull)})"));
    });
}

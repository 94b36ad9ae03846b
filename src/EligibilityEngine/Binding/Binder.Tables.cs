using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>Tables in the law: each row becomes a provision of its own, with what stands beside the table in common.</summary>
internal sealed partial class Binder
{
    private readonly Declared<MappingNode> _tables = new("provision", (_, node) => node);
    private readonly Dictionary<string, ImmutableArray<RowDraft>> _rowsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (MappingNode Table, RowDraft Row)> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<MappingNode, CommonPart?> _common = [];

    /// <summary>Names that tables go by and that mean nothing, which is reported once for all rows.</summary>
    private readonly HashSet<ScalarNode> _lostCells = [];

    private long _rowConditions;

    /// <summary>What all rows of a table have in common.</summary>
    private sealed record CommonPart(Question Question, ImmutableArray<Provision> Bases, InForce InForce, Condition? When, ImmutableArray<Statement> Cites, LocalText Title, LocalText? Note);

    private static bool IsTable(MappingNode provision) => provision["answer-by"] is MappingNode || IsComputed(provision);

    private void DeclareTables(MappingNode rules)
    {
        foreach (var node in SyntaxNode.ItemsOf(rules["provisions"]).OfType<MappingNode>().Where(IsTable))
        {
            DeclareOne(_tables, node, "provision", Names.IsWide, [("provision", n => _provisions.Has(n) ? _provisions.Node(n) : null)]);
        }
    }

    /// <summary>Declares the rows of all tables.</summary>
    private void DeclareRows()
    {
        foreach (var name in _tables.Names)
        {
            var table = _tables.Node(name);
            var id = SyntaxNode.Scalar(table["provision"])!;
            var rows = RowsOf(table).Take(Limits.Rows + 1).ToImmutableArray();
            if (rows.Length > Limits.Rows)
            {
                _bag.Add(Mistake.TooManyRows(id.Place, id.Text, Limits.Rows));
                rows = [];
            }
            else if (rows.IsEmpty && !_bag.HasErrors)
            {
                _bag.Add(Mistake.TableWithoutAnswers((table["answer-by"] ?? table["answer"])!.Place, id.Text));
            }

            foreach (var row in rows)
            {
                var rowId = row.IdIn(id.Text);
                if (_provisions.Has(rowId))
                {
                    _bag.Add(Mistake.RowTwice(row.Place, rowId));
                    continue;
                }

                _rows.Add(rowId, (table, row));
                _provisions.Declare(rowId, new MappingNode([new MappingEntry(new ScalarNode("provision", isPlain: true, row.Place), new ScalarNode(rowId, isPlain: true, row.Place))], row.Place));
            }

            _rowsOf.Add(name, [.. rows.Where(r => _rows.ContainsKey(r.IdIn(name)))]);
        }
    }

    /// <summary>The rows of a table that have an answer.</summary>
    private IEnumerable<RowDraft> RowsOf(MappingNode table) => table["answer-by"] is MappingNode written ? TableCells.Of(written) : ComputedRows(table);

    /// <summary>The provisions of a name: all rows of a table, which are reported where they are wrong; null where there is none of the name.</summary>
    private ImmutableArray<Provision>? BoundProvisions(ScalarNode name) =>
        _rowsOf.TryGetValue(name.Text, out var rows) ? [.. rows.Select(r => _provisions.Bind(r.IdIn(name.Text), name.Place, Mistake.CircleOfExceptions, _bag)).OfType<Provision>()]
        : FindBase(name) is { } found ? [found]
        : null;

    private Provision? BindRow(string id, MappingNode table, RowDraft row)
    {
        if (Common(table) is not { } common)
        {
            return null;
        }

        var name = SyntaxNode.Scalar(table["provision"])!.Text;
        return row is ComputedRow computed ? BindComputed(id, common, computed, name) : BindRow(id, common, (TableCells)row, name);
    }

    private Provision? BindRow(string id, CommonPart common, TableCells cells, string table)
    {
        var tests = cells.Cells.Select(c => BindCell(c.Name, c.Value)).ToList();
        var answer = AnswerOf(common.Question, cells.AnswerNode);
        if (!IsWithinRowConditions(common, tests.Count, cells.Place, table) || answer is null || tests.Contains(null))
        {
            return null;
        }

        var own = tests.Select(t => t!.Value.Test).ToImmutableArray();
        var when = common.When is { } shared ? Instantiation.Copy(shared) : null;
        return Row(
            id,
            common,
            answer,
            when is null ? own : own.Add(when),
            cells.Place,
            TitleOf(common.Title, [.. tests.Select(t => t!.Value.Says)]),
            new TableRow(
                table,
                common.Title,
                [.. cells.Cells.Select(c => (c.Name.Text, TableCells.Written(c.Value.Text)))],
                when,
                own.All(t => t.AsWritten is not FactTest { Fact.Several: not null })));
    }

    /// <summary>Whether the conditions of all rows are no more than they may be, with those of one more row. What is too much is told where it becomes so.</summary>
    private bool IsWithinRowConditions(CommonPart common, int own, TextPlace place, string table)
    {
        var before = _rowConditions;
        _rowConditions += own + (common.When is { } all ? Instantiation.SizeOf(all) : 0);
        if (_rowConditions <= Limits.MemberConditions)
        {
            return true;
        }

        if (before <= Limits.MemberConditions)
        {
            _bag.Add(Mistake.TooManyRowConditions(place, table, Limits.MemberConditions));
        }

        return false;
    }

    private static Provision Row(string id, CommonPart common, Answer answer, ImmutableArray<Condition> when, TextPlace place, LocalText title, TableRow row) => new()
    {
        Id = id,
        Title = title,
        Question = common.Question,
        Answer = answer,
        ExceptionTo = common.Bases,
        InForce = common.InForce,
        When = when.Length switch
        {
            0 => null,
            1 => when[0],
            _ => new AllOf(when, place),
        },
        Cites = common.Cites,
        Note = common.Note,
        Place = place,
        Row = row,
    };

    /// <summary>What stands beside a table, bound once; null where something of it is wrong, or while it is being bound.</summary>
    private CommonPart? Common(MappingNode table)
    {
        if (!_common.TryGetValue(table, out var common))
        {
            _common.Add(table, null);
            var id = SyntaxNode.Scalar(table["provision"])!.Text;
            var question = SyntaxNode.Scalar(table["question"]) is { } name ? FindQuestion(name) : null;
            var bases = BindBases(table["exception-to"], id, question);
            var inForce = BindInForce(table["in-force"]);
            var when = table["when"] is { } condition ? _conditions.Bind(condition) : null;
            var cites = BindCitations(table["cites"]);
            var isBroken = (table["when"] is not null && when is null) || IsComputedChoice(table, question);
            _common[table] = common = question is null || inForce is null || bases is null || isBroken ? null
                : new CommonPart(question, bases.Value, inForce, when, cites, _texts.OrName(table["title"], id), _texts.Optional(table["note"]));
        }

        return common;
    }

    /// <summary>That something in a condition has a value, and how that reads; null where it is wrong, which is reported.</summary>
    internal (Condition Test, LocalText Says)? BindCell(ScalarNode name, ScalarNode value)
    {
        if (_lostCells.Contains(name))
        {
            return null;
        }

        if (FindInConditions(name) is null)
        {
            _lostCells.Add(name);
            return null;
        }

        var test = _conditions.Bind(new MappingNode([new MappingEntry(name, value)], value.Place));
        return test?.AsWritten is FactTest or DefinitionTest or AnswerTest ? (test, WordsOf(test.AsWritten, value.Text)) : null;
    }

    private LocalText WordsOf(Condition test, string value) => test switch
    {
        FactTest { Fact: { Type: FactType.YesNo } fact } yes => (yes.Accepts.Contains(1) ? fact.WhenTrue : fact.WhenFalse) ?? _texts.Or(null, value),
        FactTest { Fact: { Type: FactType.Choice } fact } choice => fact.Values[(int)choice.Accepts.Only!.Value].Says,
        FactTest { Fact: var fact } => fact.Title.With((title, _) => $"{title} {value}"),
        AnswerTest { Question: { IsAmount: false } question } answer => question.Answers[(int)answer.Accepts.Only!.Value].Says,
        AnswerTest answer => answer.Question.Title.With((title, _) => $"{title} {value}"),
        DefinitionTest definition => definition.Expected ? definition.Definition.Title : definition.Definition.Title.With((title, _) => $"{title}: {value}"),
        _ => _texts.Or(null, value),
    };

    private bool IsComputedChoice(MappingNode table, Question? question)
    {
        if (question is null or { IsAmount: true } || !IsComputed(table))
        {
            return false;
        }

        _bag.Add(Mistake.ComputedChoice(table["answer"]!.Place, question.Id));
        return true;
    }

    private static LocalText TitleOf(LocalText title, IReadOnlyCollection<LocalText> cells) => RowTitle.Of(title, cells, language => string.Join("; ", cells.Select(c => c.In(language))));

    /// <summary>Warns of values for which a table has no row: under them it gives nothing.</summary>
    private void WarnOfMissingRows()
    {
        foreach (var name in _tables.Names)
        {
            if (_tables.Node(name)["answer-by"] is MappingNode written)
            {
                WarnOfMissingRows(name, written);
            }
        }

        _computedWarnings.ForEach(_bag.Add);
    }

    private void WarnOfMissingRows(string id, MappingNode table)
    {
        if (table.Entries is not [var (name, rows)] || rows is not MappingNode map)
        {
            return;
        }

        if (MissingRows(id, name, map) is { } missing)
        {
            _bag.Add(missing);
        }

        foreach (var below in map.Entries.Select(e => e.Value).OfType<MappingNode>())
        {
            WarnOfMissingRows(id, below);
        }
    }

    /// <summary>The warning of values for which there is no row, or null.</summary>
    internal Diagnostic? MissingRows(string table, ScalarNode name, MappingNode rows)
    {
        var written = rows.Entries.Select(e => TableCells.Written(e.Key.Text)).ToHashSet(StringComparer.Ordinal);
        var missing = ValuesOf(FindInConditions(name)).Where(v => !written.Contains(v)).ToList();
        return missing.Count > 0 ? Mistake.RowsMissing(name.Place, table, name.Text, missing) : null;
    }

    /// <summary>All values that something in a condition can have, where they can be listed.</summary>
    private static IEnumerable<string> ValuesOf(object? symbol) => symbol switch
    {
        Fact { Type: FactType.YesNo } or Definition => ["yes", "no"],
        Fact { Type: FactType.Choice } fact => fact.Values.Select(v => v.Id),
        Reading reading => reading.Choice.Values.Select(v => v.Id),
        Question { IsAmount: false } question => question.Answers.Select(a => a.Id),
        _ => [],
    };
}

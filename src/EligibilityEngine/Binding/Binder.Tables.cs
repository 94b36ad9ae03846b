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
    private readonly Dictionary<string, ImmutableArray<TableCells>> _rowsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (MappingNode Table, TableCells Cells)> _rows = new(StringComparer.Ordinal);
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
            var rows = TableCells.Of(TableOf(table)).Take(Limits.Rows + 1).ToImmutableArray();
            if (rows.Length > Limits.Rows)
            {
                _bag.Add(Mistake.TooManyRows(id.Place, id.Text, Limits.Rows));
                rows = [];
            }
            else if (rows.IsEmpty && !_bag.HasErrors)
            {
                _bag.Add(Mistake.TableWithoutAnswers(TableOf(table).Place, id.Text));
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

    /// <summary>The provisions of a name: all rows of a table, which are reported where they are wrong; null where there is none of the name.</summary>
    private ImmutableArray<Provision>? BoundProvisions(ScalarNode name) =>
        _rowsOf.TryGetValue(name.Text, out var rows) ? [.. rows.Select(r => _provisions.Bind(r.IdIn(name.Text), name.Place, Mistake.CircleOfExceptions, _bag)).OfType<Provision>()]
        : FindBase(name) is { } found ? [found]
        : null;

    private Provision? BindRow(string id, MappingNode table, TableCells cells)
    {
        if (Common(table) is not { } common)
        {
            return null;
        }

        var tests = cells.Cells.Select(BindCell).ToList();
        var answer = AnswerOf(common.Question, cells.Answer);
        var size = common.When is { } all ? Instantiation.SizeOf(all) : 0;
        var before = _rowConditions;
        _rowConditions += size + tests.Count;
        if (_rowConditions > Limits.MemberConditions)
        {
            // What is too much is told where it becomes so.
            if (before <= Limits.MemberConditions)
            {
                _bag.Add(Mistake.TooManyRowConditions(cells.Place, SyntaxNode.Scalar(table["provision"])!.Text, Limits.MemberConditions));
            }

            return null;
        }

        if (answer is null || tests.Contains(null))
        {
            return null;
        }

        var own = tests.Select(t => t!.Value.Test).ToImmutableArray();
        var computation = _computations.GetValueOrDefault(table);
        var says = computation is null ? tests.Select(t => t!.Value.Says) : [WorkingOf((AnswerTest)own[0], computation)];
        var when = common.When is { } shared ? Instantiation.Copy(shared) : null;
        return new Provision
        {
            Id = id,
            Title = TitleOf(common.Title, says),
            Question = common.Question,
            Answer = answer,
            ExceptionTo = common.Bases,
            InForce = common.InForce,
            When = own.Length == 1 && when is null ? own[0] : new AllOf(when is null ? own : own.Add(when), cells.Place),
            Cites = common.Cites,
            Note = common.Note,
            Place = cells.Place,
            Row = new TableRow(
                SyntaxNode.Scalar(table["provision"])!.Text,
                common.Title,
                [.. cells.Cells.Select(c => (c.Name.Text, TableCells.Written(c.Value.Text)))],
                when,
                own.All(t => t is not FactTest { Fact.Several: not null })) { Computation = computation },
        };
    }

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

    private (Condition Test, LocalText Says)? BindCell((ScalarNode Name, ScalarNode Value) cell)
    {
        if (_lostCells.Contains(cell.Name))
        {
            return null;
        }

        if (FindInConditions(cell.Name) is null)
        {
            _lostCells.Add(cell.Name);
            return null;
        }

        var test = _conditions.Bind(new MappingNode([new MappingEntry(cell.Name, cell.Value)], cell.Value.Place));
        if (test is null or not (FactTest or DefinitionTest or AnswerTest))
        {
            return null;
        }

        return (test, WordsOf(test, cell.Value.Text));
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

    /// <summary>How an answer was computed: <c>The monthly index 3692 × 5 = 18460</c>.</summary>
    private static LocalText WorkingOf(AnswerTest amount, AmountComputation computation) =>
        amount.Question.Title.With((title, _) => $"{title} {computation.Working(amount.Accepts.Only!.Value)}");

    private static LocalText TitleOf(LocalText title, IEnumerable<LocalText> cells)
    {
        var says = cells.ToList();
        var languages = title.OtherLanguages.Where(l => says.TrueForAll(s => s.IsIn(l))).ToImmutableSortedDictionary(l => l, l => Told(l), StringComparer.Ordinal);
        NumberedText Told(string? language) => new($"{title.In(language)} ({string.Join("; ", says.Select(s => s.In(language)))})", null);
        return new LocalText(Told(null), title.MainLanguage, languages);
    }

    /// <summary>Warns of values for which a table has no row: under them it gives nothing.</summary>
    private void WarnOfMissingRows()
    {
        foreach (var name in _tables.Names)
        {
            WarnOfMissingRows(name, TableOf(_tables.Node(name)));
        }
    }

    private void WarnOfMissingRows(string id, MappingNode table)
    {
        if (table.Entries is not [var (name, rows)] || rows is not MappingNode map)
        {
            return;
        }

        var written = map.Entries.Select(e => TableCells.Written(e.Key.Text)).ToHashSet(StringComparer.Ordinal);
        var missing = ValuesOf(FindInConditions(name)).Where(v => !written.Contains(v)).ToList();
        if (missing.Count > 0)
        {
            _bag.Add(Mistake.RowsMissing(name.Place, id, name.Text, missing));
        }

        foreach (var below in map.Entries.Select(e => e.Value).OfType<MappingNode>())
        {
            WarnOfMissingRows(id, below);
        }
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

using System.Collections.Immutable;
using System.CommandLine;
using EligibilityEngine.Sql;

namespace EligibilityEngine.Cli;

/// <summary><c>sql</c>: the rulebook as a query of the user's own engine.</summary>
internal sealed class SqlVerb : Command
{
    private static readonly ImmutableArray<(string Name, SqlDialect Dialect)> Dialects =
        [("duckdb", SqlDialect.DuckDb), ("postgres", SqlDialect.Postgres), ("sqlite", SqlDialect.Sqlite), ("spark", SqlDialect.Spark), ("trino", SqlDialect.Trino)];

    private static readonly SqlOptions Usual = new();

    private readonly Terminal _terminal;
    private readonly RulesOption _rules;
    private readonly Option<string[]> _questions = new("--question") { Description = Speech.Help(s => s.HelpQuestion()), HelpName = "NAME" };
    private readonly Option<string?> _dialect = new("--dialect") { Description = Speech.Help(s => s.HelpDialect(Speech.Named(Dialects.Select(d => d.Name)))), HelpName = "ENGINE" };
    private readonly SqlDayOption _on = new("--on", Speech.Help(s => s.HelpSqlOn()));
    private readonly SqlDayOption _lawOf = new("--law-of", Speech.Help(s => s.HelpSqlLawOf()));
    private readonly SqlDayOption _knownBy = new("--known-by", Speech.Help(s => s.HelpSqlKnownBy()));
    private readonly Option<string?> _assume = new("--assume") { Description = Speech.Help(s => s.HelpAssume()), HelpName = "WHAT" };
    private readonly Option<bool> _exact = new("--exact") { Description = Speech.Help(s => s.HelpExact()) };
    private readonly ReadingsOption _readings = new("--reading", Speech.Help(s => s.HelpSqlReading()), SqlOptions.Given);
    private readonly Option<string?> _columns = new("--columns") { Description = Speech.Help(s => s.HelpSqlColumns()), HelpName = "FACTS" };
    private readonly Option<string> _key = new("--key") { Description = Speech.Help(s => s.HelpKey()), HelpName = "COLUMNS", DefaultValueFactory = _ => string.Join(',', Usual.Key) };
    private readonly Option<string> _table = new("--table") { Description = Speech.Help(s => s.HelpTable()), HelpName = "NAME", DefaultValueFactory = _ => Usual.Table };
    private readonly Option<string?> _view = new("--view") { Description = Speech.Help(s => s.HelpView()), HelpName = "NAME" };
    private readonly Option<string?> _out = new("--out") { Description = Speech.Help(s => s.HelpSqlOut()), HelpName = "FILE" };

    public SqlVerb(Terminal terminal, RulesOption rules)
        : base("sql", Speech.Help(s => s.HelpSql()))
    {
        (_terminal, _rules) = (terminal, rules);
        _dialect.OnlyFrom([.. Dialects.Select(d => d.Name)]);
        _assume.OnlyFrom("ordinary", "nothing");
        foreach (var option in new Option[] { _questions, _dialect, _on, _lawOf, _knownBy, _assume, _exact, _readings, _columns, _key, _table, _view, _out })
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        if (result.GetValue(_dialect) is not { } dialect)
        {
            return Misused(Speech.Mistake(s => s.NameADialect(Speech.Named(Dialects.Select(d => d.Name)))));
        }

        if (_rules.Load(result, _terminal) is not { } rulebook)
        {
            return ExitCode.BrokenRulebook;
        }

        var options = Read(result);
        if (Misuse(result, rulebook, options) is { } misuse)
        {
            return Misused(misuse);
        }

        var text = rulebook.AsSql(Dialects.Single(d => d.Name == dialect).Dialect, options).Text;
        if (result.GetValue(_out) is not { } file)
        {
            _terminal.Output.Print(text);
            return ExitCode.Done;
        }

        return OutputFile.Write(file, text) is { } refusal ? Misused(refusal) : ExitCode.Done;
    }

    private SqlOptions Read(ParseResult result) => new()
    {
        Questions = [.. result.GetValue(_questions) ?? []],
        On = result.GetValue(_on) ?? Usual.On,
        LawOf = result.GetValue(_lawOf),
        KnownBy = result.GetValue(_knownBy),
        AssumesOrdinary = result.GetValue(_assume) == "ordinary",
        IsExact = result.GetValue(_exact),
        Readings = _readings.Chosen(result).GroupBy(r => r.Reading, r => r.Alternative).ToImmutableDictionary(r => r.Key, r => r.Last()),
        Columns = Names(result.GetValue(_columns)),
        Key = Names(result.GetValue(_key)),
        Table = result.GetValue(_table)!,
        View = result.GetValue(_view),
    };

    private string? Misuse(ParseResult result, Rulebook rulebook, SqlOptions options)
    {
        if (options.Questions.FirstOrDefault(q => rulebook.FindQuestion(q) is null) is { } question)
        {
            return UsageMistakes.NoQuestion(question, rulebook);
        }

        if (options.Columns.FirstOrDefault(c => rulebook.FindFact(c) is null) is { } fact)
        {
            return Speech.Mistake(s => s.NoSuchFact(fact)) + UsageMistakes.DidYouMean(fact, rulebook.Facts.Select(f => f.Id));
        }

        var parameter = new[] { options.On, options.LawOf, options.KnownBy }.Select(d => d?.ParameterName).Concat(options.Readings.Where(r => r.Value == SqlOptions.Given).Select(r => r.Key)).FirstOrDefault(p => p is not null);
        return _readings.Misuse(result, rulebook)
            ?? (options.View is not null && parameter is not null ? Speech.Mistake(s => s.ViewsHaveNoParameters(parameter)) : null)
            ?? (result.GetValue(_out) is { } file ? OutputFile.Misuse(file) : null)
            ?? (options.Questions.IsEmpty && rulebook.Questions.IsEmpty ? Speech.Mistake(s => s.NoQuestionsToAnswer()) : null);
    }

    private int Misused(string mistake) => UsageMistakes.Write(mistake, this, _terminal.Errors);

    private static ImmutableArray<string> Names(string? list) => [.. (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

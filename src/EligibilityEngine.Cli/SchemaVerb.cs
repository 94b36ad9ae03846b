using System.Collections.Immutable;
using System.CommandLine;
using EligibilityEngine.DuckDB.Studies;
using EligibilityEngine.Schemas;

namespace EligibilityEngine.Cli;

/// <summary><c>schema</c>: JSON Schemas, by which editors complete and check the files, and of all JSON that the tool writes.</summary>
internal sealed class SchemaVerb : Command
{
    private static readonly ImmutableArray<(string Name, Func<Rulebook, string> Write)> Schemas =
    [
        .. RulebookSchemas.OfFiles,
        ("mapping", MappingFile.Schema),
        ("decision", _ => RulebookSchemas.Decision()),
        ("timeline", _ => RulebookSchemas.Timeline()),
        ("possible", _ => RulebookSchemas.Possible()),
        ("changes", _ => RulebookSchemas.Changes()),
        ("comparison", _ => RulebookSchemas.Comparison()),
        ("affected", _ => RulebookSchemas.Affected()),
        ("readings", _ => RulebookSchemas.Readings()),
        ("call-up", _ => RulebookSchemas.CallUp()),
        ("diagnostics", _ => RulebookSchemas.Diagnostics()),
    ];

    private readonly Terminal _terminal;
    private readonly RulesOption _rules;

    private readonly Argument<string?> _name = new("name")
    {
        Description = Speech.Help(s => s.HelpSchemaName(Speech.Named(Schemas.Select(n => n.Name)))),
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _output = new("--output")
    {
        Description = Speech.Help(s => s.HelpSchemaOutput()),
        HelpName = "DIR",
    };

    private readonly Option<string?> _all = new("--all")
    {
        Description = Speech.Help(s => s.HelpSchemaAll()),
        HelpName = "DIR",
    };

    public SchemaVerb(Terminal terminal, RulesOption rules)
        : base("schema", Speech.Help(s => s.HelpSchema()))
    {
        _terminal = terminal;
        _rules = rules;
        _name.Validators.Add(UsageMistakes.RefuseOptions);
        Add(_name);
        Add(_output);
        Add(_all);
        Validators.Add(r =>
        {
            if (r.GetResult(_all) is { Implicit: false } && ((r.GetResult(_name) is { Tokens: [var named, ..] } ? named.Value : null) ?? r.GetResult(_output)?.Option.Name) is { } other)
            {
                r.AddError(Speech.Mistake(s => s.AllWritesEverySchema(other)));
            }
        });
        SetAction(Run);
    }

    private int Run(ParseResult result)
    {
        var name = result.GetValue(_name);
        var folder = result.GetValue(_all) ?? result.GetValue(_output);
        if (name is null && folder is null)
        {
            return UsageMistakes.Write(Speech.Mistake(s => s.NameASchema(Speech.Named(Schemas.Select(n => n.Name)))), this, _terminal.Errors);
        }

        var chosen = Schemas.Where(s => name is null || s.Name == name).ToList();
        if (chosen.Count == 0)
        {
            return UsageMistakes.Write(Speech.Mistake(s => s.NoSuchSchema(name!)) + UsageMistakes.DidYouMean(name!, Schemas.Select(s => s.Name)), this, _terminal.Errors);
        }

        if (_rules.Load(result, _terminal) is not { } rulebook)
        {
            return ExitCode.BrokenRulebook;
        }

        return folder is null ? Print(chosen[0].Write(rulebook)) : Write(chosen, rulebook, folder);
    }

    private int Print(string schema)
    {
        _terminal.Output.Print(schema);
        return ExitCode.Done;
    }

    private int Write(IEnumerable<(string Name, Func<Rulebook, string> Write)> chosen, Rulebook rulebook, string folder)
    {
        var files = chosen.Select(s => (Path: Path.Combine(folder, $"{s.Name}.schema.json"), Text: s.Write(rulebook))).ToList();
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return UsageMistakes.Write(OutputFile.Refusal(folder, wrong), this, _terminal.Errors);
        }

        foreach (var (path, text) in files)
        {
            if (OutputFile.Write(path, text) is { } refusal)
            {
                return UsageMistakes.Write(refusal, this, _terminal.Errors);
            }

            _terminal.Output.Say(path);
        }

        return ExitCode.Done;
    }
}

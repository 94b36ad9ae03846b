using System.CommandLine;
using EligibilityEngine.Describing;
using EligibilityEngine.Reporting;
using Spectre.Console;

namespace EligibilityEngine.Cli;

/// <summary><c>show</c>: what the rulebook has under a name, or all names.</summary>
internal sealed class ShowVerb : Command
{
    private readonly Terminal _terminal;
    private readonly RulesOption _rules;

    private readonly Argument<string?> _name = new("name")
    {
        Description = "The name of anything in the rulebook; a statement is named source/statement. Without it, all names are listed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _kind = new("--kind")
    {
        Description = $"Only one kind: {string.Join(", ", Kinds)}.",
        HelpName = "KIND",
    };

    private readonly LanguageOption _language = new();

    public ShowVerb(Terminal terminal, RulesOption rules)
        : base("show", "Shows a provision, a fact, a source, ... with its texts, citations and conditions, and what refers to it.")
    {
        _terminal = terminal;
        _rules = rules;
        _name.Validators.Add(UsageMistakes.RefuseOptions);
        _kind.AcceptOnlyFromAmong([.. Kinds]);
        Add(_name);
        Add(_kind);
        Add(_language);
        SetAction(Run);
    }

    private static IEnumerable<string> Kinds => Enum.GetValues<ItemKind>().Select(Word);

    private int Run(ParseResult result)
    {
        if (_rules.Load(result, _terminal) is not { } rulebook)
        {
            return ExitCode.BrokenRulebook;
        }

        if (LanguageOption.Misuse(result, rulebook) is { } misuse)
        {
            return UsageMistakes.Write(misuse, this, _terminal.Errors);
        }

        var index = new RulebookIndex(rulebook);
        var kind = result.GetValue(_kind);
        var items = index.Items.Where(i => kind is null || Word(i.Kind) == kind).ToList();
        var language = result.GetValue(_language);
        if (result.GetValue(_name) is { } name)
        {
            return Show(index, items, name, language);
        }

        List(items, language, withStatements: kind is not null);
        return ExitCode.Done;
    }

    private int Show(RulebookIndex index, List<RulebookItem> items, string name, string? language)
    {
        var found = index.Find(name).Intersect(items).ToList();
        if (found.Count == 0)
        {
            return UsageMistakes.Write($"the rulebook has nothing named `{name}`{UsageMistakes.DidYouMean(name, items.Select(i => i.Name))}", this, _terminal.Errors);
        }

        foreach (var item in found)
        {
            if (item != found[0])
            {
                _terminal.Output.Line();
            }

            _terminal.Output.Write(index.Describe(item, language, _terminal.Width));
        }

        return ExitCode.Done;
    }

    private void List(List<RulebookItem> items, string? language, bool withStatements)
    {
        foreach (var group in items.GroupBy(i => i.Kind))
        {
            _terminal.Output.Write($"{group.Key} ({group.Count()})", Styles.Strong);
            _terminal.Output.Line();
            if (group.Key == ItemKind.Statement && !withStatements)
            {
                _terminal.Output.Line("  `--kind statement` lists them");
            }
            else
            {
                _terminal.Output.Write(Names(group, language));
                _terminal.Output.Line();
            }
        }
    }

    private static Table Names(IEnumerable<RulebookItem> items, string? language)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumn(new TableColumn("").PadLeft(2).PadRight(2)).AddColumn("");
        foreach (var item in items)
        {
            table.AddRow(new Spectre.Console.Text(item.Name, Styles.Of(TextStyle.Name)), new Spectre.Console.Text(item.Title.In(language)));
        }

        return table;
    }

    private static string Word(ItemKind kind) => kind.ToString().ToLowerInvariant();
}

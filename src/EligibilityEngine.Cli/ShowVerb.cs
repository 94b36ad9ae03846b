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

    private static IEnumerable<string> Kinds => Enum.GetValues<ReferenceKind>().Where(k => k < ReferenceKind.Place).Select(Word);

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

        _terminal.Output.Write(List(items, language, withStatements: kind is not null));
        return ExitCode.Done;
    }

    private int Show(RulebookIndex index, List<RulebookItem> items, string name, string? language)
    {
        var found = index.Find(name).Intersect(items).ToList();
        if (found.Count == 0)
        {
            return UsageMistakes.Write($"the rulebook has nothing named `{name}`{UsageMistakes.DidYouMean(name, items.Select(i => i.Name))}", this, _terminal.Errors);
        }

        _terminal.Output.Write(Documents.Join(found.Select(i => index.Describe(i, language))));

        return ExitCode.Done;
    }

    private static Document List(List<RulebookItem> items, string? language, bool withStatements)
    {
        var say = Phrases.In(language);
        return new Document(items.GroupBy(i => i.Kind).SelectMany(g =>
        {
            var heading = say.Listed(say.Kind(g.Key).Capital(), say.Number(g.Count()));
            return g.Key == ReferenceKind.Statement && !withStatements
                ? Blocks.List(heading, [Blocks.Item(say.ListsStatements())])
                : Blocks.Together([Blocks.Line(heading), .. Blocks.Pairs(g.Select(i => (Naming.Of(i.Kind, i.Name), (Prose)i.Title.In(language))))]);
        }));
    }

    private static string Word(ReferenceKind kind) => kind.ToString().ToLowerInvariant();
}

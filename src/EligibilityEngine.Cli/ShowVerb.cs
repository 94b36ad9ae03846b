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
        Description = Speech.Help(s => s.HelpShowName()),
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _kind = new("--kind")
    {
        Description = Speech.Help(s => s.HelpKind(Speech.Named(Kinds))),
        HelpName = "KIND",
    };

    private readonly Option<string[]> _search = new("--search")
    {
        Description = Speech.Help(s => s.HelpSearch()),
        HelpName = "WORDS",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _glossary = new("--glossary") { Description = Speech.Help(s => s.HelpGlossary()) };
    private readonly Option<bool> _full = new("--full") { Description = Speech.Help(s => s.HelpSearchFull()) };
    private readonly Option<string?> _coverage = new("--coverage") { Description = Speech.Help(s => s.HelpCoverageOf()), HelpName = "SOURCE" };
    private readonly LanguageOption _language = new();

    public ShowVerb(Terminal terminal, RulesOption rules)
        : base("show", Speech.Help(s => s.HelpShow()))
    {
        _terminal = terminal;
        _rules = rules;
        _name.Validators.Add(UsageMistakes.RefuseOptions);
        _kind.OnlyFrom([.. Kinds]);
        Add(_name);
        Add(_kind);
        Add(_search);
        Add(_glossary);
        Add(_coverage);
        Add(_full);
        Add(_language);
        Validators.Add(Exclude);
        SetAction(Run);
    }

    private static IEnumerable<string> Kinds => Enum.GetValues<ReferenceKind>().Where(k => k < ReferenceKind.Place).Select(Word);

    /// <summary>A name, a search and the glossary are three things to show.</summary>
    private void Exclude(System.CommandLine.Parsing.CommandResult result)
    {
        var (name, searches, explains) = (result.GetResult(_name) is { Tokens: [var given, ..] } ? given.Value : null, result.GetResult(_search) is { Implicit: false }, result.GetResult(_glossary) is { Implicit: false });
        if (explains && (name ?? (searches ? _search.Name : result.GetResult(_kind) is { Implicit: false } ? _kind.Name : null)) is { } other)
        {
            result.AddError(Speech.Mistake(s => s.GlossaryExplains(other)));
        }
        else if (result.GetResult(_coverage) is { Implicit: false } && (name ?? (searches ? _search.Name : result.GetResult(_kind) is { Implicit: false } ? _kind.Name : null)) is { } another)
        {
            result.AddError(Speech.Mistake(s => s.CoverageIsOfOneSource(another)));
        }
        else if (searches && name is not null)
        {
            result.AddError(Speech.Mistake(s => s.SearchTakesAllWords(name)));
        }
        else if (result.GetResult(_full) is { Implicit: false } && !searches)
        {
            result.AddError(Speech.Mistake(s => s.FullNeedsSearch()));
        }
    }

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

        LanguageOption.SayWhatIsMissing(result, _terminal, rulebook);
        var language = LanguageOption.Chosen(result, _terminal, rulebook);
        if (result.GetValue(_glossary))
        {
            _terminal.Output.Write(Documents.Join([Glossary.Tell(language), Glossary.TermsOf(rulebook, language)]));
            return ExitCode.Done;
        }

        var index = new RulebookIndex(rulebook);
        var kind = result.GetValue(_kind);
        var items = index.Items.Where(i => kind is null || Word(i.Kind) == kind).ToList();
        if (result.GetValue(_search) is { Length: > 0 } words)
        {
            return Find(items, words, language, result.GetValue(_full));
        }

        if (result.GetValue(_coverage) is { } source)
        {
            return Cover(index, source, language);
        }

        if (result.GetValue(_name) is { } name)
        {
            return Show(index, items, kind, name, language);
        }

        _terminal.Output.Write(List(items, Phrases.In(language, rulebook), language, withStatements: kind is not null));
        return ExitCode.Done;
    }

    private int Show(RulebookIndex index, List<RulebookItem> items, string? kind, string name, string? language)
    {
        var found = index.Find(name).Where(i => kind is null || Word(i.Kind) == kind).ToList();
        var explained = kind is null && found.Count == 0 ? Glossary.Explain(index.Rulebook, name, language) : new Document();
        if (found.Count == 0 && explained.Blocks.IsEmpty)
        {
            return UsageMistakes.Write(Speech.Mistake(s => s.NothingNamed(name)) + UsageMistakes.DidYouMean(name, items.Select(i => i.Name)), this, _terminal.Errors);
        }

        _terminal.Output.Write(found.Count == 0 ? explained : Documents.Join(found.Select(i => index.Describe(i, language))));
        return ExitCode.Done;
    }

    private int Cover(RulebookIndex index, string name, string? language)
    {
        var sources = index.Rulebook.Sources;
        if (sources.FirstOrDefault(s => s.Id == name) is not { } source)
        {
            return UsageMistakes.Write(Speech.Mistake(s => s.NoSuchSource(name)) + UsageMistakes.DidYouMean(name, sources.Select(s => s.Id)), this, _terminal.Errors);
        }

        _terminal.Output.Write(ParagraphCoverage.Of(index, source, language));
        return ExitCode.Done;
    }

    private int Find(List<RulebookItem> items, string[] words, string? language, bool showsAll)
    {
        var search = new Search(words);
        var found = search.In(items);
        if (found.IsEmpty)
        {
            var nowhere = string.Join("`, `", search.Nowhere(items));
            return UsageMistakes.Write(
                Speech.Mistake(s => search.IsEmpty ? s.NoWordToSearch() : nowhere.Length > 0 ? s.OccursNowhere(nowhere) : s.NotAllWordsTogether()), this, _terminal.Errors);
        }

        _terminal.Output.Write(SearchResults.Of(search, found, string.Join(' ', words), showsAll, language));
        return ExitCode.Done;
    }

    private static Document List(List<RulebookItem> items, Phrases say, string? language, bool withStatements) =>
        new(items.GroupBy(i => i.Kind).SelectMany(g =>
        {
            var heading = say.Listed(say.Kind(g.Key).Capital(), say.Number(g.Count()));
            return g.Key == ReferenceKind.Statement && !withStatements
                ? Blocks.List(heading, [Blocks.Item(say.ListsStatements())])
                : Blocks.Together([Blocks.Line(heading), .. Blocks.Pairs(g.Select(i => (Naming.Of(i.Kind, i.Name), (Prose)i.Title.In(language))))]);
        }));

    private static string Word(ReferenceKind kind) => kind.ToString().ToLowerInvariant();
}

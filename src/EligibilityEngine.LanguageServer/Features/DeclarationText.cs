using EligibilityEngine.Describing;
using EligibilityEngine.Law;
using EligibilityEngine.LanguageServer.Spots;
using EligibilityEngine.LanguageServer.Workspaces;
using EligibilityEngine.Reporting;
using Term = EligibilityEngine.Reporting.Term;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>Tells what is declared under a name as it is written just now, also where the rulebook has mistakes.</summary>
/// <param name="say">The language of the labels.</param>
/// <param name="language">The language of the texts, or null for that of the rulebook.</param>
/// <param name="main">The language of the rulebook.</param>
/// <param name="snapshot">The rulebook, whose translations give texts too; or null.</param>
internal sealed class DeclarationText(Phrases say, string? language, string main, Snapshot? snapshot)
{
    /// <summary>Keys whose texts come first, without a label.</summary>
    private static readonly string[] Titles = ["title", "about", "what"];

    private static readonly Dictionary<string, Label> Known = new(StringComparer.Ordinal)
    {
        ["ask"] = Label.Asks, ["answers"] = Label.Answers, ["says"] = Label.Says, ["says-none"] = Label.WithoutOne, ["note"] = Label.Note, ["type"] = Label.Type,
        ["values"] = Label.Values, ["unit"] = Label.Unit, ["minimum"] = Label.AtLeast, ["maximum"] = Label.AtMost, ["derived"] = Label.Derived,
        ["when-true"] = Label.WhenTrue, ["when-false"] = Label.WhenFalse, ["changes"] = Label.ChangedBy, ["settled-by"] = Label.SettledBy,
        ["ordinarily"] = Label.Ordinarily, ["alternatives"] = Label.Alternatives, ["question"] = Label.Question, ["answer"] = Label.Answer,
        ["in-force"] = Label.InForce, ["exception-to"] = Label.ExceptionTo, ["kind"] = Label.Kind, ["publisher"] = Label.Publisher,
        ["published"] = Label.Published, ["why-span"] = Label.WhySpan, ["language"] = Label.Language, ["address"] = Label.Address, ["at"] = Label.At,
        ["on"] = Label.Day, ["span"] = Label.Day, ["follows"] = Label.Follows, ["because"] = Label.Because, ["why"] = Label.Because,
    };

    public string Of(Occurrence declared) => declared.Symbol.Realm switch
    {
        Realm.Statements => Statement(declared),
        Realm.Values => Value(declared),
        _ => new Document([Line([Heading(declared.Word), new Run(" "), Naming.Of(KindOf(declared.Word), declared.Symbol.Name)]), .. Body(Translated(declared))]).ToMarkdown() + Condition(declared.Declaration!),
    };

    /// <summary>A short text of what is declared: its title, or what it says.</summary>
    public string Short(Occurrence declared) =>
        declared.Declaration is not null && Translated(declared) is var map ? Plainly(Titles.Concat(["says", "ask", "held-by"]).Select(k => map[k]).FirstOrDefault(n => n is not null)) : "";

    /// <summary>What is shown beside a name: the days of an event, the place of a statement.</summary>
    public string Beside(Occurrence declared) => declared.Symbol.Realm == Realm.Events
        ? Plainly(declared.Declaration?["on"] ?? declared.Declaration?["span"])
        : Plainly(declared.Declaration?["at"]);

    private string Statement(Occurrence declared)
    {
        var (map, source) = (Translated(declared), declared.Spot.Ancestors().Select(a => a.Node).OfType<MappingNode>().Last());
        return new Document(
            Line([Heading("statement"), new Run(" "), Naming.Of(ReferenceKind.Statement, $"{declared.Symbol.Of}/{declared.Symbol.Name}")]),
            Line(Plainly(map["says"])),
            new Terms([
                .. Terms(map, ["at"]),
                new Term(say.Label(Label.Source).ToString(), [((Prose)Plainly(source["title"])).Runs]),
                .. Terms(source, ["publisher"]),
                .. Terms(map["published"] is null ? source : map, ["published", "why-span"]),
                .. Terms(source, ["address"])])).ToMarkdown();
    }

    private string Value(Occurrence declared)
    {
        var owner = declared.Spot.Ancestors().Select(a => a.Node).OfType<MappingNode>().First(m => m["fact"] is not null || m["question"] is not null || m["reading"] is not null);
        var word = owner["fact"] is not null ? "fact" : owner["question"] is not null ? "question" : "reading";
        return new Document(
            Line([new Run(declared.Symbol.Name, TextStyle.Name), new Run(" "), new Run(Short(declared))]),
            Line(say.ValueOf(say.Kind(KindOf(word)), Naming.Of(KindOf(word), declared.Symbol.Of!))),
            Line(Plainly(owner["title"] ?? owner["ask"])),
            new Terms([.. Terms(declared.Declaration, ["held-by"])])).ToMarkdown();
    }

    /// <summary>A declaration with the texts that a translation into the language gives it in place of those that are written with it.</summary>
    private MappingNode Translated(Occurrence declared)
    {
        var map = declared.Declaration!;
        return language is not null && language != main && snapshot?.TranslationOf(declared.Symbol, language) is { } texts
            ? new MappingNode([.. map.Entries.Select(e => e.Value is ScalarNode && texts[e.Key.Text] is ScalarNode text ? e with { Value = text } : e)], map.Place)
            : map;
    }

    private IEnumerable<Block> Body(MappingNode map) =>
    [
        .. Titles.Where(t => map[t] is not null).Select(t => Line(Plainly(map[t]))),
        new Terms([.. Terms(map, map.Entries.Select(e => e.Key.Text).Skip(1).Except(Titles).Where(k => k is not ("when" or "holds" or "statements")))]),
    ];

    /// <summary>A condition as it is written, which is how the author reads it.</summary>
    private static string Condition(MappingNode map) => (map["when"] ?? map["holds"]) is { } condition
        ? $"\n```yaml\n{Written(condition)}\n```\n"
        : "";

    private static string Written(SyntaxNode node)
    {
        var (place, column) = (node.Place, node.Place.Column - 1);
        var lines = place.Source.Text[place.Start..Extents.EndOf(node)].ReplaceLineEndings("\n").Split('\n');
        return string.Join('\n', lines.Select((l, i) => i > 0 && l.Length >= column && string.IsNullOrWhiteSpace(l[..column]) ? l[column..] : l));
    }

    private IEnumerable<Term> Terms(MappingNode? map, IEnumerable<string> keys) => keys.Where(k => map?[k] is not null).Select(k => new Term(
        Known.TryGetValue(k, out var label) ? say.Label(label).ToString() : k == "cites" ? say.Cites().ToString() : k,
        [.. SyntaxNode.ItemsOf(map![k]).Select(n => ((Prose)Plainly(n)).Runs)]));

    /// <summary>A node in a line: a text in the language, a day, a name with what it says.</summary>
    private string Plainly(SyntaxNode? node) => node switch
    {
        ScalarNode scalar when Values.Day(scalar.Text) is { } day => say.On(day).ToString(),
        ScalarNode scalar => scalar.Text.Trim(),
        SequenceNode list => say.Commas(list.Items.Select(i => (Prose)Plainly(i))).ToString(),
        MappingNode map when SpanOf(map) is { } span => say.On(span).ToString(),
        MappingNode map when IsText(map) => Plainly((language is null ? null : map[language]) ?? map[main] ?? map.Entries[0].Value),
        MappingNode { Entries: [var first, _, ..] } map when map["says"] is not null => say.Alternative(Plainly(first.Value), Plainly(map["says"])).ToString(),
        MappingNode map => say.Commas(map.Entries.Select(e => (Prose)$"{e.Key.Text} {Plainly(e.Value)}")).ToString(),
        _ => "",
    };

    private static bool IsText(MappingNode map) => map.Entries.Length > 0 && map.Entries.All(e => e.Key.Text.Length is 2 or 3 && e.Key.Text.All(char.IsAsciiLetterLower) && e.Key.Text is not "all" and not "any");

    private static DaySpan? SpanOf(MappingNode map) =>
        Values.Day(SyntaxNode.Scalar(map["after"])?.Text ?? "") is { } after && Values.Day(SyntaxNode.Scalar(map["by"])?.Text ?? "") is { } by && after < by
            ? new DaySpan(after.AddDays(1), by)
            : null;

    private Run Heading(string word) => new(say.Kind(KindOf(word)).Capital().ToString(), TextStyle.Heading);

    private static ReferenceKind KindOf(string word) => word == "group" ? ReferenceKind.Fact : Enum.Parse<ReferenceKind>(word, ignoreCase: true);
}

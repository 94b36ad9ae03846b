using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;

namespace EligibilityEngine.Binding;

/// <summary>
/// Files that have the shape of the language to a rulebook: names, types, dates and citations are resolved, and every mistake is reported. It
/// goes on after a mistake, and is silent about what follows from one: a name that was declared badly is declared.
/// </summary>
internal sealed partial class Binder
{
    private readonly RulebookFiles _files;
    private readonly DiagnosticBag _bag;
    private readonly Texts _texts;
    private readonly Declared<Source> _sources;
    private readonly Declared<LawEvent> _events;
    private readonly Declared<Fact> _facts;
    private readonly Declared<SeveralFact> _several;
    private readonly Declared<MemberGroup> _groups;
    private readonly Declared<Reading> _readings;
    private readonly Declared<Definition> _definitions;
    private readonly Declared<Question> _questions;
    private readonly Declared<Provision> _provisions;
    private readonly Declared<Constraint> _constraints;
    private readonly Declared<Constraint> _properties;
    private readonly Declared<Contradiction> _contradictions;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _citedStatements = new(StringComparer.Ordinal);
    private readonly ConditionBinder _conditions;
    private readonly HashSet<string> _misspelt = new(StringComparer.Ordinal);

    private Fact? _dayOfCase;

    /// <summary>Whether a condition says something of the day of the case itself.</summary>
    private bool _isDayOfCaseTested;

    /// <summary>Whether some declaration has no name, which is reported.</summary>
    private bool _hasNameless;

    private Binder(RulebookFiles files, DiagnosticBag bag)
    {
        _files = files;
        _bag = bag;
        _texts = new Texts(files.Language, bag);
        _sources = new Declared<Source>("source", BindSource);
        _events = new Declared<LawEvent>("event", BindEvent);
        _facts = new Declared<Fact>("fact", OutsideGroups<Fact>(BindFact));
        _several = new Declared<SeveralFact>("fact", OutsideGroups<SeveralFact>(BindSeveral));
        _groups = new Declared<MemberGroup>("group", OutsideGroups<MemberGroup>(BindGroup));
        _readings = new Declared<Reading>("reading", OutsideGroups<Reading>(BindReading));
        _definitions = new Declared<Definition>("definition", OutsideGroups<Definition>(BindDefinition));
        _questions = new Declared<Question>("question", OutsideGroups<Question>(BindQuestion));
        _provisions = new Declared<Provision>("provision", BindProvision);
        _constraints = new Declared<Constraint>("constraint", BindConstraint);
        _properties = new Declared<Constraint>("property", BindProperty);
        _contradictions = new Declared<Contradiction>("contradiction", BindContradiction);
        _conditions = new ConditionBinder(this);
    }

    /// <summary>The rulebook, or null when anything is an error.</summary>
    public static Rulebook? Bind(RulebookFiles files, TextPlace folder, DiagnosticBag bag, CancellationToken cancellation)
    {
        var binder = new Binder(files, bag);
        binder.Declare();
        binder.BindDeclarations(cancellation);
        var manifest = binder.TheManifest(folder);
        var main = manifest is null ? [] : binder.MainQuestions(manifest);
        var notModelled = manifest is null ? [] : binder.BindNotModelled(manifest);
        var covers = binder.BindCover(manifest?["covers"]) ?? Cover.Unstated;
        var leapDay = manifest is null ? null : binder.BindLeapDay(manifest);
        binder.ReportMisspeltLanguages(manifest);
        new WholeChecks(binder._bag, binder._isCircleTold).Check(binder._questions.Bound, [.. binder._provisions.Bound, .. notModelled.SelectMany(n => n.Gaps)]);
        binder.ReportParametersOfTwoValues();
        binder.ReportUnused();
        return bag.HasErrors || manifest is null ? null : new Rulebook(RulebookOrder.Of(new RulebookParts
        {
            Id = SyntaxNode.Scalar(manifest["rulebook"])!.Text,
            Title = binder._texts.Required(manifest["title"]),
            Version = SyntaxNode.Scalar(manifest["version"])!.Text,
            Jurisdiction = binder._texts.Required(manifest["jurisdiction"]),
            Languages = binder._texts.Languages,
            Translations = binder.BindTranslations(),
            Glossary = binder.BindGlossary(),
            CompleteLanguages = BindLanguages(manifest, "complete"),
            StatementLanguages = BindLanguages(manifest, "statements"),
            Place = manifest["rulebook"]!.Place,
            LeapDay = leapDay,
            Main = main,
            Covers = covers,
            NotModelled = notModelled,
            Sources = [.. binder._sources.Bound],
            Events = [.. binder._events.Bound],
            Groups = [.. binder._groups.Bound],
            SeveralFacts = [.. binder._several.Bound],
            Facts = [.. binder._facts.Bound, .. binder._facts.Bound.Select(f => f.Never).OfType<Fact>(), .. binder._several.Bound.SelectMany(s => s.Values), .. binder._groups.Bound.SelectMany(g => g.Members.SelectMany(m => m).Prepend(g.Count)), .. binder._readings.Bound.Select(r => r.Choice), .. binder._isDayOfCaseTested ? [binder.DayOfCase] : Enumerable.Empty<Fact>()],
            Definitions = [.. binder._definitions.Bound],
            Questions = [.. binder._questions.Bound],
            Provisions = [.. binder._provisions.Bound, .. notModelled.SelectMany(n => n.Gaps)],
            Constraints = [.. binder._constraints.Bound],
            Properties = [.. binder._properties.Bound],
            Contradictions = [.. binder._contradictions.Bound],
        }), CanonicalForm.Hash);
    }

    internal DiagnosticBag Bag => _bag;

    /// <summary>Whether something declared badly, which is reported, may have been meant to have this name: a use of it is no second mistake.</summary>
    /// <param name="written">The text that uses it.</param>
    /// <param name="name">The name, which may be a part of the text.</param>
    internal bool IsLost(ScalarNode written, string name) =>
        _hasNameless || _bag.IsFull(written.Place.Path) || _files.MayDeclare(name) || NearestName.Of(name, _misspelt) is not null;

    private void Declare()
    {
        foreach (var source in _files.Sources)
        {
            DeclareOne(_sources, source, "source", Names.IsWide, []);
        }

        foreach (var rules in _files.Rules)
        {
            DeclareSection(rules, "facts", "fact", _facts, Names.IsSmall, fact => !IsSeveral(fact));
            DeclareSection(rules, "facts", "fact", _several, Names.IsSmall, IsSeveral);
            DeclareSection(rules, "groups", "group", _groups, Names.IsSmall);
            DeclareSection(rules, "definitions", "definition", _definitions, Names.IsSmall);
            DeclareSection(rules, "questions", "question", _questions, Names.IsSmall);
            DeclareParameters(rules);
            DeclareSection(rules, "readings", "reading", _readings, Names.IsSmall);
            DeclareSection(rules, "events", "event", _events, Names.IsSmall);
            DeclareSection(rules, "provisions", "provision", _provisions, Names.IsWide, node => !IsTable(node));
            DeclareTables(rules);
            DeclareSection(rules, "constraints", "constraint", _constraints, Names.IsWide);
            DeclareSection(rules, "properties", "property", _properties, Names.IsWide);
            DeclareSection(rules, "contradictions", "contradiction", _contradictions, Names.IsWide);
        }

        DeclareRows();
    }

    private void DeclareSection<T>(MappingNode rules, string section, string key, Declared<T> declared, Func<string, bool> isSpelt, Func<MappingNode, bool>? isMeant = null)
        where T : class
    {
        foreach (var node in SyntaxNode.ItemsOf(rules[section]).OfType<MappingNode>().Where(isMeant ?? (_ => true)))
        {
            DeclareOne(declared, node, key, isSpelt, InConditions(section) ? OthersInConditions(declared) : section == "provisions" ? [(key, n => _tables.Has(n) ? _tables.Node(n) : null)] : []);
        }
    }

    private static bool InConditions(string section) => section is "facts" or "groups" or "definitions" or "questions" or "readings";

    private IEnumerable<(string Kind, Func<string, MappingNode?> Find)> OthersInConditions(object declared)
    {
        (string, object, Func<string, MappingNode?>)[] all =
        [
            ("fact", _facts, n => _facts.Has(n) ? _facts.Node(n) : null),
            ("fact", _several, n => _several.Has(n) ? _several.Node(n) : null),
            ("group", _groups, n => _groups.Has(n) ? _groups.Node(n) : null),
            ("definition", _definitions, n => _definitions.Has(n) ? _definitions.Node(n) : null),
            ("question", _questions, n => _questions.Has(n) ? _questions.Node(n) : null),
            ("reading", _readings, n => _readings.Has(n) ? _readings.Node(n) : null),
        ];
        return all.Where(x => x.Item2 != declared).Select(x => (x.Item1, x.Item3));
    }

    private void DeclareOne<T>(Declared<T> declared, MappingNode node, string key, Func<string, bool> isSpelt, IEnumerable<(string Kind, Func<string, MappingNode?> Find)> others)
        where T : class
    {
        if (SyntaxNode.Scalar(node[key]) is not { } id)
        {
            _hasNameless = true;
            return;
        }

        if (!isSpelt(id.Text))
        {
            // Among so many, any may have been meant.
            _misspelt.Add(id.Text);
            _hasNameless |= _misspelt.Count > Limits.DiagnosticsPerFile;
            return;
        }

        if (Forms.Combinations.Contains(id.Text) || id.Text == TermForms.DayOfCase)
        {
            _bag.Add(Mistake.ReservedName(id.Place, id.Text));
            return;
        }

        var other = others.Select(o => (o.Kind, Node: o.Find(id.Text))).FirstOrDefault(o => o.Node is not null);
        if (declared.Has(id.Text))
        {
            var first = SyntaxNode.Scalar(declared.Node(id.Text)[key])!.Place;
            var (earlier, later) = InOrder(first, id.Place);
            _bag.Add(Mistake.DuplicateId(later, id.Text, declared.Kind, earlier, declared.Kind));
        }
        else if (other.Node is not null)
        {
            var (earlier, later) = InOrder(other.Node[other.Kind]!.Place, id.Place);
            var isLater = later == id.Place;
            _bag.Add(Mistake.DuplicateId(later, id.Text, isLater ? declared.Kind : other.Kind, earlier, isLater ? other.Kind : declared.Kind));
        }
        else
        {
            declared.Declare(id.Text, node);
        }
    }

    /// <summary>Which of two places is told as the first does not depend on the order in which files are read.</summary>
    private static (TextPlace Earlier, TextPlace Later) InOrder(TextPlace a, TextPlace b)
    {
        var order = string.CompareOrdinal(a.Path, b.Path);
        return order < 0 || (order == 0 && a.Start <= b.Start) ? (a, b) : (b, a);
    }

    private void BindDeclarations(CancellationToken cancellation)
    {
        _sources.BindAll(_bag, cancellation);
        _events.BindAll(_bag, cancellation);
        _facts.BindAll(_bag, cancellation);
        _several.BindAll(_bag, cancellation);
        _groups.BindAll(_bag, cancellation);
        _readings.BindAll(_bag, cancellation);
        _questions.BindAll(_bag, cancellation);
        _definitions.BindAll(_bag, cancellation);
        BindOrdinaryCases();
        BindAskedWhen();
        _provisions.BindAll(_bag, cancellation);
        foreach (var table in _tables.Names)
        {
            Common(_tables.Node(table));
        }

        _constraints.BindAll(_bag, cancellation);
        _properties.BindAll(_bag, cancellation);
        _contradictions.BindAll(_bag, cancellation);
    }

    /// <summary>More unused events than this are not looked for in the texts, beside other mistakes.</summary>
    private const int MostEventsLookedFor = 100;

    /// <summary>Reports what nothing uses. Beside other mistakes it is not known what else they would use: then only events that no text speaks of.</summary>
    private void ReportUnused()
    {
        var unused = _events.Names.Where(n => !_events.Used.Contains(n));
        var certain = _bag.HasErrors ? unused.Take(MostEventsLookedFor).Where(n => !_files.MayUse(n)) : unused;
        foreach (var name in certain.ToList())
        {
            _bag.Add(Mistake.EventNobodyUses(_events.Node(name)["event"]!.Place, name));
        }

        if (!_bag.HasErrors)
        {
            WarnOfUnused();
        }
    }

    private void WarnOfUnused()
    {
        WarnOfUnused(_facts, n => _facts.Node(n)["fact"]!.Place);
        WarnOfUnused(_several, n => _several.Node(n)["fact"]!.Place);
        WarnOfUnused(_groups, n => _groups.Node(n)["group"]!.Place);
        foreach (var members in _membersOf.Values)
        {
            WarnOfUnused(members, n => members.Node(n)["fact"]!.Place);
        }

        WarnOfUnused(_definitions, n => _definitions.Node(n)["definition"]!.Place);
        WarnOfUnused(_readings, n => _readings.Node(n)["reading"]!.Place);
        foreach (var question in _questions.Bound.Except(_provisions.Bound.Select(p => p.Question)))
        {
            _bag.Add(Mistake.QuestionWithoutProvisions(question.Place, question.Id));
        }

        WarnOfMissingRows();
        WarnOfUncoveredParagraphs();
        foreach (var statement in _sources.Bound.SelectMany(s => s.Statements).Where(s => !_citedStatements.Contains(s.Citation)))
        {
            _bag.Add(Mistake.UnusedStatement(statement.Place, statement.Citation));
        }
    }

    private void WarnOfUnused<T>(Declared<T> declared, Func<string, TextPlace> place)
        where T : class
    {
        foreach (var name in declared.Names.Where(n => !declared.Used.Contains(n)))
        {
            _bag.Add(Mistake.UnusedName(place(name), declared.Kind, name));
        }
    }
}

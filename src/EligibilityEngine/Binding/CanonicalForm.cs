using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;
using EligibilityEngine.Vocabulary;
using static EligibilityEngine.Binding.CanonicalNode;

namespace EligibilityEngine.Binding;

/// <summary>
/// A rulebook written in the one way that does not depend on how its files were split, ordered or laid out. Loading these files gives the
/// same rulebook again, with the same hash.
/// </summary>
internal static class CanonicalForm
{
    /// <summary>Declarations a file, so that no file of a large rulebook passes the limit of size.</summary>
    private const int DeclarationsPerFile = 200;

    public static ImmutableArray<RulebookFile> Files(Rulebook rulebook) =>
        [.. Texts(rulebook).Select(t => new RulebookFile(t.Path, Encoding.UTF8.GetBytes(t.Text)))];

    public static string Hash(Rulebook rulebook)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, text) in Texts(rulebook))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>A condition: two that read the same mean the same, as far as the definitions and facts that they name do.</summary>
    public static string Of(Condition condition) => ConditionNode(condition).ToString();

    private static IEnumerable<(string Path, string Text)> Texts(Rulebook rulebook)
    {
        yield return ("rulebook.yaml", Manifest(rulebook).ToString());
        foreach (var (number, translation) in rulebook.Translations.SelectMany(t => TranslationNodes(t, rulebook)).Index())
        {
            yield return ($"languages-{number + 1}.yaml", translation.ToString());
        }

        foreach (var source in rulebook.Sources)
        {
            yield return ($"sources/{source.Id}.yaml", SourceNode(source).ToString());
        }

        var facts = rulebook.Facts.Where(f => f.Reading is null && f.Several is null && f.NeverOf is null && !f.IsDayOfCase && f.Member is null && rulebook.FindGroup(f.Id) is null).Select(f => (f.Id, Node: FactNode(f)))
            .Concat(rulebook.SeveralFacts.Select(f => (f.Id, Node: SeveralNode(f)))).OrderBy(f => f.Id, NaturalOrder.Comparer).Select(f => f.Node);
        (string Name, IEnumerable<CanonicalNode> Nodes)[] sections =
        [
            ("facts", facts),
            ("groups", rulebook.Groups.Select(GroupNode)),
            ("definitions", rulebook.Definitions.Select(DefinitionNode)),
            ("questions", rulebook.Questions.OrderBy(q => q.Id, NaturalOrder.Comparer).Select(QuestionNode)),
            ("readings", rulebook.Readings.Select(ReadingNode)),
            ("events", rulebook.Events.Select(EventNode)),
            ("provisions", ProvisionNodes(rulebook.Provisions.Where(p => p.IsNamed))),
            ("constraints", rulebook.Constraints.Select(c => ConstraintNode("constraint", c))),
            ("properties", rulebook.Properties.Select(p => ConstraintNode("property", p))),
            ("contradictions", rulebook.Contradictions.Select(ContradictionNode)),
            ("glossary", rulebook.Glossary.Where(t => t.Language == rulebook.Language).Select(TermNode)),
        ];
        foreach (var (name, nodes) in sections)
        {
            foreach (var (number, chunk) in nodes.Chunk(DeclarationsPerFile).Index())
            {
                yield return ($"{name}-{number + 1}.yaml", Map((name, List(chunk))).ToString());
            }
        }
    }

    private static CanonicalNode Manifest(Rulebook rulebook) => Map(
        ("rulebook", Plain(rulebook.Id)),
        ("title", Local(rulebook.Title)),
        ("version", Quoted(rulebook.Version)),
        ("jurisdiction", Local(rulebook.Jurisdiction)),
        ("language", Quoted(rulebook.Language)),
        ("languages", rulebook.CompleteLanguages.IsEmpty && rulebook.StatementLanguages.IsEmpty ? null : Map(("complete", Names(rulebook.CompleteLanguages)), ("statements", Names(rulebook.StatementLanguages)))),
        ("leap-day", rulebook.LeapDay is { } day ? Plain(day == LeapDay.March1 ? "march-1" : "february-28") : null),
        ("main", Names(rulebook.Main.Select(q => q.Id))),
        ("covers", CoverNode(rulebook.Covers)),
        ("not-modelled", Some(rulebook.NotModelled.Select(NotModelledNode).OrderBy(n => n.ToString(), StringComparer.Ordinal))));

    /// <summary>An entry of what is not modelled; they are ordered by what it says.</summary>
    internal static CanonicalNode NotModelledNode(NotModelled entry) => Map(
        ("matter", Maybe(entry.Id)),
        ("what", Local(entry.What)),
        ("why", Local(entry.Why)),
        ("cites", Cites(entry.Cites)),
        ("question", Names(entry.Questions.Select(q => q.Id).Order(StringComparer.Ordinal))),
        ("answers", Names(entry.Answers.Select(a => a.Id))),
        ("when", entry.When is { } when ? ConditionNode(when) : null),
        ("in-force", entry.InForce == InForce.Always ? null : PeriodNode(entry.InForce)),
        ("decides", entry.DecidesNothing ? Plain("nothing") : null));

    /// <summary>The texts stand with the items; here is only what is said of a translation as a whole.</summary>
    private static IEnumerable<CanonicalNode> TranslationNodes(Translation translation, Rulebook rulebook) => translation.By.DefaultIfEmpty<LocalText?>().Select((by, i) => Map(
        (TranslationForms.Mark, Quoted(translation.Language)),
        ("translated-by", Maybe(by)),
        (TranslationForms.Glossary, i == 0 ? Some(rulebook.Glossary.Where(t => t.Language == translation.Language).Select(TermNode)) : null)));

    private static CanonicalNode TermNode(GlossaryTerm term) => Map(("term", Quoted(term.Term)), ("for", Maybe(term.For)), ("not", Names(term.Not)));

    private static CanonicalNode SourceNode(Source source) => Map(
        ("source", Quoted(source.Id)),
        ("title", Local(source.Title)),
        ("original-title", Maybe(source.OriginalTitle)),
        ("kind", Maybe(source.Kind)),
        ("number", Maybe(source.Number)),
        ("adopted", Maybe(source.Adopted)),
        ("applicable", Maybe(source.Applicable)),
        ("publisher", Maybe(source.Publisher)),
        ("published", Span(source.Published)),
        ("why-span", Maybe(source.WhySpan)),
        ("gazette", Maybe(source.Gazette)),
        ("read", Maybe(source.Read)),
        ("language", Maybe(source.Language)),
        ("address", Maybe(source.Address)),
        ("note", Maybe(source.Note)),
        ("paragraphs", Some(source.Paragraphs.Select(p => p.Why is { } why ? Map(("paragraph", Quoted(p.Number)), ("why", Quoted(why))) : Quoted(p.Number)))),
        ("statements", Map([.. source.Statements.Select(s => (s.Id, (CanonicalNode?)Map(
            ("at", Local(s.At)),
            ("says", Local(s.Says)),
            ("published", s.OwnPublication is { } own ? Span(own) : null),
            ("why-span", Maybe(s.WhySpan)),
            ("paragraphs", Names(s.Paragraphs)))))])));

    private static CanonicalNode FactNode(Fact fact) => Map(
        ("fact", Quoted(fact.Id)),
        ("type", fact.Derivation is null && fact.Counted is null ? Plain(TypeWord(fact.Type)) : null),
        ("title", Local(fact.Title)),
        ("values", Some(fact.Values.Select(v => Map(("value", Quoted(v.Id)), ("says", Local(v.Says)))))),
        ("unit", Maybe(fact.Unit)),
        ("minimum", Maybe(fact.Minimum)),
        ("maximum", Maybe(fact.Maximum)),
        ("derived", fact.Derivation is { } derivation ? DerivationNode(derivation) : fact.Counted is { } counted ? CountNode(counted) : null),
        ("ask", Maybe(fact.Ask)),
        ("asked-when", fact is { AskedWhen: { } asked, Derivation: null } ? ConditionNode(asked) : null),
        ("when-true", Maybe(fact.WhenTrue)),
        ("when-false", Maybe(fact.WhenFalse)),
        ("says", Maybe(fact.Says)),
        ("changes", fact.Derivation is null && fact.Counted is null ? Plain(ChangesWord(fact.Changes)) : null),
        ("only", fact.OnlyUpward ? Plain("upward") : null),
        ("never", Maybe(fact.Never?.WhenTrue)),
        ("known-ahead", fact.IsKnownAhead == fact.Never is null ? null : Plain(Values.OfYesNo(fact.IsKnownAhead))),
        ("settled-by", Maybe(fact.SettledBy)),
        ("ordinarily", OrdinaryNode(fact)),
        ("group", fact.Group is { } group ? Quoted(group) : null),
        ("note", Maybe(fact.Note)),
        ("cites", Cites(fact.Cites)));

    private static CanonicalNode SeveralNode(SeveralFact fact) => Map(
        ("fact", Quoted(fact.Id)),
        ("type", Plain("several")),
        ("title", Local(fact.Title)),
        ("values", Some(fact.Values.Select(v => Map(("value", Quoted(fact.NameOf(v))), ("says", Local(v.WhenTrue!)), ("says-not", Local(v.WhenFalse!)))))),
        ("ask", Local(fact.Ask)),
        ("asked-when", fact.Values.FirstOrDefault()?.AskedWhen is { } asked ? ConditionNode(asked) : null),
        ("changes", fact.Values.IsEmpty ? null : Plain(ChangesWord(fact.Values[0].Changes))),
        ("settled-by", Maybe(fact.Values.FirstOrDefault()?.SettledBy)),
        ("ordinarily", OrdinaryNode(fact)),
        ("group", fact.Group is { } group ? Quoted(group) : null),
        ("note", Maybe(fact.Note)),
        ("cites", Cites(fact.Values.IsEmpty ? [] : fact.Values[0].Cites)));

    private static CanonicalNode? OrdinaryNode(Fact fact) => !fact.OrdinaryCases.IsEmpty
        ? List(fact.OrdinaryCases.Select(c => Map(("when", c.When is { } when ? ConditionNode(when) : null), ("value", Quoted(fact.Write(c.Value))))))
        : fact.Never is { HasOrdinary: true } never ? NeverNode(never)
        : fact.Ordinarily.IsKnown ? Quoted(fact.Write(fact.Ordinarily)) : null;

    private static CanonicalNode NeverNode(Fact never) => never.OrdinaryCases.IsEmpty ? Plain(NeverName.Word)
        : List(never.OrdinaryCases.Select(c => Map(("when", c.When is { } when ? ConditionNode(when) : null), ("value", Plain(NeverName.Word)))));

    private static CanonicalNode? OrdinaryNode(SeveralFact fact) => !fact.Values.Any(v => v.Ordinarily.IsKnown) ? null
        : SeveralText.ItemsOf(fact.Ordinarily) is { } items ? Names(items)
        : Quoted(fact.Ordinarily);

    private static CanonicalNode GroupNode(MemberGroup group) => Map(
        ("group", Quoted(group.Id)),
        ("title", Local(group.Count.Title)),
        ("at-most", Maybe(group.Count.Maximum)),
        ("member", Local(group.Member)),
        ("ask", Maybe(group.Count.Ask)),
        ("says", Maybe(group.Count.Says)),
        ("unit", Maybe(group.Count.Unit)),
        ("settled-by", Maybe(group.Count.SettledBy)),
        ("changes", Plain(ChangesWord(group.Count.Changes))),
        ("ordinarily", group.Count.Ordinarily.IsKnown ? Quoted(group.Count.Write(group.Count.Ordinarily)) : null),
        ("facts", List(group.Declared.Where(f => f.NeverOf is null).OrderBy(f => f.Id, NaturalOrder.Comparer).Select(FactNode))),
        ("note", Maybe(group.Count.Note)),
        ("cites", Cites(group.Count.Cites)));

    private static CanonicalNode CountNode(GroupCount count) => count.Quantifier switch
    {
        Quantifier.All => Map(("all", ConditionNode(count.When))),
        Quantifier.None => Map(("none", ConditionNode(count.When))),
        var quantifier => Map((Forms.GroupCounts[(int)quantifier], Maybe(count.Count)), ("when", ConditionNode(count.When))),
    };

    private static CanonicalNode CountNode(HistoryCount count) => Map((TermForms.CountsOfHistory[(int)count.Unit], Map(
        ("fact", Quoted(count.Fact.Id)),
        ("is", Codes(count.Accepts, code => Quoted(FactValues.Write(count.Fact, code)))),
        ("within", count.Within switch
        {
            LastTime last => Map(("last", Map(("months", last.Months == 0 ? null : Maybe(last.Months)), ("days", last.Days == 0 ? null : Maybe(last.Days))))),
            SinceDate since => Map(("since", Quoted(since.Date.Id))),
            _ => Plain(TermForms.ThisCalendarYear),
        }))));

    private static CanonicalNode DerivationNode(Derivation derivation) => derivation.Term is Computed { Operation: TimeBetween time, Parts: [var from, var to] }
        ? Map(
            to is DayOfCase && from is FactItself since
                ? (TermForms.DerivationsFromADate[(int)time.Unit], Quoted(since.Fact.Id))
                : (TermForms.DerivationsBetweenDates[(int)time.Unit], Map(("from", TermNode(from, isShort: true)), ("to", TermNode(to, isShort: true)))),
            ("attained", time.Attained == Attained.OnTheDay ? null : Plain(TermForms.AttainedWords.Words[(int)time.Attained])))
        : derivation.Gathered is { } gathered ? GatheringForm.Of(gathered, derivation.Term.Type)
        : ComputationNode((Computed)derivation.Term);

    private static CanonicalNode ComputationNode(Computed term) => term switch
    {
        { Operation: Total, Parts: var parts } => Map((parts[0].Type == FactType.YesNo ? "count-of" : "sum-of", Terms(parts))),
        { Operation: Extreme { IsLast: true }, Parts: [Computed { Operation: Difference } difference, Constant least] } =>
            Map(("difference-of", Terms(Subtracted(difference))), ("not-below", Maybe(least.Code))),
        { Operation: Difference } => Map(("difference-of", Terms(Subtracted(term)))),
        { Operation: Multiplied { Times: var times }, Parts: [var of] } =>
            Map(("product-of", Terms([.. of is Computed { Operation: Product } product ? product.Parts : [of], new Constant(times, FactType.Number)]))),
        { Operation: Product, Parts: var factors } => Map(("product-of", Terms(factors))),
        { Operation: Portion portion, Parts: [var of] } => Map(("part-of", Map(
            ("of", TermNode(of, isShort: true)),
            ("times", portion.Times == 1 ? null : Maybe(portion.Times)),
            ("over", Maybe(portion.Divisor)),
            ("round", Plain(TermForms.Roundings.Words[(int)portion.Rounding]))))),
        { Operation: Extreme extreme, Type: FactType.Number } => Map((extreme.IsLast ? "greatest-of" : "least-of", Terms(term.Parts))),
        { Operation: Extreme extreme } => Map((extreme.IsLast ? "latest-of" : "earliest-of", Terms(term.Parts))),
        _ => Map(("day", DayNode(term))),
    };

    /// <summary>From what is taken, and what.</summary>
    private static IEnumerable<Term> Subtracted(Computed difference) =>
        [difference.Parts[0], .. difference.Parts[1] is Computed { Operation: Total } several ? several.Parts : [difference.Parts[1]]];

    /// <summary>The last time that is added and the last that is taken away stand beside the day that is moved; what was done to it before stands with it.</summary>
    private static CanonicalNode DayNode(Computed moved)
    {
        var (of, own) = ((Term)moved, new List<(string Key, CanonicalNode?)>());
        while (IsMoved(of) && Move(of) is var move && own.TrueForAll(m => m.Key != move.Key))
        {
            own.Insert(0, move);
            of = of.Parts[0];
        }

        return Map([("of", (CanonicalNode?)TermNode(of, isShort: true)), .. own]);
    }

    private static CanonicalNode Terms(IEnumerable<Term> terms) => List(terms.Select(t => TermNode(t, isShort: true)));

    /// <summary>A term as it is written.</summary>
    /// <param name="term">The term.</param>
    /// <param name="isShort">Whether a fact is written by its name alone.</param>
    private static CanonicalNode TermNode(Term term, bool isShort = false) => Unmoved(term) switch
    {
        FactItself fact when isShort && fact == term => Quoted(fact.Fact.Id),
        DayOfCase when isShort && term is DayOfCase => Quoted(TermForms.DayOfCase),
        FactItself fact => Map([("fact", (CanonicalNode?)Quoted(fact.Fact.Id)), .. Moves(term)]),
        DayOfCase => Map([("fact", (CanonicalNode?)Quoted(TermForms.DayOfCase)), .. Moves(term)]),
        DayOfEvent day => Map([("event", (CanonicalNode?)Quoted(day.Event.Id)), .. Moves(term)]),
        AmountOf amount => Map([("question", (CanonicalNode?)Quoted(amount.Question.Id)), .. Moves(term)]),
        Constant constant => Plain(Values.OfNumber(constant.Code)),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>What is added to or taken from, in the end.</summary>
    private static Term Unmoved(Term term) => IsMoved(term) ? Unmoved(term.Parts[0]) : term;

    private static bool IsMoved(Term term) => term is Computed { Operation: DayMoved or Multiplied } or Computed { Operation: Total, Parts: [_, Constant] };

    /// <summary>What is added and what is taken away.</summary>
    private static List<(string, CanonicalNode?)> Moves(Term term)
    {
        var moves = new List<(string, CanonicalNode?)>();
        for (; IsMoved(term); term = term.Parts[0])
        {
            moves.Insert(0, Move(term));
        }

        // To take nothing away reads like adding nothing, which goes without saying beside what is added.
        return moves.Count < 2 || moves.Select(m => m.Item1).Distinct().Count() == moves.Count ? moves : [.. moves.Where(m => !IsNothing(m.Item2)).Take(1)];
    }

    private static bool IsNothing(CanonicalNode? moved) => moved?.ToString().All(c => !char.IsAsciiDigit(c) || c == '0') != false;

    private static (string Key, CanonicalNode? Node) Move(Term term)
    {
        if (term is Computed { Operation: Multiplied { Times: var times } })
        {
            return ("times", Maybe(times));
        }

        var (isBack, node) = term is Computed { Operation: DayMoved moved }
            ? (moved.Months < 0 || moved.Days < 0, Map(
                ("years", moved.Months / 12 == 0 ? null : Maybe(Math.Abs(moved.Months / 12))),
                ("months", moved.Months % 12 == 0 ? null : Maybe(Math.Abs(moved.Months % 12))),
                ("days", moved.Days == 0 && moved.Months != 0 ? null : Maybe(Math.Abs(moved.Days)))))
            : (((Constant)term.Parts[1]).Code < 0, Maybe(Math.Abs(((Constant)term.Parts[1]).Code))!);
        return (isBack ? "minus" : "plus", node);
    }

    private static CanonicalNode DefinitionNode(Definition definition) => Map(
        ("definition", Quoted(definition.Id)),
        ("title", Local(definition.Title)),
        ("when", ConditionNode(definition.When)),
        ("cites", Cites(definition.Cites)),
        ("note", Maybe(definition.Note)));

    private static CanonicalNode QuestionNode(Question question) => Map(
        ("question", Quoted(question.Id)),
        ("title", Local(question.Title)),
        ("ask", Local(question.Ask)),
        ("answers", Some(question.Answers.Select(a => Map(("answer", Quoted(a.Id)), ("says", Local(a.Says)))))),
        ("unit", Maybe(question.Unit)),
        ("says", Maybe(question.Says)),
        ("amounts", question.AmountsAdd ? Plain("add") : null),
        ("says-none", Maybe(question.SaysNone)),
        ("covers", question.Covers is { } covers ? CoverNode(covers) : null),
        ("note", Maybe(question.Note)));

    private static CanonicalNode? CoverNode(Cover cover) => cover == Cover.Unstated ? null : Map(
        ("from", cover.From is { } from ? Plain(Values.OfDay(from)) : null),
        ("read-through", cover.ReadThrough is { } through ? Plain(Values.OfDay(through)) : null));

    private static CanonicalNode ReadingNode(Reading reading) => Map(
        ("reading", Quoted(reading.Id)),
        ("ask", Local(reading.Ask)),
        ("cites", Cites(reading.Cites)),
        ("alternatives", List(reading.Alternatives.Select(a => Map(
            ("is", Quoted(a.Id)), ("says", Local(a.Says)), ("held-by", Maybe(a.HeldBy)))))),
        ("ordinarily", reading.Choice.Ordinarily.IsKnown ? Quoted(reading.Choice.Write(reading.Choice.Ordinarily)) : null),
        ("note", Maybe(reading.Choice.Note)));

    private static CanonicalNode EventNode(LawEvent e) => Map(
        ("event", Quoted(e.Id)),
        ("title", Local(e.Title)),
        (e.Day.IsExact ? "on" : "span", Span(e.Day)),
        ("cites", Cites(e.Cites)),
        ("note", Maybe(e.Note)));

    /// <summary>The rows of a table are written together again.</summary>
    private static IEnumerable<CanonicalNode> ProvisionNodes(IEnumerable<Provision> provisions) => provisions
        .GroupBy(p => p.Row is { } row ? (object)row.Table : p)
        .Select(g => g.First() is { Row: { } row } first
            ? ProvisionNode(first, row.Table, row.Title, row.When, row.Formula is { } formula ? FormulaNodes.OfAnswer(formula) : null, row.Formula is null ? TableNode([.. g], 0) : null)
            : ProvisionNode(first = g.First(), first.Id, first.Title, first.When, first.Answer is { } answer ? Quoted(answer.Id) : null, null));

    private static CanonicalNode TableNode(IReadOnlyList<Provision> rows, int depth) => Map((rows[0].Row!.Cells[depth].Name, Map([.. rows
        .GroupBy(r => r.Row!.Cells[depth].Value)
        .Select(g => (g.Key, (CanonicalNode?)(g.First().Row!.Cells.Length == depth + 1 ? Quoted(g.First().Answer!.Id) : TableNode([.. g], depth + 1))))])));

    private static CanonicalNode ProvisionNode(Provision provision, string id, LocalText title, Condition? condition, CanonicalNode? answer, CanonicalNode? table) => Map(
        ("provision", Quoted(id)),
        ("title", Local(title)),
        ("question", Quoted(provision.Question.Id)),
        ("answer", answer),
        ("answer-by", table),
        ("opens", provision.Gap is not { } gap ? null : gap.Answers.IsEmpty ? Plain("all") : Names(gap.Answers.Select(a => a.Id))),
        ("exception-to", Names(provision.ExceptionTo.Select(b => b.Id))),
        ("in-force", PeriodNode(provision.InForce)),
        ("cites", Cites(provision.Cites)),
        ("when", condition is { } when ? ConditionNode(when) : null),
        ("note", Maybe(provision.Note)));

    private static CanonicalNode PeriodNode(InForce period) => period is { From: null, Until: null }
        ? Plain("always")
        : Map(
            ("from", period.From is { } from ? Quoted(from.ToString()) : null),
            ("until", period.Until is { } until ? Quoted(until.ToString()) : null));

    private static CanonicalNode ConstraintNode(string key, Constraint constraint) => Map(
        (key, Quoted(constraint.Id)),
        ("says", Local(constraint.Says)),
        ("holds", ConditionNode(constraint.Holds)),
        ("cites", Cites(constraint.Cites)));

    private static CanonicalNode ContradictionNode(Contradiction contradiction) => Map(
        ("contradiction", Quoted(contradiction.Id)),
        ("about", Local(contradiction.About)),
        ("between", Cites(contradiction.Between)),
        ("follows", Quoted(contradiction.Follows?.Citation ?? "neither")),
        ("because", Local(contradiction.Because)));

    internal static CanonicalNode ConditionNode(Condition condition) => condition switch
    {
        { IsGuarded: true } => ConditionNode(condition.AsWritten),
        { OfGroup: { } count } => Map((count.Group.Id, CountNode(count))),
        { OfAmounts: { } amounts } => Map((amounts.Question.Id, ComparedNode(amounts.Bounds.Select(b => (b.Relation, Maybe(b.Code)!)), amounts.Against, amounts.HoldsForNone))),
        AllOf { Parts: [] } => Plain(ConditionForm.Always),
        AnyOf { Parts: [] } => Plain(ConditionForm.Never),
        AllOf all => Map(("all", List(all.Parts.Select(ConditionNode)))),
        AnyOf any => Map(("any", List(any.Parts.Select(ConditionNode)))),
        NoneOf none => Map(("none", List(none.Parts.Select(ConditionNode)))),
        AtLeast some => Map(("at-least", Map(("count", Maybe(some.Count)), ("of", List(some.Parts.Select(ConditionNode)))))),
        FactTest test => Map((test.Fact.Id, TestNode(test))),
        DefinitionTest test => Map((test.Definition.Id, Plain(Values.OfYesNo(test.Expected)))),
        AnswerTest test => Map((test.Question.Id, TestNode(test))),
        AmountTest test => Map((test.Written.Fact.Id, TestNode(test.Written, test.HoldsForNone))),
        _ => throw new InvalidOperationException(),
    };

    private static CanonicalNode TestNode(FactTest test, bool holdsForNone = false)
    {
        if (test.Bounds.IsEmpty && test.Against.IsEmpty)
        {
            return Codes(test.Accepts, code => Quoted(FactValues.Write(test.Fact, code)));
        }

        return ComparedNode(test.Bounds.Select(b => (b.Relation, Quoted(FactValues.Write(test.Fact, b.Code)))), test.Against, holdsForNone);
    }

    private static CanonicalNode ComparedNode(IEnumerable<(Relation Relation, CanonicalNode Node)> numbers, ImmutableArray<FactComparison> against, bool holdsForNone)
    {
        var whenNone = ("when-none", holdsForNone ? Plain(Values.OfYesNo(true)) : (CanonicalNode?)null);
        if (against is [{ Relation: Relation.Equal } equal])
        {
            return Map([.. TermNode(equal.Term).Entries, whenNone]);
        }

        var bounds = numbers.Concat(against.Select(a => (a.Relation, Node: TermNode(a.Term)))).OrderBy(b => b.Relation);
        return Map([.. bounds.Select(b => (Word(b.Relation), (CanonicalNode?)b.Node)), whenNone]);
    }

    private static CanonicalNode TestNode(AnswerTest test)
    {
        if (!test.Bounds.IsEmpty)
        {
            return Map([.. test.Bounds.Select(b => (Word(b.Relation), Maybe(b.Code)))]);
        }

        var none = test.AcceptsNone ? new[] { Plain("none") } : [];
        return List([.. test.Accepts.Codes.Select(c => Quoted(test.Question.IsAmount ? Values.OfNumber(c) : test.Question.Answers[(int)c].Id)), .. none]);
    }

    private static CanonicalNode Codes(ValueSet set, Func<long, CanonicalNode> write) =>
        set.Codes.ToList() is [var only] ? write(only) : List(set.Codes.Select(write));

    private static string Word(Relation relation) => relation switch
    {
        Relation.From => "from",
        Relation.Above => "above",
        Relation.Below => "below",
        _ => "through",
    };

    private static string TypeWord(FactType type) => Forms.FactTypes.Words[(int)type];

    private static string ChangesWord(ChangedBy changes) => Forms.Changes.Words[(int)changes];

    private static CanonicalNode Span(DaySpan span) => span.IsExact
        ? Plain(Values.OfDay(span.Latest))
        : Map(("after", Plain(Values.OfDay(span.Earliest.AddDays(-1)))), ("by", Plain(Values.OfDay(span.Latest))));

    private static CanonicalNode Local(LocalText text)
    {
        var others = text.OtherLanguages.ToList();
        return others.Count == 0
            ? WordingNode(text.Worded(null))
            : Map([(text.MainLanguage, (CanonicalNode?)WordingNode(text.Worded(null))), .. others.Select(l => (l, (CanonicalNode?)WordingNode(text.Worded(l))))]);
    }

    private static CanonicalNode WordingNode(NumberedText wording) => wording.Forms.IsEmpty
        ? Quoted(wording.ToString())
        : Map([.. wording.Forms.Select(f => (f.Key.ToString().ToLowerInvariant(), (CanonicalNode?)Quoted(f.Value)))]);

    private static CanonicalNode? Maybe(LocalText? text) => text is null ? null : Local(text);

    private static CanonicalNode? Maybe(string? text) => text is null ? null : Quoted(text);

    private static CanonicalNode? Maybe(DateOnly? day) => day is { } known ? Plain(Values.OfDay(known)) : null;

    private static CanonicalNode? Maybe(long? number) => number is { } n ? Plain(Values.OfNumber(n)) : null;

    private static CanonicalNode? Cites(ImmutableArray<Statement> statements) =>
        Names(statements.Select(s => s.Citation));

    private static CanonicalNode? Names(IEnumerable<string> names) => Some(names.Select(Quoted));

    private static CanonicalNode? Some(IEnumerable<CanonicalNode> nodes) => nodes.ToList() is { Count: > 0 } list ? List(list) : null;
}

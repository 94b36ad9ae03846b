using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Vocabulary;

/// <summary>Every key of every file of the language. <c>rules/README.md</c> tells it in prose.</summary>
internal static class Forms
{
    private const string WhereRulebooksGo = "the folder of a rulebook is named by `--rules DIR`";

    public static readonly KeywordForm Changes = KeywordForm.Of("never", "time", "the person", "an authority");
    public static readonly KeywordForm FactTypes = KeywordForm.Of("yes-no", "choice", "number", "date", "several");
    public static readonly KeywordForm LeapDays = KeywordForm.Of("march-1", "february-28");
    public static readonly ImmutableArray<string> Combinations = ["all", "any", "none", "at-least"];
    public static readonly ImmutableArray<string> Bounds = ["from", "above", "below", "through"];

    private static readonly Form Text = new TextForm();
    private static readonly Form CountedText = new TextForm(IsCounted: true);
    private static readonly Form Word = new WordForm();
    private static readonly Form OtherWords = new OneOrMoreForm(Word);
    private static readonly Form SmallId = new IdForm(IsWide: false);
    private static readonly Form WideId = new IdForm(IsWide: true);
    private static readonly Form Day = new DayForm();
    private static readonly Form Number = new NumberForm();
    private static readonly Form Value = new ValueForm();
    private static readonly Form Condition = new ConditionForm();
    private static readonly Form QuestionName = new NameForm(NameKind.Question);
    private static readonly Form Citations = new OneOrMoreForm(new NameForm(NameKind.Citation));
    private static readonly Form Provisions = new OneOrMoreForm(new NameForm(NameKind.Provision));

    public static readonly Shape Span = new("a span",
    [
        Must("after", Day, "The last day on which it certainly had not come."),
        Must("by", Day, "The first day on which it certainly had come."),
    ]);

    /// <summary>A day, or a span in which it lies.</summary>
    public static readonly Form DayOrSpan = new ShortOrShapeForm(Day, Span);

    public static readonly Shape Cover = new("a cover",
    [
        May("from", Day, "The first day of law that is modelled: of an earlier one every answer stays possible."),
        May("read-through", Day, "The last day of which the law was read: answers for a later one say so."),
    ]);

    public static readonly Shape InForce = new("a period in force",
    [
        May("from", new DayOrEventForm(), "The first day in force: a day or an event."),
        May("until", new DayOrEventForm(), "The day on which it is no longer in force: a day or an event."),
        May("through", Day, "The last day in force."),
    ])
    {
        AtMostOneOf = [["until", "through"]],
    };

    /// <summary>When something is law.</summary>
    public static readonly Form Period = new ShortOrShapeForm(KeywordForm.Of(ConditionForm.Always), InForce);

    public static readonly Shape NotModelled = new("a `not-modelled` entry",
    [
        May("matter", WideId, "A name for it, by which translations give its texts."),
        Must("what", Text, "What the rulebook leaves out."),
        Must("why", Text, "Why it is left out."),
        May("cites", Citations, "Statements that speak of it."),
        May("question", new OneOrMoreForm(QuestionName), "The question, or questions, whose answers it leaves open for some persons."),
        May("answers", new OneOrMoreForm(Value), "The answers that it leaves open; without them, all that the question has."),
        May("when", Condition, "Of whom it leaves them open; without a condition, of everybody."),
        May("in-force", Period, "On which days of law it leaves them open; without it, on all."),
        May("decides", KeywordForm.Of("nothing"), "That no answer hangs on it."),
    ])
    {
        AtMostOneOf = [["question", "decides"]],
    };

    public static readonly Shape DeclaredLanguages = new("a declaration of languages",
    [
        May("complete", new OneOrMoreForm(Word), "Languages in which every text is given that an answer or a reason needs."),
        May("statements", new OneOrMoreForm(Word), "Languages in which every statement of a source is given."),
    ]);

    public static readonly Shape Term = new("a term",
    [
        Must("term", Word, "The term that the texts have."),
        May("for", Word, "The notion, in the words of the rulebook's own language."),
        May("not", new OneOrMoreForm(Word), "What no text has for it; a word that ends in * stands for all that begin so."),
    ]);

    public static readonly Shape Manifest = new("a rulebook",
    [
        Must("rulebook", SmallId, "The short id of the rulebook."),
        Must("title", Text, "The title of the rulebook."),
        Must("version", Word, "The version of the rulebook."),
        Must("jurisdiction", Text, "Whose law it is."),
        Must("language", Word, "The language of plain texts, as a code such as en."),
        May("languages", new ShapeForm(DeclaredLanguages), "Languages in which nothing is missing; `lint` warns of what is."),
        May("leap-day", LeapDays, "The anniversary, in other years, of a day that only some years or months have."),
        May("sources", new OneOrMoreForm(Word), "Further folders with sources, relative to this file."),
        May("main", new OneOrMoreForm(QuestionName), "The questions answered first and in full."),
        May("covers", new ShapeForm(Cover), "What time of law is modelled, and until when it was read."),
        May("not-modelled", new ListForm(new ShapeForm(NotModelled)), "What the rulebook leaves out, and why."),
    ]);

    public static readonly Shape FactValue = new("a value",
    [
        Must("value", SmallId, "The name of the value."),
        May("says", Text, "The value in words, after 'the person ...'."),
        May("says-not", Text, "How it reads when a value of several is not so, after 'the person ...'."),
        May("also", OtherWords, "Other words for the value, by which people look for it."),
    ]);

    public static readonly Shape Fact = new("a fact",
    [
        Must("fact", SmallId, "The name of the fact."),
        May("title", Text, "A short heading for the fact."),
        May("type", FactTypes, "yes-no, choice, several (a choice of which any number of values may be so), number or date; a derived fact is a number or a date."),
        May("values", new ListForm(new ShortOrShapeForm(SmallId, FactValue)), "The values of a choice, or of a fact of several."),
        May("unit", CountedText, "The unit of a number."),
        May("minimum", Number, "The least possible number, inclusive."),
        May("maximum", Number, "The greatest possible number, inclusive."),
        May("says", CountedText, "How a number or date reads, after 'the person ...', with {value} in it."),
        May("derived", new ShapeForm(TermForms.Derivation), "How the fact follows from other facts."),
        May("ask", Text, "The question to put to a person."),
        May("asked-when", Condition, "Of whom it can be asked; without it, of everybody."),
        May("when-true", Text, "How it reads when true, after 'the person ...'."),
        May("when-false", Text, "How it reads when false, after 'the person ...'."),
        May("settled-by", Text, "Who settles it."),
        May("changes", Changes, "Who or what can change it."),
        May("only", KeywordForm.Of("upward"), "Of a number that time changes: it never becomes less."),
        May("ordinarily", new OrdinaryForm(), "What is assumed when the case says 'assume: ordinary'; or a list of cases, of which the first that is so counts."),
        May("never", Text, "Of a date: how it reads, after 'the person ...', that its day never came; a case may then say never."),
        May("known-ahead", new YesNoForm(), "Of a date: yes where a day that lies ahead counts already; no where it has not come yet, as where `never` is given."),
        May("also", OtherWords, "Other words for the fact, by which people look for it; no case is written with them."),
        May("group", SmallId, "Facts of one group are asked together."),
        May("note", Text, "Anything a reader of the fact should know."),
        May("cites", Citations, "Statements that define or explain it."),
    ]);

    public static readonly Shape Group = new("a group",
    [
        Must("group", SmallId, "The name of the group, and of how many there are."),
        May("title", Text, "A short heading for the group."),
        Must("at-most", Number, "The most members that there can be."),
        May("member", Text, "What one member is called, before its number."),
        Must("ask", Text, "The question to put to a person: how many there are."),
        May("says", CountedText, "How the number reads, after 'the person ...', with {value} in it."),
        May("unit", CountedText, "The unit of the number."),
        May("settled-by", Text, "Who settles how many there are."),
        Must("changes", Changes, "Who or what can change how many there are."),
        May("ordinarily", Value, "How many are assumed when the case says 'assume: ordinary'."),
        Must("facts", new ListForm(new ShapeForm(Fact)), "What may be known of a member."),
        May("note", Text, "Anything a reader should know."),
        May("cites", Citations, "Statements that define or explain it."),
    ]);

    /// <summary>How a condition on a group compares of how many members something is so.</summary>
    public static readonly ImmutableArray<string> GroupCounts = ["at-least", "at-most", "exactly"];

    /// <summary>The same without a number.</summary>
    public static readonly ImmutableArray<string> GroupQuantifiers = ["any", "all", "none"];

    public static readonly Shape GroupTest = new("a condition on a group",
    [
        May("at-least", Number, "Of so many members or more."),
        May("at-most", Number, "Of so many members or fewer."),
        May("exactly", Number, "Of just so many members."),
        May("when", Condition, "What is so of each of these; without it, the members alone are counted."),
        May("any", Condition, "What is so of one member or more."),
        May("all", Condition, "What is so of every member."),
        May("none", Condition, "What is so of not one member."),
    ])
    {
        OneOf = [[.. GroupCounts, .. GroupQuantifiers]],
    };

    /// <summary>Whether a test is one of the members of a group, by its keys.</summary>
    public static bool IsGroupTest(MappingNode test) => test.Entries.Any(e => GroupTest.Find(e.Key.Text) is not null);

    public static readonly Shape Definition = new("a definition",
    [
        Must("definition", SmallId, "The name of the condition."),
        Must("title", Text, "What lawyers call it."),
        Must("when", Condition, "The condition."),
        May("cites", Citations, "The statements it rests on."),
        May("note", Text, "Anything a reader should know."),
    ]);

    public static readonly Shape Answer = new("an answer",
    [
        Must("answer", SmallId, "The name of the answer."),
        May("says", Text, "The answer in words, after 'the person ...'."),
        May("also", OtherWords, "Other words for the answer, by which people look for it."),
    ]);

    public static readonly Shape Question = new("a question",
    [
        Must("question", SmallId, "The name of the question."),
        Must("title", Text, "A short heading."),
        Must("ask", Text, "The question in a sentence."),
        May("answers", new ListForm(new ShortOrShapeForm(SmallId, Answer), Limits.Answers), "The answers of a choice, weakest first; the first is the default."),
        May("unit", CountedText, "The unit of an amount."),
        May("amounts", KeywordForm.Of("add"), "Amounts of provisions that stand together add up; without it, different ones are a conflict."),
        May("says", CountedText, "How the amount reads, after 'the person ...', with {value} in it."),
        May("says-none", Text, "How it reads when there is no amount."),
        May("covers", new ShapeForm(Cover), "What time of law is modelled for this question, where it is another than that of the rulebook."),
        May("note", Text, "Anything a reader should know."),
    ])
    {
        OneOf = [["answers", "unit"]],
    };

    public static readonly Shape Alternative = new("an alternative",
    [
        Must("is", SmallId, "The name of the alternative."),
        Must("says", Text, "How the text is then read."),
        Must("held-by", Text, "Who reads it so."),
    ]);

    public static readonly Shape Reading = new("a reading",
    [
        Must("reading", SmallId, "The name of the open point."),
        Must("ask", Text, "What the text leaves open."),
        Must("cites", Citations, "The statements that leave it open."),
        Must("alternatives", new ListForm(new ShapeForm(Alternative)), "The ways to read it."),
        May("ordinarily", SmallId, "The alternative that is taken when the case says 'assume: ordinary': where nobody holds another."),
        May("note", Text, "Anything a reader should know."),
    ]);

    public static readonly Shape Event = new("an event",
    [
        Must("event", SmallId, "The name of the event of law."),
        Must("title", Text, "What happens."),
        May("on", new ShortOrShapeForm(Day, TermForms.AfterEvent), "Its day, when it is known exactly; or so much after another event."),
        May("span", new ShapeForm(Span), "Its bounds, when the day is not known."),
        Must("cites", Citations, "The statements it is known from."),
        May("note", Text, "Anything a reader should know."),
    ])
    {
        OneOf = [["on", "span"]],
    };

    public static readonly Shape Provision = new("a provision",
    [
        Must("provision", WideId, "The id of the provision."),
        May("title", Text, "What it says, in one sentence; without it, its id in words."),
        Must("question", QuestionName, "The question that it answers."),
        May("answer", new ShortOrShapeForm(Value, FormulaForms.Formula), "Its answer, or untold where no source tells it, or an amount that is computed; an exception without one only lifts its base."),
        May("answer-by", new TableForm(), "A table of answers by a fact; each row is a provision of its own, named `this-one/value`."),
        May("opens", new OneOrMoreForm(Value), "In place of an answer, where the law of it was not found: the answers that it leaves open, or all of them."),
        May("exception-to", Provisions, "The provisions that it is an exception to."),
        Must("in-force", Period, "When it is law."),
        Must("cites", Citations, "The statements it rests on."),
        May("when", Condition, "The condition; without one it applies to everyone."),
        May("note", Text, "Anything a reader should know."),
    ])
    {
        AtMostOneOf = [["answer", "answer-by", "opens"]],
    };

    public static readonly Shape Constraint = new("a constraint",
    [
        Must("constraint", WideId, "The id of the constraint."),
        Must("says", Text, "What is true of every person."),
        Must("holds", Condition, "The same as a condition."),
        May("cites", Citations, "The statements it rests on."),
    ]);

    public static readonly Shape Property = new("a property",
    [
        Must("property", WideId, "The id of the property."),
        Must("says", Text, "On what the answers agree."),
        Must("holds", Condition, "The same as a condition."),
        May("cites", Citations, "The statements it rests on."),
    ]);

    public static readonly Shape Contradiction = new("a contradiction",
    [
        Must("contradiction", WideId, "The id of the contradiction."),
        Must("about", Text, "What the sources disagree on."),
        Must("between", new ListForm(new NameForm(NameKind.Citation)), "The statements that disagree."),
        Must("follows", new NameForm(NameKind.CitationOrNeither), "The statement that the rulebook follows, or neither."),
        Must("because", Text, "Why."),
    ]);

    public static readonly Shape RulesFile = new("a rules file",
    [
        May("facts", new ListForm(new ShapeForm(Fact)), "What may be known about a person."),
        May("groups", new ListForm(new ShapeForm(Group)), "People or things that belong to a person."),
        May("definitions", new ListForm(new ShapeForm(Definition)), "Conditions with a name."),
        May("questions", new ListForm(new ShapeForm(Question)), "What may be asked."),
        May("parameters", new ListForm(new ShapeForm(ParameterForms.Parameter)), "Values of law that change from time to time."),
        May("readings", new ListForm(new ShapeForm(Reading)), "Texts that can be read in more than one way."),
        May("events", new ListForm(new ShapeForm(Event)), "Days on which the law changed."),
        May("provisions", new ListForm(new ShapeForm(Provision)), "What the law says."),
        May("constraints", new ListForm(new ShapeForm(Constraint)), "What is true of every person."),
        May("properties", new ListForm(new ShapeForm(Property)), "What follows from the provisions, tested on every scenario."),
        May("contradictions", new ListForm(new ShapeForm(Contradiction)), "Where the sources disagree."),
        May("glossary", new ListForm(new ShapeForm(Term)), "The terms of the texts, one for each notion."),
    ]);

    internal static readonly Form Known = new ValueForm(IsKnown: true);

    /// <summary>The keys of a range of values that are left.</summary>
    public static readonly Shape LeftRange = new("a range of values",
    [
        May("from", Known, "This or more; a day or later."),
        May("above", Known, "More than this; after a day."),
        May("below", Known, "Less than this; before a day."),
        May("through", Known, "This or less; a day or earlier."),
    ])
    {
        AtMostOneOf = [["from", "above"], ["below", "through"]],
    };

    private static readonly Form LeftValues = new OneOrMoreForm(new ShortOrShapeForm(Known, LeftRange));

    public static readonly Shape KnownInPart = new("a fact known in part",
    [
        .. LeftRange.Keys,
        May("one-of", LeftValues, "The values, or ranges of values, of which it has one."),
        May("not", LeftValues, "The values, or ranges of values, that it does not have."),
    ])
    {
        AtMostOneOf = [.. LeftRange.AtMostOneOf, .. LeftRange.Keys.SelectMany(k => new ImmutableArray<string>[] { [k.Name, "one-of"], [k.Name, "not"] }), ["one-of", "not"]],
    };

    private static readonly Form Stated = new StatedForm(IsKnown: true);
    private static readonly Form ValueOrPart = new ShortOrShapeForm(Stated, KnownInPart);

    public static readonly Shape HistoryEntry = new("a value of a history",
    [
        Must("value", ValueOrPart, "The value, or what is known of it; of several a list, too."),
        May("from", Day, "The first day on which it holds."),
        May("through", Day, "The last day on which it holds."),
    ]);

    public static readonly Shape History = new("a history",
    [
        Must("history", new ListForm(new ShapeForm(HistoryEntry)), "Values with periods, both days inclusive."),
        May("otherwise", ValueOrPart, "What holds outside the periods."),
    ]);

    public static readonly Shape YesAndNo = new("what is said of several values",
    [
        May("yes", new OneOrMoreForm(Value), "The values that are so."),
        May("no", new OneOrMoreForm(Value), "The values that are not so; what is not named is open."),
    ]);

    /// <summary>What a case says of a member of a group.</summary>
    public static readonly Form Member = new NamedForm(new ShortOrShapeForm(Value, History), NameKind.Fact);

    private static readonly ImmutableArray<ShapeKey> Circumstances =
    [
        May("on", Day, "The day on which the facts are taken."),
        May("law-of", Day, "The day whose law is applied; without it, the day of the facts."),
        May("known-by", Day, "The horizon: statements published later do not exist."),
        May("assume", KeywordForm.Of("ordinary", "nothing"), "ordinary: use what facts are ordinarily."),
        May("facts", new NamedForm(new ShortOrShapeForm(Stated, History, KnownInPart), NameKind.Fact), "What is known of the person."),
        May("readings", new NamedForm(new ShortOrShapeForm(Known, KnownInPart), NameKind.Reading), "The alternatives chosen where the law can be read in more than one way."),
    ];

    public static readonly Shape Case = new("a case",
    [
        Must("case", WideId, "The id of the case."),
        May("title", Text, "What the case is, in words."),
        .. Circumstances,
    ]);

    public static readonly Shape Expectation = new("an expectation",
    [
        May("answer", Value, "The answer, determined."),
        May("possible", new ListForm(Value), "The answers still possible, undetermined."),
        May("conflict", new ListForm(Value), "The amounts that conflict."),
        May("grounds", new OneOrMoreForm(new NameForm(NameKind.Provision), MayBeEmpty: true), "Exactly the provisions that are its grounds."),
        May("missing", new OneOrMoreForm(new NameForm(NameKind.Open)), "Facts, readings and events that are named as missing."),
    ])
    {
        OneOf = [["answer", "possible", "conflict"]],
    };

    public static readonly Shape Scenario = new("a scenario",
    [
        Must("scenario", Text, "The scenario in a sentence."),
        May("document", new OneOrMoreForm(new NameForm(NameKind.Source)), "The sources that describe the person."),
        .. Circumstances,
        Must("expect", new NamedForm(new ShortOrShapeForm(Value, Expectation), NameKind.Question), "The expected answer of each question."),
        May("note", Text, "Anything a reader should know."),
    ]);

    public static readonly Shape Given = new("what is given for all scenarios", Circumstances);

    public static readonly Shape ScenarioFile = new("a scenario file",
    [
        May("given", new ShapeForm(Given), "What every scenario of the file shares."),
        Must("scenarios", new ListForm(new ShapeForm(Scenario)), "The scenarios."),
    ]);

    /// <summary>The keys that a fact of a type needs; <c>derived</c> is a type of its own here.</summary>
    public static ImmutableArray<string> NeededBy(string type) => type switch
    {
        "derived" => [],
        "counted" => ["ask"],
        "yes-no" => ["ask", "changes", "when-true", "when-false"],
        "choice" or "several" => ["ask", "changes", "values"],
        _ => ["ask", "changes"],
    };

    /// <summary>Whether a key goes with a type of facts.</summary>
    public static bool GoesWith(string type, string key) => key switch
    {
        "values" => type is "choice" or "several",
        "unit" or "minimum" or "maximum" => type is "number" or "derived" or "counted",
        "when-true" or "when-false" => type is "yes-no",
        "says" => type is "number" or "date" or "derived" or "counted",
        "changes" or "asked-when" => type is not ("derived" or "counted"),
        "ordinarily" => type is not "derived",
        "only" => type is "number",
        "never" or "known-ahead" => type is "date",
        _ => true,
    };

    /// <summary>Whether a file in the folder of a rulebook is none of its files, by its keys: scenarios, a case, a population or a plan.</summary>
    public static bool IsBesideTheLaw(MappingNode root) => KindOf(root) is FileKind.Scenarios or FileKind.Case or FileKind.Population or FileKind.Plan;

    /// <summary>The words for plural forms.</summary>
    public static readonly ImmutableArray<string> PluralForms = ["zero", "one", "two", "few", "many", "other"];

    /// <summary>Whether a map is one of plural forms, and not of languages.</summary>
    public static bool HasPluralForms(MappingNode map) => map.Entries.Any(e => PluralForms.Contains(e.Key.Text));

    /// <summary>What a file is, by its keys; null where they do not tell. A case has a map under <c>facts</c>, and rules have a list.</summary>
    public static FileKind? KindOf(MappingNode root) =>
        root["format"] is ScalarNode { Text: var format } && format.StartsWith("eligibility-", StringComparison.Ordinal) ? FileKind.Result
        : root[TranslationForms.Mark] is not null ? FileKind.Translation
        : root["rulebook"] is not null ? FileKind.Manifest
        : root["source"] is not null ? FileKind.Source
        : root.Entries.Any(e => e.Value is SequenceNode && RulesFile.Find(e.Key.Text) is not null) ? FileKind.Rules
        : root["scenarios"] is not null ? FileKind.Scenarios
        : root["case"] is not null ? FileKind.Case
        : root[PopulationForms.Mark] is not null ? FileKind.Population
        : root[PlanForms.Mark] is not null ? FileKind.Plan
        : root.Entries.Any(e => RulesFile.Find(e.Key.Text) is not null) ? FileKind.Rules
        : null;

    /// <summary>The first key of a file with a character that only looks like one of a key, or null.</summary>
    public static ScalarNode? OddKey(SyntaxNode? root) => (root as MappingNode)?.Entries.Select(e => e.Key).FirstOrDefault(k => LookAlike.In(k.Text) is not null);

    /// <summary>The mistake of a file that should be of another kind.</summary>
    /// <param name="root">Its top node, or null where there is none.</param>
    /// <param name="source">Its text.</param>
    /// <param name="expected">What it should be.</param>
    public static Diagnostic NotOfKind(SyntaxNode? root, SourceText source, string expected)
    {
        var (found, remedy) = (root is MappingNode map ? KindOf(map) : null) switch
        {
            FileKind.Scenarios => ("holds scenarios", "`eligibility test FILE` decides them"),
            FileKind.Case => ("holds a case", "`eligibility check FILE` decides it"),
            FileKind.Population => ("describes a population", "`eligibility population FILE` draws persons of it"),
            FileKind.Plan => ("holds a plan of a call-up", "`eligibility call-up FILE CANDIDATES` carries it out"),
            FileKind.Manifest => ("is the `rulebook.yaml` of a rulebook", WhereRulebooksGo),
            FileKind.Source => ("is a source of a rulebook", WhereRulebooksGo),
            FileKind.Translation => ("is a translation of a rulebook", WhereRulebooksGo),
            FileKind.Rules => ("holds rules of a rulebook", WhereRulebooksGo),
            FileKind.Result => ("is JSON that the tool wrote", "`eligibility verify FILE` decides again what a record of `check --json` says"),
            _ => (null, null),
        };
        return found is null
            ? OddKey(root) is { } odd ? Mistake.NotTheKindOfFile(odd.Place, odd.Text, expected) : Mistake.NotTheKindOfFile(root?.Place ?? source.Place(0, 0), expected)
            : Mistake.OtherKindOfFile(((MappingNode)root!).Entries[0].Key.Place, found, expected, remedy!);
    }

    private static ShapeKey Must(string name, Form form, string meaning) => new(name, form, meaning, IsRequired: true);

    private static ShapeKey May(string name, Form form, string meaning) => new(name, form, meaning, IsRequired: false);
}

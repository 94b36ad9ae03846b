using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Reporting;

/// <summary>Conditions, facts and citations in words; without a situation, only what is required and not what is so.</summary>
internal sealed class Wording(Situation? situation, string? language)
{
    /// <summary>What a leaf requires, after "the person ...": "is 18 or more and less than 27 years old".</summary>
    public string Requirement(Condition leaf) => leaf switch
    {
        FactTest test => Requirement(test),
        DefinitionTest test => (test.Expected ? "" : "not: ") + Lower(test.Definition.Title.In(language)),
        AnswerTest test => Accepted(test),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>What a provision asked for where this leaf failed it: a true leaf had to be false.</summary>
    public string Demand(Condition leaf, Verdict verdict) =>
        (verdict[leaf] == Truth.True ? "it asks that it is not so that the person " : "it asks that the person ") + Requirement(leaf);

    /// <summary>What is so, after "the person ...", or that it is not known.</summary>
    public string Actual(Fact fact) =>
        Known(fact) is { } code ? Say(fact, code) : "is somebody of whom this is not known: " + Unknown(fact);

    /// <summary>What is not known about a leaf, after "open: ".</summary>
    public IEnumerable<string> Unknown(Condition leaf, Verdict verdict) => leaf switch
    {
        FactTest test => test.Against.Select(a => a.Other).Prepend(test.Fact).Where(f => Known(f) is null).Select(Unknown),
        _ => ["whether the person " + Actual(leaf, verdict)],
    };

    private string Unknown(Fact fact) => fact switch
    {
        { Reading: { } reading } => $"how the law is read ({reading.Id})",
        { Type: FactType.YesNo } => "whether the person " + fact.WhenTrue!.In(language),
        _ => Lower(fact.Title.In(language)),
    };

    /// <summary>What is so about a leaf.</summary>
    public string Actual(Condition leaf, Verdict verdict) => leaf switch
    {
        FactTest test => string.Join(" and ", test.Against.Select(a => a.Other).Prepend(test.Fact).Select(Actual)),
        DefinitionTest test => verdict[test.Definition.When] switch
        {
            Truth.True => Lower(test.Definition.Title.In(language)),
            Truth.False => "not so: " + Lower(test.Definition.Title.In(language)),
            _ => "not known: " + Lower(test.Definition.Title.In(language)),
        },
        AnswerTest test => string.Join(" or perhaps ", verdict.Answers[test.Question.Index].Answers().Select(a => a.Say(language))) + Grounds(test.Question, verdict),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The provisions on which the answer of another question rests, in brackets.</summary>
    private static string Grounds(Question question, Verdict verdict)
    {
        var grounds = new Justifier(verdict).Grounds(question);
        return grounds.IsEmpty ? "" : $" ({string.Join(", ", grounds.Select(p => p.Id))})";
    }

    /// <summary>A known value, after "the person ..."; of a reading, the alternative itself.</summary>
    public string Say(Fact fact, long code) => fact.Reading is null ? fact.Say(FactValue.Of(code), language) : fact.Values[(int)code].Says.In(language);

    /// <summary>How a condition combines its parts.</summary>
    public static string Combination(Condition condition) => condition switch
    {
        AllOf => "all of",
        AnyOf => "any of",
        NoneOf => "none of",
        _ => $"at least {((AtLeast)condition).Count} of",
    };

    public static string Day(DateOnly day) => FactValues.LongDay(day);

    public static string Day(DaySpan span) => span.IsExact ? Day(span.Latest) : $"between {Day(span.Earliest)} and {Day(span.Latest)}";

    public string Citation(Statement statement) =>
        $"{statement.Source.Title.In(language)}, {statement.At.In(language)} ({statement.Source.Publisher.In(language)}, {Day(statement.Published)})";

    /// <summary>The document of a statement, with its publication.</summary>
    public string Document(Statement statement) =>
        $"{statement.Source.Title.In(language)} ({statement.Source.Publisher.In(language)}, {Day(statement.Published)})";

    public string Says(Statement statement) => statement.Says.In(language);

    public string In(LocalText text) => text.In(language);

    private string Requirement(FactTest test)
    {
        var fact = test.Fact;
        var parts = new List<string>();
        if (test.Bounds.Length > 0 || test.Against.Length > 0)
        {
            parts.AddRange(test.Bounds.Select(b => Relate(fact.Type, b.Relation, Value(fact, b.Code))));
            parts.AddRange(test.Against.Select(a => Relate(fact.Type, a.Relation, OtherValue(a.Other))));
            return Fill(fact, string.Join(" and ", parts));
        }

        return string.Join(" or ", test.Accepts.Codes.Select(c => Say(fact, c)));
    }

    private string Fill(Fact fact, string value) => fact.Says is { } says
        ? says.In(language).Replace("{value}", value, StringComparison.Ordinal)
        : $"has {Lower(fact.Title.In(language))} {value}";

    private string OtherValue(Fact other)
    {
        var known = Known(other) is { } code ? $" ({Value(other, code)})" : "";
        return $"`{Lower(other.Title.In(language))}`{known}";
    }

    private long? Known(Fact fact) => situation?[fact] is { IsKnown: true } value ? value.Code : null;

    private static string Value(Fact fact, long code) =>
        fact.Type == FactType.Date ? Day(DateOnly.FromDayNumber((int)code)) : FactValues.Write(fact, code);

    private static string Relate(FactType type, Relation relation, string value) => (relation, type) switch
    {
        (Relation.Equal, _) => $"the same as {value}",
        (Relation.From, FactType.Date) => $"{value} or later",
        (Relation.Above, FactType.Date) => $"a day after {value}",
        (Relation.Below, FactType.Date) => $"a day before {value}",
        (Relation.Through, FactType.Date) => $"{value} or earlier",
        (Relation.From, _) => $"{value} or more",
        (Relation.Above, _) => $"more than {value}",
        (Relation.Below, _) => $"less than {value}",
        _ => $"{value} or less",
    };

    private string Accepted(AnswerTest test)
    {
        var question = test.Question;
        if (test.Bounds.Length > 0)
        {
            var amount = string.Join(" and ", test.Bounds.Select(b => Relate(FactType.Number, b.Relation, Values.OfNumber(b.Code))));
            return question.Says is { } says ? says.In(language).Replace("{value}", amount, StringComparison.Ordinal) : $"{Lower(question.Title.In(language))}: {amount}";
        }

        var none = test.AcceptsNone ? [Answer.None(question)] : Enumerable.Empty<Answer>();
        var answers = test.Accepts.Codes.Select(c => question.IsAmount ? Answer.OfAmount(question, c) : Answer.OfChoice(question, (int)c));
        return string.Join(" or ", none.Concat(answers).Select(a => a.Say(language)));
    }

    /// <summary>A heading inside a sentence; names in capitals stay as they are.</summary>
    public static string Lower(string text) => text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1])
        ? char.ToLowerInvariant(text[0]) + text[1..]
        : text;
}

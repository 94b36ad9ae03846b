using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Reporting;

/// <summary>Every provision of a question with the truth of every condition.</summary>
internal sealed class TruthTree(Verdict verdict, Wording words, Explanation text)
{
    /// <summary>Definitions that were gone into for this provision; a further use of one is told in a line.</summary>
    private readonly HashSet<Definition> _shown = [];

    public void Write(Question question)
    {
        foreach (var provision in verdict.Situation.Rulebook.ProvisionsOf(question))
        {
            Write(provision);
        }
    }

    private void Write(Provision provision)
    {
        var answer = provision.Answer is { } a ? a.Id : "lifts its base";
        text.Add(4, 4, Mark(verdict.Stands[provision.Index]), Name(provision.Id), Plain($" {words.In(provision.Title)} [{answer}]"));
        if (verdict.InForce[provision.Index] != Truth.True)
        {
            text.Add(8, 4, Mark(verdict.InForce[provision.Index]), Plain($"in force on {Wording.Day(verdict.Situation.LawOf)}{Period(provision.InForce)}"));
        }

        _shown.Clear();
        if (provision.When is { } when)
        {
            Write(when, 8);
        }

        if (!provision.IsGeneral)
        {
            var applies = provision.ExceptionTo.Max(b => verdict.Applies[b.Index]);
            text.Add(8, 4, Mark(applies), Plain("a base applies: "), Name(string.Join(", ", provision.ExceptionTo)));
        }

        foreach (var exception in provision.Exceptions.Where(e => verdict.Stands[e.Index] != Truth.False))
        {
            text.Add(8, 4, Mark(verdict.Stands[exception.Index].Not()), Plain("no exception: "), Name(exception.Id));
        }
    }

    private void Write(Condition condition, int indent)
    {
        var mark = Mark(verdict[condition]);
        switch (condition)
        {
            case DefinitionTest test:
                text.Add(indent, 4, mark, Plain((test.Expected ? "" : "not: ") + words.In(test.Definition.Title)));
                if (_shown.Add(test.Definition))
                {
                    Write(test.Definition.When, indent + 2);
                }

                break;
            case FactTest or AnswerTest:
                text.Add(indent, 4, mark, Plain($"{words.Requirement(condition)}"), new StyledText($" ({words.Actual(condition, verdict)})", TextStyle.Aside));
                break;
            default:
                text.Add(indent, 4, mark, Plain(Wording.Combination(condition)));
                foreach (var part in condition.Parts)
                {
                    Write(part, indent + 2);
                }

                break;
        }
    }

    private static string Period(InForce period)
    {
        var from = period.From is { } f ? $" from {f}" : "";
        var until = period.Until is { } u ? $" until {u}" : "";
        return from + until;
    }

    private static StyledText Mark(Truth truth) => truth switch
    {
        Truth.True => new StyledText("+ ", TextStyle.True),
        Truth.False => new StyledText("- ", TextStyle.False),
        _ => new StyledText("? ", TextStyle.Unknown),
    };

    private static StyledText Plain(string s) => new(s, TextStyle.Plain);

    private static StyledText Name(string s) => new(s, TextStyle.Name);
}

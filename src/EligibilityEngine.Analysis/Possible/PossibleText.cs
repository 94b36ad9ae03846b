using EligibilityEngine.Reporting;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.Analysis.Possible;

/// <summary>Tells what is possible to people: each outcome with what would lead there, facts, readings and changes of law told apart.</summary>
internal sealed class PossibleText(PossibleAnswers possible, string? language, Explanation text)
{
    public static Explanation Of(PossibleAnswers possible, ExplanationOptions options)
    {
        var text = new Explanation(Math.Max(40, options.Width));
        var situation = possible.Situation;
        text.Add(0, 2, Heading(possible.Decision.Question.Title.In(options.Language)), Plain($", on {Wording.Day(situation.On)}, under the law of {Wording.Day(situation.LawOf)}"));
        new PossibleText(possible, options.Language, text).Write(2);
        return text;
    }

    public void Write(int indent)
    {
        text.Add(indent, 2, Heading(possible.IsExact && !possible.Outcomes.IsEmpty ? "Possible, and nothing else" : "Possible"));
        foreach (var outcome in possible.Outcomes)
        {
            WriteOutcome(indent + 2, outcome);
        }

        if (possible.Outcomes.IsEmpty && possible.IsExact)
        {
            text.Add(indent + 2, 2, Plain("nothing: nobody can be as the case says"));
        }

        if (!possible.IsExact)
        {
            var open = string.Join(" or ", possible.Decision.ThreeValued.Select(a => OutcomeWords.Short(a, language)));
            text.Add(indent + 2, 2, Plain($"{Limit()} Three-valued logic leaves open: {open}."));
        }

        WriteDependence(indent);
    }

    private string Limit() => possible.IsTooLarge
        ? $"Not everything was told apart: that would take more than {MapLimits.Default.Nodes:N0} nodes of decision diagrams."
        : $"Perhaps not everything is told: not all ways were looked into in which these facts can be compared: {string.Join(", ", possible.NotExactAbout)}.";

    private void WriteOutcome(int indent, PossibleOutcome outcome)
    {
        var answers = string.Join(outcome.IsOpen ? " or " : " and also ", outcome.Answers.Select(a => OutcomeWords.Short(a, language)));
        var conflict = outcome.IsConflict ? "conflict: " : "";
        if (outcome.Witness.IsEmpty)
        {
            text.Add(indent, 2, Answer(conflict + answers), Plain(", whatever else is found out"));
            return;
        }

        var remark = outcome.IsSmallest ? " (the smallest such set)"
            : outcome.IsIrreducible ? " (no fact of it can be spared)"
            : " (perhaps more than is needed)";
        text.Add(indent, 2, Answer(conflict + answers), Plain(" if " + Conditions(outcome)), new StyledText(remark, TextStyle.Aside));
    }

    private string Conditions(PossibleOutcome outcome)
    {
        var facts = outcome.Witness.Where(a => a.Fact is { Reading: null }).Select(Say).ToList();
        var readings = outcome.Witness.Where(a => a.Fact is { Reading: not null }).Select(Say).ToList();
        var law = outcome.Witness.Where(a => a.Fact is null).ToList();
        List<string> parts = [];
        Add(parts, facts, "the person ");
        Add(parts, readings, "the law is read so that ");
        parts.AddRange(law.Select(OfLaw));
        return string.Join("; and if ", parts);
    }

    private static void Add(List<string> parts, List<string> clauses, string lead)
    {
        if (clauses.Count > 0)
        {
            parts.Add(lead + (clauses.Count == 1 ? clauses[0] : $"{string.Join(", ", clauses.SkipLast(1))} and {clauses[^1]}"));
        }
    }

    private string OfLaw(AddedFact added)
    {
        var isSo = added.HadCome;
        return added.Event is { } e
            ? $"by {Wording.Day(possible.Situation.LawOf)} this had {(isSo ? "" : "not yet ")}come: {Wording.Lower(e.Title.In(language))}"
            : $"by {Wording.Day(possible.Situation.KnownBy!.Value)} {added.Name} had {(isSo ? "" : "not yet ")}been published";
    }

    private void WriteDependence(int indent)
    {
        var depends = possible.DependsOn;
        if (depends.IsEmpty)
        {
            return;
        }

        text.Add(indent, 2, Heading("It depends"));
        var facts = depends.Where(a => a.Fact is { Reading: null }).ToList();
        if (facts.Count > 0)
        {
            text.Add(indent + 2, 2, Plain($"on {(facts.Count == 1 ? "this fact" : "these facts")}: "), Name(string.Join(", ", facts.Select(f => f.Name))));
        }

        foreach (var reading in depends.Where(a => a.Fact is { Reading: not null }))
        {
            text.Add(indent + 2, 2, Plain("on how the law is read: "), Name(reading.Name), Plain(" " + reading.Fact!.Ask!.In(language)));
        }

        foreach (var added in depends.Where(a => a.Fact is null))
        {
            text.Add(indent + 2, 2, Plain($"on when, {Wording.Day(added.Event?.Day ?? added.Statement!.Published)}, {What(added)}"));
        }
    }

    private string What(AddedFact added) => added.Event is { } e ? Wording.Lower(e.Title.In(language)) : $"{added.Name} was published";

    private string Say(AddedFact added) => added.Say(language);

    private static StyledText Plain(string words) => new(words, TextStyle.Plain);

    private static StyledText Heading(string words) => new(words, TextStyle.Heading);

    private static StyledText Name(string words) => new(words, TextStyle.Name);

    private static StyledText Answer(string words) => new(words, TextStyle.Answer);
}

using EligibilityEngine.Analysis;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Tests.Interviews;

/// <summary>Somebody who knows a person, and replies to whatever is asked.</summary>
internal sealed class Respondent(Situation person)
{
    public static readonly DateOnly Day = new(2025, 10, 1);

    /// <summary>More screens than anybody would answer.</summary>
    public const int TooMany = 60;

    public Respondent(Case person)
        : this(Kazakhstan.Rulebook.Decide(person).Value.Verdict.Situation)
    {
    }

    public static Respondent Of(Case person) => new(person);

    /// <summary>What is typed in reply to the screen of an interview.</summary>
    public string Says(Interview interview) =>
        interview.Screen!.Kind == ScreenKind.Form ? string.Join(", ", interview.Screen.Facts.Select(f => Value(f, interview.Case))) : Numbers(interview.Screen);

    private string Numbers(InterviewScreen screen)
    {
        var said = screen.Items.GroupBy(i => i.Fact).Select(lines => (person[lines.Key], lines.First().Value.IsKnown) switch
        {
            ({ IsKnown: false }, _) => $"{lines.First().Number}?",
            ({ IsKnown: true } value, true) => lines.FirstOrDefault(l => l.Value == value)?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ({ IsKnown: true } value, false) => value == screen.Unlisted(lines.Key) ? null : $"{lines.First().Number}={value.Code}",
        }).OfType<string>().ToList();
        return said.Count == 0 ? "none" : string.Join(' ', said);
    }

    private string Value(Fact fact, Case said) => person[fact].IsKnown ? fact.Write(person[fact])
        : person.Rulebook.DerivedFacts.FirstOrDefault(d => d.Derivation!.Bases.Contains(fact) && d.Derivation.Since == TimeUnit.CompletedYears && person[d].IsKnown && said[d.Id] is null) is { } years
            ? years.Write(person[years])
            : "unknown";
}

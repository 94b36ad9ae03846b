using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>What an interview says to a person.</summary>
internal sealed class InterviewText
{
    private readonly Explanation _text;
    private readonly string? _language;

    private InterviewText(ExplanationOptions options)
    {
        _text = new Explanation(Math.Max(40, options.Width));
        _language = options.Language;
    }

    public static Explanation Ask(RankedFact asked, ExplanationOptions options)
    {
        var text = new InterviewText(options);
        text.WriteQuestion(asked.Fact);
        return text._text;
    }

    public static Explanation Why(RankedFact asked, Interview interview, ExplanationOptions options)
    {
        var text = new InterviewText(options);
        text.WriteProvisions(asked, new Wording(interview.Decision.Verdict.Situation, options.Language));
        text.WriteReplies(asked);
        return text._text;
    }

    private void WriteQuestion(Fact fact)
    {
        var question = fact.Ask?.In(_language) ?? fact.Title.In(_language) + "?";
        _text.Add(0, 2, Styled(question, TextStyle.Heading), Plain($" ({fact.Id}: {Expected(fact)})"));
        foreach (var (number, value) in fact.Values.Index())
        {
            var heldBy = value.HeldBy is { } held ? $" ({held.In(_language)})" : "";
            _text.Add(2, 5, Plain($"{number + 1}. "), Styled(value.Id, TextStyle.Name), Plain($" {value.Says.In(_language)}{heldBy}"));
        }
    }

    private string Expected(Fact fact) => fact.Type switch
    {
        FactType.YesNo => "yes or no",
        FactType.Choice => fact.Reading is null ? "one of these" : "a reading of the law, one of these",
        FactType.Date => "YYYY-MM-DD",
        _ => fact.Unit is { } unit ? $"a number of {unit.In(_language)}" : "a number",
    };

    private void WriteProvisions(RankedFact asked, Wording words)
    {
        _text.Add(0, 2, Styled("It matters to", TextStyle.Heading));
        foreach (var provision in asked.Provisions)
        {
            _text.Add(2, 2, Styled(provision.Id, TextStyle.Name), Plain(" " + words.In(provision.Title)));
            foreach (var cited in provision.Cites.GroupBy(s => (s.Source, s.Published)))
            {
                _text.Add(4, 2, Styled($"{words.Document(cited.First())}: {string.Join(", ", cited.Select(s => words.In(s.At)))}", TextStyle.Aside));
            }
        }
    }

    private void WriteReplies(RankedFact asked)
    {
        _text.Add(0, 2, Styled("What each reply would leave", TextStyle.Heading));
        foreach (var replies in asked.Replies.GroupBy(r => string.Join(" or ", r.Leaves.Select(a => OutcomeWords.Short(a, _language)))))
        {
            var values = ValueSet.Union(replies.Select(r => r.Values));
            _text.Add(2, 2, Plain($"{RegionWording.Clause(asked.Fact, values, _language)}: "), Styled(replies.Key, replies.First().Outcomes == 1 ? TextStyle.Answer : TextStyle.Unknown));
        }
    }

    private static StyledText Plain(string text) => new(text, TextStyle.Plain);

    private static StyledText Styled(string text, TextStyle style) => new(text, style);
}

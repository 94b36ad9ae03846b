using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Tells a comparison of two decisions to people: what differs, side by side, and the provisions that make the difference.</summary>
internal sealed class ComparisonText
{
    private readonly Comparison _comparison;
    private readonly ExplanationOptions _options;
    private readonly SideNames _names;
    private readonly Explanation _text;
    private readonly int _width;

    private ComparisonText(Comparison comparison, ExplanationOptions options)
    {
        _comparison = comparison;
        _options = options;
        _names = SideNames.Of(comparison.First, comparison.Second, options.Language);
        _width = Math.Max(40, options.Width);
        _text = new Explanation(_width);
    }

    public static Explanation Of(Comparison comparison, ExplanationOptions options)
    {
        var text = new ComparisonText(comparison, options);
        text.Write();
        return text._text;
    }

    private void Write()
    {
        var asked = _comparison.Questions.Where(q => _options.Questions.IsEmpty || _options.Questions.Any(o => o.Id == q.Id)).ToList();
        var different = asked.Where(q => q.IsDifferent).ToList();
        WriteSentence(different.Count, asked.Count(q => q.First is not null && q.Second is not null));
        if (different.Count > 0)
        {
            WriteTable(different);
        }

        foreach (var question in different)
        {
            WriteQuestion(question);
        }

        WriteSame(asked.Where(q => !q.IsDifferent && q.First is not null && q.Second is not null).ToList());
        WriteOnly(Side.First, asked);
        WriteOnly(Side.Second, asked);
        WriteFooter();
    }

    private void WriteSentence(int different, int asked)
    {
        var day = _comparison.First.On == _comparison.Second.On ? $"On {Wording.Day(_comparison.First.On)}, " : "";
        var about = $"{day}{_names[Side.First]} and {_names[Side.Second]}: ";
        var found = asked == 0 ? "there is nothing to compare, as no question is on both sides."
            : different == 0 ? asked == 1 ? "the answer is the same." : $"the answers to all {asked} questions are the same."
            : $"{different} of {asked} {(asked == 1 ? "question is" : "questions are")} answered differently.";
        _text.Add(0, 0, Plain(char.ToUpperInvariant(about[0]) + about[1..]), new StyledText(found, TextStyle.Answer));
    }

    private void WriteTable(List<QuestionComparison> questions)
    {
        _text.Empty();
        var table = new SideBySide(_text, _width, 2);
        table.Add(Heading(""), Heading(_names.Short(Side.First)), Heading(_names.Short(Side.Second)));
        foreach (var question in questions)
        {
            table.Add(new StyledText(question.Id, TextStyle.Name), Answer(question.First!), Answer(question.Second!));
        }
    }

    private StyledText Answer(QuestionDecision decision) => new(
        OutcomeWords.Short(decision, _options.Language),
        decision.Status == DecisionStatus.Determined ? TextStyle.Answer : TextStyle.Unknown);

    private void WriteQuestion(QuestionComparison question)
    {
        _text.Empty();
        _text.Add(0, 2, Heading(question.Question.Title.In(_options.Language)));
        new CauseWords(_text, _names, _options.Language, withCitations: true).Write(question.Causes, 2);
        WriteGrounds(question.GroundsOnlyInFirst, Side.First, question);
        WriteGrounds(question.GroundsOnlyInSecond, Side.Second, question);
    }

    /// <summary>Grounds that are not themselves what makes the difference.</summary>
    private void WriteGrounds(IEnumerable<Provision> grounds, Side side, QuestionComparison question)
    {
        var others = grounds.Where(g => question.Causes.All(c => c.Provision.Id != g.Id)).Select(g => g.Id).ToList();
        if (others.Count > 0)
        {
            _text.Add(2, 2, Plain($"A ground only under {_names[side]}: "), new StyledText(string.Join(", ", others), TextStyle.Name));
        }
    }

    private void WriteSame(List<QuestionComparison> same)
    {
        if (same.Count == 0)
        {
            return;
        }

        _text.Empty();
        _text.Add(0, 2, Heading("The same under both"));
        var width = same.Max(q => q.Id.Length);
        foreach (var question in same)
        {
            _text.Add(2, width + 2, new StyledText(question.Id.PadRight(width + 2), TextStyle.Name), Plain(OutcomeWords.Short(question.First!, _options.Language)));
        }
    }

    private void WriteOnly(Side side, IEnumerable<QuestionComparison> questions)
    {
        var only = questions.Where(q => q[side.Other()] is null).Select(q => q.Id).ToList();
        if (only.Count > 0)
        {
            _text.Empty();
            _text.Add(0, 2, Heading($"Only in {_names[side]}: "), new StyledText(string.Join(", ", only), TextStyle.Name));
        }
    }

    private void WriteFooter()
    {
        _text.Empty();
        foreach (var rulebook in new[] { _comparison.First.Rulebook, _comparison.Second.Rulebook }.DistinctBy(r => r.Hash))
        {
            _text.Add(0, 0, new StyledText(OutcomeWords.Footer(rulebook, _options.Language), TextStyle.Aside));
        }
    }

    private static StyledText Plain(string text) => new(text, TextStyle.Plain);

    private static StyledText Heading(string text) => new(text, TextStyle.Heading);
}

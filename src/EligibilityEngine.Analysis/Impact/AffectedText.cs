using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Tells who is affected: for each question each pair of answers, with the persons who get it and the provisions behind.</summary>
internal sealed class AffectedText
{
    private readonly AffectedGroups _groups;
    private readonly ExplanationOptions _options;
    private readonly SideNames _names;
    private readonly Explanation _text;
    private readonly CauseWords _causes;

    private AffectedText(AffectedGroups groups, ExplanationOptions options)
    {
        _groups = groups;
        _options = options;
        _names = SideNames.Of(groups.First, groups.Second, options.Language);
        _text = new Explanation(Math.Max(40, options.Width));
        _causes = new CauseWords(_text, _names, options.Language, withCitations: false);
    }

    public static Explanation Of(AffectedGroups groups, ExplanationOptions options)
    {
        var text = new AffectedText(groups, options);
        text.Write();
        return text._text;
    }

    private void Write()
    {
        WriteSentence();
        foreach (var question in _groups.Affected)
        {
            _text.Empty();
            WriteQuestion(question);
        }

        WriteUnaffected(_groups.Questions.Where(q => q.Pairs.IsEmpty).ToList());
        WriteOnly(Side.First, _groups.OnlyInFirst);
        WriteOnly(Side.Second, _groups.OnlyInSecond);
        _text.Empty();
        foreach (var rulebook in new[] { _groups.First.Rulebook, _groups.Second.Rulebook }.DistinctBy(r => r.Hash))
        {
            _text.Add(0, 0, Aside(OutcomeWords.Footer(rulebook, _options.Language)));
        }
    }

    private void WriteSentence()
    {
        var (affected, all) = (_groups.Affected.Count(), _groups.Questions.Length);
        _text.Add(0, 0, Plain($"Who is affected, between {_names[Side.First]} and {_names[Side.Second]}, with the facts of {Wording.Day(_groups.On)}: "), new StyledText(
            all == 0 ? "there is nothing to compare, as no question is on both sides."
            : affected == 0 ? "nobody." : $"somebody, in {affected} of {all} {(all == 1 ? "question" : "questions")}.",
            TextStyle.Answer));
        if (affected > 0)
        {
            _text.Add(0, 0, Aside("Of each person only what is out of the ordinary is said, and nothing that could be left out."));
        }
    }

    private void WriteQuestion(AffectedQuestion question)
    {
        _text.Add(0, 2, Heading(question.Question.Title.In(_options.Language)), Aside($" ({question.Question.Id})"));
        foreach (var pair in question.Pairs)
        {
            _text.Add(2, 2, new StyledText($"{Short(pair, Side.First)} -> {Short(pair, Side.Second)}", TextStyle.Answer));
            foreach (var person in pair.People)
            {
                WritePerson(person);
            }
        }

        _text.Add(2, 2, Aside(question.Completeness));
    }

    private string Short(AffectedPair pair, Side side) => OutcomeWords.Short(pair[side], _options.Language);

    private void WritePerson(AffectedPerson person)
    {
        var facts = person.Facts.Select(f => f.Say(_options.Language)).ToList();
        _text.Add(4, 2, Plain(facts.Count > 0 ? $"A person who {string.Join("; ", facts)}." : "Everybody in ordinary circumstances."));
        if (person.Readings.Length > 0)
        {
            _text.Add(6, 2, new StyledText("If the law is read so: ", TextStyle.Unknown), Plain(string.Join("; ", person.Readings.Select(r => r.Say(_options.Language))) + "."));
        }

        if (person.HangsOn.Length > 0)
        {
            _text.Add(6, 2, new StyledText("Provided that ", TextStyle.Unknown), Plain(string.Join("; ", person.HangsOn.Select(h => h.Say(_options.Language))) + "."));
        }

        _causes.Write(person.Causes, 6);
    }

    private void WriteUnaffected(List<AffectedQuestion> questions)
    {
        if (questions.Count == 0)
        {
            return;
        }

        _text.Empty();
        _text.Add(0, 2, Heading("Nobody is affected in: "), new StyledText(string.Join(", ", questions.Select(q => q.Question.Id)), TextStyle.Name));
        foreach (var question in questions.Where(q => !q.IsExact))
        {
            _text.Add(2, 2, new StyledText($"{question.Question.Id}: ", TextStyle.Name), Plain(question.Completeness));
        }
    }

    private void WriteOnly(Side side, IReadOnlyCollection<string> questions)
    {
        if (questions.Count > 0)
        {
            _text.Empty();
            _text.Add(0, 2, Heading($"Only in {_names[side]}: "), new StyledText(string.Join(", ", questions), TextStyle.Name));
        }
    }

    private static StyledText Plain(string text) => new(text, TextStyle.Plain);

    private static StyledText Heading(string text) => new(text, TextStyle.Heading);

    private static StyledText Aside(string text) => new(text, TextStyle.Aside);
}

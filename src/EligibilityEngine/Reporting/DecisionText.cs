using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Reporting;

/// <summary>Tells a decision to people: the answer in a sentence, then why, with citations, then what was displaced, then what is missing.</summary>
internal sealed class DecisionText
{
    private const int NearestProvisions = 3;

    private readonly Decision _decision;
    private readonly ExplanationOptions _options;
    private readonly Action<QuestionDecision, Explanation>? _undetermined;
    private readonly Verdict _verdict;
    private readonly Wording _words;
    private readonly Explanation _text;

    private DecisionText(Decision decision, ExplanationOptions options, Action<QuestionDecision, Explanation>? undetermined)
    {
        _decision = decision;
        _options = options;
        _undetermined = undetermined;
        _verdict = decision.Verdict;
        _words = new Wording(_verdict.Situation, options.Language);
        _text = new Explanation(Math.Max(40, options.Width));
    }

    /// <param name="decision">The decision.</param>
    /// <param name="options">How much to tell.</param>
    /// <param name="undetermined">Tells more of an undetermined question, or null.</param>
    public static Explanation Of(Decision decision, ExplanationOptions options, Action<QuestionDecision, Explanation>? undetermined = null)
    {
        var text = new DecisionText(decision, options, undetermined);
        text.Write();
        return text._text;
    }

    private void Write()
    {
        var full = InFull();
        WriteSentence(full);
        foreach (var question in full)
        {
            _text.Empty();
            WriteQuestion(question);
        }

        WriteAssumptions(full);
        WriteReadings(full);
        if (_options.Questions.IsEmpty)
        {
            WriteOthers(_decision.Questions.Except(full).ToList());
        }

        WriteFooter();
    }

    private List<QuestionDecision> InFull()
    {
        var questions = _options.Questions.IsEmpty ? _decision.Rulebook.Main : _options.Questions;
        return questions.IsEmpty ? [.. _decision.Questions.Take(1)] : [.. questions.Select(q => _decision[q.Id])];
    }

    private void WriteSentence(List<QuestionDecision> questions)
    {
        var decided = questions.Where(q => q.Answer is not null).Select(q => q.Answer!.Say(_options.Language)).ToList();
        var open = questions.Where(q => q.Answer is null).ToList();
        var when = $"On {Wording.Day(_decision.On)}, {Law()}, ";
        if (decided.Count > 0)
        {
            _text.Add(0, 0, Plain(when), new StyledText("the person " + Enumerate(decided) + ".", TextStyle.Answer));
        }

        foreach (var question in open)
        {
            var what = question.Status == DecisionStatus.Conflict ? "Conflict" : "Undetermined";
            var join = question.Status == DecisionStatus.Conflict ? " and also " : ", or ";
            var said = string.Join(join, question.Possible.Select(a => a.Say(_options.Language)));
            _text.Add(0, 0, new StyledText(what + ": ", TextStyle.Unknown), Plain(Wording.Lower(when)), Plain("the person " + said + "."));
        }
    }

    private static string Enumerate(List<string> parts) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    private string Law()
    {
        var law = _decision.LawOf == _decision.On ? "under the law of that day" : $"under the law of {Wording.Day(_decision.LawOf)}";
        return _decision.KnownBy is { } horizon ? $"{law} as it was known by {Wording.Day(horizon)}" : law;
    }

    private void WriteQuestion(QuestionDecision question)
    {
        var answers = string.Join(" or ", question.Possible.Select(a => Short(a)));
        var style = question.Status == DecisionStatus.Determined ? TextStyle.Answer : TextStyle.Unknown;
        _text.Add(0, 2, Heading(_words.In(question.Question.Title) + ": "), new StyledText(question.Status == DecisionStatus.Determined ? answers : $"{question.Status.Word()} ({answers})", style));
        var why = question.Justification;
        WriteProvisions("Because", why.Grounds);
        WriteNoGrounds(question);
        WriteProvisions("May also stand", why.MayStand);
        WriteDisplaced(why);
        WriteMissing(why);
        WritePossible(question);
        if (_options.WholeTree)
        {
            _text.Add(2, 2, Heading("All provisions"));
            new TruthTree(_verdict, _words, _text).Write(question.Question);
        }
    }

    private string Short(Answer answer) => answer.Amount is not null ? $"{answer.Id} {_words.In(answer.Question.Unit!)}" : answer.Id;

    private void WriteProvisions(string heading, IReadOnlyCollection<Provision> provisions)
    {
        if (provisions.Count == 0)
        {
            return;
        }

        _text.Add(2, 2, Heading(heading));
        foreach (var provision in provisions)
        {
            WriteProvision(provision);
        }
    }

    private void WriteProvision(Provision provision)
    {
        _text.Add(4, 2, Name(provision.Id), Plain(" " + _words.In(provision.Title)));
        if (provision.When is { } when)
        {
            WriteConditions(when);
        }

        foreach (var statement in provision.Cites.Where(s => _verdict.Situation.IsKnown([s]) != Truth.False))
        {
            _text.Add(6, 2, new StyledText($"{_words.Citation(statement)}: ", TextStyle.Aside), Plain(_words.Says(statement)));
        }
    }

    /// <summary>What is so, in one sentence: the leaves that make the condition what it is.</summary>
    private void WriteConditions(Condition when)
    {
        var isTrue = _verdict[when] == Truth.True;
        var said = isTrue
            ? DecisiveParts.Of(when, _verdict).Select(l => _words.Actual(l, _verdict))
            : DecisiveParts.Open(when, _verdict).SelectMany(l => _words.Unknown(l, _verdict));
        var sentence = string.Join("; ", said.Distinct());
        if (sentence.Length > 0)
        {
            _text.Add(6, 2, new StyledText(isTrue ? "The person " : "Open: ", TextStyle.Aside), Plain(sentence + "."));
        }
    }

    /// <summary>Why not: the provisions that came nearest, and what failed them.</summary>
    private void WriteNoGrounds(QuestionDecision question)
    {
        if (question.Status != DecisionStatus.Determined || question.Justification.Grounds.Length > 0)
        {
            return;
        }

        var isLawKnown = _decision.Rulebook.ProvisionsOf(question.Question).Any(p => _verdict.InForce[p.Index] != Truth.False);
        _text.Add(2, 2, Plain(isLawKnown
            ? "No provision stands that says otherwise."
            : "The rulebook has no provision on this that was in force, so this is only the default."));
        var isAsked = !_options.Questions.IsEmpty || question == _decision.Questions[0];
        List<Failure> nearest = isAsked ? [.. NearMisses.Of(question, _verdict).Take(NearestProvisions)] : [];
        if (nearest.Count > 0)
        {
            _text.Add(2, 2, Heading("Nearest"));
        }

        foreach (var (provision, conditions) in nearest)
        {
            _text.Add(4, 2, Name(provision.Id), Plain(" " + _words.In(provision.Title)));
            foreach (var condition in conditions)
            {
                _text.Add(6, 2, new StyledText("failed: ", TextStyle.False), Plain($"{_words.Demand(condition, _verdict)}; but the person {_words.Actual(condition, _verdict)}."));
            }
        }
    }

    private void WriteDisplaced(Justification why)
    {
        if (why.Displaced.IsEmpty)
        {
            return;
        }

        _text.Add(2, 2, Heading("Displaced"));
        foreach (var (provision, by) in why.Displaced)
        {
            _text.Add(4, 2, Name(provision.Id), Plain($" {_words.In(provision.Title)}, by "), Name(string.Join(", ", by)));
        }
    }

    private void WriteMissing(Justification why)
    {
        if (why.Missing.IsEmpty && why.OpenReadings.IsEmpty && why.OpenEvents.IsEmpty && why.OpenStatements.IsEmpty)
        {
            return;
        }

        _text.Add(2, 2, Heading("Missing"));
        foreach (var fact in why.Missing)
        {
            _text.Add(4, 2, Name(fact.Id), Plain(" " + (fact.Ask is { } ask ? _words.In(ask) : $"{_words.In(fact.Title)}, or {string.Join(" ", fact.Derivation!.Bases.Select(b => b.Ask is { } basis ? _words.In(basis) : _words.In(b.Title)))}")));
        }

        foreach (var reading in why.OpenReadings)
        {
            var alternatives = string.Join("; or ", reading.Alternatives.Select(a => $"{a.Id}: {_words.In(a.Says)} ({_words.In(a.HeldBy!)})"));
            _text.Add(4, 2, Name(reading.Id), Plain($" (a reading of the law) {_words.In(reading.Ask)} {alternatives}"));
        }

        foreach (var e in why.OpenEvents)
        {
            _text.Add(4, 2, Name(e.Id), Plain($" (a change of law that is not dated exactly) {_words.In(e.Title)}: {Wording.Day(e.Day)}"));
        }

        foreach (var statement in why.OpenStatements)
        {
            _text.Add(4, 2, Name(statement.Citation), Plain($" (not known whether published by the horizon) {Wording.Day(statement.Published)}"));
        }
    }

    private void WritePossible(QuestionDecision question)
    {
        if (question.Status == DecisionStatus.Undetermined)
        {
            _undetermined?.Invoke(question, _text);
        }
    }

    private void WriteAssumptions(List<QuestionDecision> questions)
    {
        var assumptions = questions.SelectMany(q => q.Justification.Assumptions).Distinct().OrderBy(a => a.Fact.Index).ToList();
        if (assumptions.Count > 0)
        {
            _text.Empty();
            _text.Add(0, 2, Heading("Assuming"), Plain(" that, as is ordinary, the person " + string.Join("; ", assumptions.Select(a => _words.Say(a.Fact, a.Value.Code))) + "."));
        }
    }

    private void WriteReadings(List<QuestionDecision> questions)
    {
        var readings = questions.SelectMany(q => q.Justification.ChosenReadings).Distinct().OrderBy(r => r.Fact.Index).ToList();
        if (readings.Count > 0)
        {
            _text.Empty();
            _text.Add(0, 2, Heading("Reading the law"), Plain(" so that " + string.Join("; ", readings.Select(r => _words.Say(r.Fact, r.Value.Code))) + "."));
        }
    }

    /// <summary>The other questions in a line each; those that nothing in the law speaks to are only counted.</summary>
    private void WriteOthers(List<QuestionDecision> others)
    {
        var telling = others.Where(q => !IsDefault(q)).ToList();
        if (others.Count == 0)
        {
            return;
        }

        _text.Empty();
        _text.Add(0, 2, Heading("Other questions"));
        var width = telling.Select(q => q.Question.Id.Length).DefaultIfEmpty(0).Max();
        foreach (var question in telling)
        {
            var answers = string.Join(" or ", question.Possible.Select(Short));
            var said = question.Status == DecisionStatus.Conflict ? $"conflict: {answers}" : answers;
            var style = question.Status == DecisionStatus.Determined ? TextStyle.Plain : TextStyle.Unknown;
            _text.Add(2, width + 2, Name(question.Question.Id.PadRight(width + 2)), new StyledText(said, style));
        }

        if (others.Count > telling.Count)
        {
            _text.Add(2, 2, new StyledText($"{others.Count - telling.Count} {(telling.Count > 0 ? "more " : "")}{(others.Count - telling.Count == 1 ? "has its" : "have their")} default answer, since no provision stands for another.", TextStyle.Aside));
        }
    }

    private static bool IsDefault(QuestionDecision question) =>
        question.Answer is { } answer && (answer.IsNone || answer.Choice == 0) && question.Justification.Grounds.IsEmpty;

    private void WriteFooter()
    {
        _text.Empty();
        var rulebook = _decision.Rulebook;
        _text.Add(0, 0, new StyledText($"{_words.In(rulebook.Title)}, version {rulebook.Version} ({rulebook.Hash[..12]}). Not legal advice.", TextStyle.Aside));
    }

    private static StyledText Plain(string text) => new(text, TextStyle.Plain);

    private static StyledText Heading(string text) => new(text, TextStyle.Heading);

    private static StyledText Name(string text) => new(text, TextStyle.Name);
}

using EligibilityEngine.Decisions;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Reporting;

/// <summary>Tells a decision: the answer in a sentence, then why, with citations, then what was displaced, then what is missing.</summary>
internal sealed class DecisionReport
{
    private const int NearestProvisions = 3;

    private readonly Decision _decision;
    private readonly ReportOptions _options;
    private readonly Verdict _verdict;
    private readonly Phrases _say;
    private readonly LawWords _law;

    private DecisionReport(Decision decision, ReportOptions options)
    {
        _decision = decision;
        _options = options;
        _verdict = decision.Verdict;
        _say = Phrases.In(options.Language, decision.Rulebook);
        _law = new LawWords(_say, options.Language, _verdict.Situation);
    }

    public static Document Of(Decision decision, ReportOptions options, CancellationToken cancellation) => new(new DecisionReport(decision, options).All(cancellation));

    public static Document Assumed(Decision decision, ReportOptions options)
    {
        var report = new DecisionReport(decision, options);
        var assumed = options.Told(decision).SelectMany(q => q.Justification.Assumptions).DistinctBy(a => a.Fact).OrderBy(a => a.Fact.Index).ToList();
        return new([.. assumed.Count == 0 ? [Line(report._say.NothingAssumed())] : Pairs(assumed.Select(a => (Naming.Of(a.Fact), report._law.Actual(a.Fact))))]);
    }

    private IEnumerable<Block> All(CancellationToken cancellation)
    {
        var full = _options.Told(_decision).ToList();
        List<QuestionDecision> others = _options.Questions.IsEmpty ? [.. _decision.Questions.Except(full)] : [];
        full.ForEach(q => q.Settle(cancellation));
        others.ForEach(q => q.Look(cancellation));
        return [
            .. Together(Headline.Of(_decision, full, _say, _law)),
            .. full.Select(Question),
            .. Assumptions(full),
            .. Readings(full),
            .. Others(others),
            Line(_law.Source(_decision.Rulebook))];
    }

    private Section Question(QuestionDecision question)
    {
        var why = question.Justification;
        var answers = _say.Or(question.Possible.Select(_law.Short));
        var answer = question.Status switch
        {
            DecisionStatus.Determined => answers.In(TextStyle.Answer),
            DecisionStatus.Conflict => _say.Conflict(answers).In(TextStyle.Unknown),
            _ when question.Coverage == Coverage.NotModelled => _say.IsNotModelled().In(TextStyle.Unknown),
            _ => _say.Undetermined(answers).In(TextStyle.Unknown),
        };
        return Section(_say.Question(_law.In(question.Question.Title), answer), [
            .. List(_say.Because(), why.Grounds.Select(p => Provision(p, why))),
            .. StandsInAnyCase(question) ? [] : NoGrounds(question),
            .. List(StandsInAnyCase(question) ? _say.OneOfTheseStands() : _say.MayAlsoStand(), why.MayStand.Select(p => Provision(p, why))),
            .. Displaced(why),
            .. Missing(why, question.Question),
            .. new GapWords(_say, _law, _verdict) is var gaps && why.NothingSettles ? gaps.NothingSettles(why) : [],
            .. gaps.All(why),
            .. _options.Form == ReportForm.Whole ? List(_say.AllProvisions(), new ProvisionTree(_verdict, _law, _say).Of(question.Question), ItemsKind.Matters) : []])
            with { About = new Reference(ReferenceKind.Question, question.Question.Id) };
    }

    /// <summary>Whether one provision or another gives the answer whatever is found out, and none by itself.</summary>
    private static bool StandsInAnyCase(QuestionDecision question) =>
        question.Answer is { } answer && !answer.IsNone && answer.Choice != 0 && question.Justification is { Grounds.IsEmpty: true, MayStand.IsEmpty: false };

    private Item Provision(Provision provision, Justification why) => Item(
        Naming.Of(provision).With(_law.In(provision.TitleIn(_verdict))),
        [
            .. provision is { Question.AmountsAdd: true, Answer: { } part } ? [Line(_say.Adds(_law.Short(part)))] : Array.Empty<Block>(),
            .. provision.When is not { } when ? []
                : _verdict[when] == Truth.Unknown && why.Grounds.Contains(provision) ? Suffices(when, why)
                : Conditions(when),
            .. _verdict.Situation.Published(provision.Cites).Select(s => Line(_say.Cited(_law.Citation(s), _law.In(s.Says))))]);

    /// <summary>Of a provision that stands whatever is found out, the facts that suffice for it.</summary>
    private IEnumerable<Block> Suffices(Condition when, Justification why)
    {
        var looked = ConditionLeaves.Of(when, []).OfType<FactTest>().SelectMany(t => t.Facts).SelectMany(Telling).ToHashSet();
        var facts = why.Facts.Where(f => looked.Contains(f.Fact)).Select(f => _law.Say(f.Fact, f.Left)).ToList();
        return facts.Count == 0 ? [] : [Line(_say.ThePerson(_say.Semicolons(facts)))];
    }

    /// <summary>A fact, what it is derived from, and what else is derived from that.</summary>
    private IEnumerable<Fact> Telling(Fact fact)
    {
        var bases = (fact.Derivation?.Bases ?? []).Append(fact).ToHashSet();
        return _decision.Rulebook.DerivedFacts.Where(d => d.Derivation!.Bases.Any(bases.Contains)).Concat(bases);
    }

    /// <summary>What is so, in one sentence: the leaves that make the condition what it is.</summary>
    private IEnumerable<Block> Conditions(Condition when)
    {
        var isTrue = _verdict[when] == Truth.True;
        var said = isTrue
            ? DecisiveParts.Of(when, _verdict).Select(l => _law.Actual(l, _verdict))
            : DecisiveParts.Open(when, _verdict).SelectMany(l => _law.Unknown(l, _verdict));
        var facts = said.DistinctBy(s => s.ToString()).ToList();
        return facts.Count == 0 ? [] : [Line(isTrue ? _say.ThePerson(_say.Semicolons(facts)) : _say.Open(_say.Semicolons(facts)))];
    }

    /// <summary>Why not: the provisions that came nearest, and what failed them.</summary>
    private IEnumerable<Block> NoGrounds(QuestionDecision question)
    {
        if (question.Status != DecisionStatus.Determined || question.Justification.Grounds.Length > 0)
        {
            return [];
        }

        var isLawKnown = _decision.Rulebook.ProvisionsOf(question.Question).Any(p => _verdict.InForce[p.Index] != Truth.False);
        var isAsked = !_options.Questions.IsEmpty || question == _decision.Questions[0];
        var failures = new FailureWords(_say, _law, _verdict);
        return [
            Line(isLawKnown ? _say.NothingElseStands() : _say.OnlyTheDefault()),
            .. List(_say.Nearest(), (isAsked ? NearMisses.Of(question, _verdict).Take(NearestProvisions) : []).Select(failures.Of))];
    }

    private IEnumerable<Block> Displaced(Justification why) => List(_say.Displaced(), why.Displaced.Select(d => Item(_law.Displaced(d))));

    private IEnumerable<Block> Missing(Justification why, Question of) => List(_say.Missing(), [
        .. why.Missing.Select(f => Item(Naming.Of(f).With(Question(f).ToString()))),
        .. why.NotModelled.Where(q => q != of).Select(q => Item(_say.MissingLaw(Naming.Of(q), _law.In(q.Title), _say.On(_decision.Rulebook.CoverOf(q).From!.Value)))),
        .. why.OpenReadings.Select(r => Item(_say.MissingReading(Naming.Of(r), _law.In(r.Ask), _say.OrElse(r.Alternatives.Select(_law.Alternative))))),
        .. why.OpenEvents.Select(e => Item(_say.MissingEvent(Naming.Of(e), _law.In(e.Title), _say.On(e.Day)))),
        .. why.OpenStatements.Select(s => Item(_say.MissingStatement(Naming.Of(s), _say.On(s.Published))))]);

    private Prose Question(Fact fact) => fact.Ask is { } ask
        ? _law.In(ask)
        : _say.MissingDerived(_law.In(fact.Title), _say.Sentences(fact.Derivation!.Bases.Select(b => (Prose)_law.In(b.Ask ?? b.Title))));

    private IEnumerable<Block> Assumptions(List<QuestionDecision> questions) =>
        _law.Assumptions(questions.SelectMany(q => q.Justification.Assumptions)).Select(Line);

    private IEnumerable<Block> Readings(List<QuestionDecision> questions)
    {
        var readings = questions.SelectMany(q => q.Justification.ChosenReadings).Distinct().OrderBy(r => r.Fact.Index).ToList();
        return readings.Count == 0 ? [] : [Line(_say.ReadingSo(_say.Semicolons(readings.Select(r => _law.Say(r.Fact, r.Left)))))];
    }

    /// <summary>The other questions in a line each; those that nothing in the law speaks to are only counted.</summary>
    private IEnumerable<Block> Others(List<QuestionDecision> others)
    {
        var modelled = others.Where(q => q.Coverage != Coverage.NotModelled).ToList();
        var telling = modelled.Where(q => !IsDefault(q)).ToList();
        var rest = modelled.Count - telling.Count;
        var unknown = others.Count - modelled.Count;
        return others.Count == 0 ? [] : [Section(_say.OtherQuestions(), [
            .. Pairs(telling.Select(q => (Naming.Of(q.Question), _law.Short(q).In(q.Status == DecisionStatus.Determined ? TextStyle.Plain : TextStyle.Unknown)))),
            .. unknown == 0 ? [] : Enumerable.Repeat(Line(_say.NotModelledOthers(unknown)), 1),
            .. rest == 0 ? [] : Enumerable.Repeat(Line(telling.Count > 0 ? _say.MoreHaveTheDefault(rest) : _say.HaveTheDefault(rest)), 1)])];
    }

    private static bool IsDefault(QuestionDecision question) =>
        question.Answer is { } answer && (answer.IsNone || answer.Choice == 0) && question.Justification.Grounds.IsEmpty;
}

using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Analysis.Possible;

/// <summary>Tells what is possible: each outcome with what would lead there, facts, readings and changes of law told apart.</summary>
internal sealed class PossibleText
{
    private readonly PossibleAnswers _possible;
    private readonly Phrases _say;
    private readonly LawWords _law;
    private readonly RegionWording _words;

    private PossibleText(PossibleAnswers possible, string? language)
    {
        _possible = possible;
        _say = Phrases.In(language, possible.Situation.Rulebook);
        _law = new LawWords(_say, language, possible.Situation);
        _words = new RegionWording(_say, _law);
    }

    public static Document Of(PossibleAnswers possible, string? language) => new(new PossibleText(possible, language).All());

    private IEnumerable<Block> All()
    {
        var question = _possible.Decision.Question;
        var situation = _possible.Situation;
        return [
            Section(
                _say.PossibleOn(_law.In(question.Title), _say.On(situation.On), _say.On(situation.LawOf)),
                [
                    .. Headline.Cover(_possible.Decision, situation, _say, _law),
                    Section(_possible is { IsExact: true, Outcomes.IsEmpty: false } ? _say.PossibleOnly() : _say.Possible(), List([.. _possible.Outcomes.Select(Outcome), .. Limits()])),
                    .. List(_say.ItDepends(), Dependence())])
                with { About = new Reference(ReferenceKind.Question, question.Id) },
            .. _law.Assumptions(_possible.Decision.Justification.Assumptions).Select(Line)];
    }

    private Item Outcome(PossibleOutcome outcome)
    {
        var amounts = outcome.IsOpen ? _say.Or(outcome.Answers.Select(_law.Short)) : _say.AmountsAlso(outcome.Answers.Select(_law.Short));
        var answers = outcome.IsConflict ? _say.InConflictAmounts(amounts) : amounts;
        return Item(outcome switch
        {
            { Witness.IsEmpty: true } => _say.WhateverElse(answers),
            { IsSmallest: true } => _say.IfSmallest(answers, Conditions(outcome)),
            { IsIrreducible: true } => _say.IfIrreducible(answers, Conditions(outcome)),
            _ => _say.IfMoreThanNeeded(answers, Conditions(outcome)),
        });
    }

    private Prose Conditions(PossibleOutcome outcome)
    {
        var facts = outcome.Witness.Where(a => a.Fact is { Reading: null }).Select(_words.Say).ToList();
        var readings = outcome.Witness.Where(a => a.Fact is { Reading: not null }).Select(_words.Say).ToList();
        var situation = _possible.Situation;
        return _say.AndIf([
            .. facts.Count > 0 ? [_say.Person(_say.And(facts))] : Enumerable.Empty<Prose>(),
            .. readings.Count > 0 ? [_say.TheLawIsRead(_say.And(readings))] : Enumerable.Empty<Prose>(),
            .. outcome.Witness.Where(a => a.Fact is null).Select(a => _words.SayBy(a, _say.On(a.Event is null ? situation.KnownBy!.Value : situation.LawOf)))]);
    }

    private IEnumerable<Item> Limits()
    {
        if (_possible is { Outcomes.IsEmpty: true, IsExact: true })
        {
            yield return Item(_say.NothingIsPossible());
        }

        if (!_possible.IsExact)
        {
            var open = _say.Or(_possible.Decision.ThreeValued.Select(_law.Short));
            yield return Item(_possible.IsTooLarge
                ? _say.TooLarge(_say.Number(_possible.MostNodes), open)
                : _say.NotExact(_say.Commas(_possible.NotExactAbout.Select(f => (Prose)f)), open));
        }
    }

    private IEnumerable<Item> Dependence()
    {
        var facts = _possible.DependsOn.Where(a => a.Fact is { Reading: null }).Select(a => (Prose)Naming.Of(a.Fact!)).ToList();
        return [
            .. facts.Count > 0 ? [Item(_say.DependsOnFacts(facts.Count, _say.Commas(facts)))] : Enumerable.Empty<Item>(),
            .. _possible.DependsOn.Where(a => a.Fact is { Reading: not null }).Select(a => Item(_say.DependsOnReading(Naming.Of(a.Fact!), _law.In(a.Fact!.Ask!)))),
            .. _possible.DependsOn.Where(a => a.Fact is null).Select(a => Item(a.Event is { } e
                ? _say.DependsOnEvent(_say.On(e.Day), _law.Lower(e.Title))
                : _say.DependsOnStatement(_say.On(a.Statement!.Published), Naming.Of(a.Statement))))];
    }
}

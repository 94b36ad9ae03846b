using System.Collections.Immutable;
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

    private readonly int? _most;
    private readonly bool _isOfAnswersAlone;

    private PossibleText(PossibleAnswers possible, string? language, int? most, bool isOfAnswersAlone = false)
    {
        _possible = possible;
        _most = most;
        _isOfAnswersAlone = isOfAnswersAlone;
        _say = Phrases.In(language, possible.Situation.Rulebook);
        _law = new LawWords(_say, language, possible.Situation);
        _words = new RegionWording(_say, _law);
    }

    /// <param name="possible">What is possible.</param>
    /// <param name="language">The language, or null for the rulebook's own.</param>
    /// <param name="most">How many items of each list are told; null for all.</param>
    public static Document Of(PossibleAnswers possible, string? language, int? most = null) => new(new PossibleText(possible, language, most).All());

    /// <summary>Several questions of one decision, and the rulebook that tells it.</summary>
    public static Document Of(IReadOnlyList<PossibleAnswers> possible, string? language, int? most) => Documents.Join([
        .. possible.Select(p => Of(p, language, most)),
        new Document(Line(new PossibleText(possible[0], language, most)._law.Source(possible[0].Situation.Rulebook)))]);

    /// <summary>Several questions of one decision, of each only what is possible and on how much that depends.</summary>
    public static Document AnswersAlone(IReadOnlyList<PossibleAnswers> possible, string? language) => Documents.Join([
        .. possible.Select(p => new Document(new PossibleText(p, language, 0, isOfAnswersAlone: true).All())),
        new Document(Line(new PossibleText(possible[0], language, 0)._law.Source(possible[0].Situation.Rulebook)))]);

    private IEnumerable<Block> All()
    {
        var question = _possible.Decision.Question;
        var situation = _possible.Situation;
        return [
            Section(
                _say.PossibleOn(_law.In(question.Title), _say.On(situation.On), _say.On(situation.LawOf)),
                [
                    .. Headline.Cover(_possible.Decision, situation, _say, _law),
                    Section(_possible is { IsExact: true, Outcomes.IsEmpty: false } ? _say.PossibleOnly() : _say.Possible(), List([.. Outcomes(), .. Limits()])),
                    .. List(_say.ItDepends(), Dependence())])
                with { About = new Reference(ReferenceKind.Question, question.Id) },
            .. (_most is null ? _law.Assumptions(_possible.Decision.Justification.Assumptions) : _law.SoManyAssumptions(_possible.Decision.Justification.Assumptions)).Select(Line)];
    }

    private IEnumerable<Item> Outcomes() => _isOfAnswersAlone && !_possible.Outcomes.IsEmpty ? [Item(InOneLine())] : _possible.Outcomes.Select(Outcome);

    /// <summary>The answers that facts settle, and that the law may leave several open.</summary>
    private Prose InOneLine()
    {
        var (settled, open) = (_possible.Outcomes.Where(o => !o.IsOpen).ToList(), _possible.Outcomes.Where(o => o.IsOpen).ToList());
        return settled.Count == 0 || open.Count <= 1 ? _say.Or(_possible.Outcomes.Select(Answers)) : _say.OrSeveralLeftOpen(_say.Or(settled.Select(Answers)));
    }

    private Prose Answers(PossibleOutcome outcome)
    {
        var amounts = outcome.IsOpen ? _say.Or(outcome.Answers.Select(_law.Short)) : _say.AmountsAlso(outcome.Answers.Select(_law.Short));
        return outcome.IsConflict ? _say.InConflictAmounts(amounts) : amounts;
    }

    private Item Outcome(PossibleOutcome outcome)
    {
        var answers = Answers(outcome);
        return Item(outcome switch
        {
            { Witness.IsEmpty: true } => _say.WhateverElse(answers),
            { IsSmallest: true } => _say.IfSmallest(answers, Conditions(outcome.Witness)),
            { HasSmaller: true } => _say.IfOrdinary(answers, Conditions(outcome.Witness)),
            { IsIrreducible: true } => _say.IfIrreducible(answers, Conditions(outcome.Witness)),
            _ => _say.IfMoreThanNeeded(answers, Conditions(outcome.Witness)),
        }, outcome.HasSmaller && _most is not <= 2 ? [Line(_say.OrWithFewer(Conditions(outcome.SmallestWitness)))] : []);
    }

    private Prose Conditions(ImmutableArray<AddedFact> witness)
    {
        ImmutableArray<AddedFact> told = _most is { } most ? [.. witness.OrderByDescending(IsUnusual).Take(Math.Max(1, most))] : witness;
        var facts = told.Where(a => a.Fact is { Reading: null }).Select(_words.Say).ToList();
        var readings = told.Where(a => a.Fact is { Reading: not null }).Select(_words.Say).ToList();
        var situation = _possible.Situation;
        var conditions = _say.AndIf([
            .. facts.Count > 0 ? [_say.Person(_say.And(facts))] : Enumerable.Empty<Prose>(),
            .. readings.Count > 0 ? [_say.TheLawIsRead(_say.And(readings))] : Enumerable.Empty<Prose>(),
            .. told.Where(a => a.Fact is null).Select(a => _words.SayBy(a, _say.On(a.Event is null ? situation.KnownBy!.Value : situation.LawOf)))]);
        var untold = witness.Except(told).ToList();
        return untold.Count == 0 ? conditions : untold.Exists(IsUnusual) ? _say.ConditionsAndMore(untold.Count, conditions) : _say.ConditionsAndOrdinary(untold.Count, conditions);
    }

    /// <summary>Whether an added fact does not go without saying: it is not what is ordinary, or nothing is.</summary>
    private static bool IsUnusual(AddedFact added) => added.Fact is not { Ordinarily: { IsKnown: true } ordinary } || added.Than is not null || !added.Values.Contains(ordinary.Code);

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
        var facts = _possible.MostDecidingFirst.Where(a => a.Fact is { Reading: null }).Select(a => (Prose)Naming.Of(a.Fact!)).ToList();
        var ofFacts = facts.Count > 0 ? [Item(_say.DependsOnFacts(facts.Count, _law.Most(facts, Math.Max(1, (2 * _most) ?? int.MaxValue))))] : Enumerable.Empty<Item>();
        return _most is not null ? [.. ofFacts, .. _most > 0 ? DependenceOnLaw() : []] : [
            .. ofFacts,
            .. _possible.DependsOn.Where(a => a.Fact is { Reading: not null }).Select(a => Item(_say.DependsOnReading(Naming.Of(a.Fact!), _law.In(a.Fact!.Ask!)))),
            .. _possible.DependsOn.Where(a => a.Fact is null).Select(a => Item(a.Event is { } e
                ? _say.DependsOnEvent(_say.On(e.Day), _law.Lower(e.Title))
                : _say.DependsOnStatement(_say.On(a.Statement!.Published), Naming.Of(a.Statement))))];
    }

    private IEnumerable<Item> DependenceOnLaw()
    {
        var readings = _possible.DependsOn.Where(a => a.Fact is { Reading: not null }).Select(a => (Prose)Naming.Of(a.Fact!)).ToList();
        var changes = _possible.DependsOn.Where(a => a.Fact is null).Select(a => (Prose)(a.Event is { } e ? Naming.Of(e) : Naming.Of(a.Statement!))).ToList();
        return [
            .. readings.Count > 0 ? [Item(_say.DependsOnReadings(readings.Count, _law.Most(readings, _most)))] : Enumerable.Empty<Item>(),
            .. changes.Count > 0 ? [Item(_say.DependsOnChanges(changes.Count, _law.Most(changes, _most)))] : Enumerable.Empty<Item>()];
    }
}

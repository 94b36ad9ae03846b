using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>Tells what would change an answer, by what it takes.</summary>
internal sealed class ChangesText
{
    private readonly CounterfactualAnalysis _changes;
    private readonly Phrases _say;
    private readonly LawWords _law;
    private readonly RegionWording _words;

    private ChangesText(CounterfactualAnalysis changes, Rulebook rulebook, string? language)
    {
        _changes = changes;
        _say = Phrases.In(language, rulebook);
        _law = new LawWords(_say, language);
        _words = new RegionWording(_say, _law);
    }

    public static Document Of(CounterfactualAnalysis changes, Decision whole, Answer? target, string? language) =>
        new(new ChangesText(changes, whole.Rulebook, language).All(whole.On, target));

    private IEnumerable<Block> All(DateOnly on, Answer? target)
    {
        var decision = _changes.Decision;
        return [
            .. Together([
                Line(_say.ChangesOn(_law.In(decision.Question.Title), _say.On(on), _say.Or(decision.Possible.Select(_law.Say)))),
                .. _changes.Changes.IsEmpty ? [Line(target is null ? _say.NothingChanges() : _say.NothingLeadsTo(target.Id))] : Enumerable.Empty<Block>()]),
            .. Enum.GetValues<ChangeKind>().SelectMany(k => Group(_say.ChangeKind(k), c => c.Kind == k && c.Facts.Length < 2)),
            .. Group(_say.TwoTogether(), c => c.Facts.Length > 1),
            .. _changes.WhyTimeIsLeftOut is { } why ? Enumerable.Repeat(Line(_say.TimeLeftOut(why)), 1) : [],
            .. _law.Assumptions(decision.Justification.Assumptions).Select(Line),
            .. _changes.IsExact ? [] : Enumerable.Repeat(Line(_changes.NotExactAbout.IsEmpty ? _say.TooManyChanges() : _say.ChangesNotExact(_say.Commas(_changes.NotExactAbout.Select(f => (Prose)f)))), 1)];
    }

    private IEnumerable<Block> Group(Prose heading, Func<MinimalChange, bool> isIn) => List(heading, _changes.Changes.Where(isIn).Select(Change), ItemsKind.Matters);

    private Item Change(MinimalChange change)
    {
        var causes = change.Grounds.IsEmpty ? change.Turned : change.Grounds;
        return Item(
            Condition(change, _say.Amounts(change.Answers.Select(_law.Named))),
            [
                .. causes.Select(p => Line(_say.StandsThen(Naming.Of(p), _law.In(p.Title)))),
                .. (causes.IsEmpty ? change.NoLonger : []).Select(p => Line(_say.NoLonger(Naming.Of(p), _law.In(p.Title))))]);
    }

    private Prose Condition(MinimalChange change, Prose answer)
    {
        var conditions = _say.AndThat(change.Facts.Select(f => f.Fact is { Reading: null } ? _say.Person(_words.Say(f)) : _words.Say(f)));
        return change switch
        {
            { LawOf: { } law, IsBeforeAllChanges: true } => _say.ChangeUnderOldLaw(answer, _say.On(law)),
            { LawOf: { } law } => _say.ChangeUnderLaw(answer, _say.On(law)),
            { Facts.IsEmpty: true, Day: { IsExact: false } span } => _say.ChangeWithin(answer, _say.On(span)),
            { Facts.IsEmpty: true } => _say.ChangeOn(answer, _say.On(change.Day!.Value)),
            { Day: { } day } => _say.ChangeIfOn(answer, conditions, _say.On(day)),
            _ => _say.ChangeIf(answer, conditions),
        };
    }
}

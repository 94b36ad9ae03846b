using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Analysis.Counterfactuals;

/// <summary>Tells what would change an answer, by what it takes.</summary>
internal sealed class ChangesText
{
    /// <summary>So many kinds of change are told where there is room for no more than one of each.</summary>
    private const int MostKinds = 4;

    private readonly CounterfactualAnalysis _changes;
    private readonly Phrases _say;
    private readonly LawWords _law;
    private readonly RegionWording _words;

    private readonly int? _most;
    private int _kinds;
    private int _untold;

    private ChangesText(CounterfactualAnalysis changes, Rulebook rulebook, string? language, int? most)
    {
        _most = most;
        _changes = changes;
        _say = Phrases.In(language, rulebook);
        _law = new LawWords(_say, language);
        _words = new RegionWording(_say, _law);
    }

    /// <param name="changes">What would change it.</param>
    /// <param name="whole">The decision.</param>
    /// <param name="target">The only answer that is looked for, or null.</param>
    /// <param name="language">The language, or null for the rulebook's own.</param>
    /// <param name="most">How many changes of a kind are told, each in brief; null for all.</param>
    public static Document Of(CounterfactualAnalysis changes, Decision whole, Answer? target, string? language, int? most = null) =>
        new(new ChangesText(changes, whole.Rulebook, language, most).All(whole.On, target));

    private IEnumerable<Block> All(DateOnly on, Answer? target)
    {
        var decision = _changes.Decision;
        return [
            .. Together([
                Line(_say.ChangesOn(_law.In(decision.Question.Title), _say.On(on), _say.Or(decision.Possible.Select(_law.Say)))),
                .. _changes.Changes.IsEmpty ? [Line(target is null ? _say.NothingChanges() : _say.NothingLeadsTo(target.Id))] : Enumerable.Empty<Block>()]),
            .. Enum.GetValues<ChangeKind>().SelectMany(k => Group(_say.ChangeKind(k), c => c.Kind == k && c.Facts.Length < 2)),
            .. Group(_say.TwoTogether(), c => c.Facts.Length > 1),
            .. _untold > 0 ? [Line(_say.AndMore(_untold))] : Enumerable.Empty<Block>(),
            .. _changes.WhyTimeIsLeftOut is { } why ? Enumerable.Repeat(Line(_say.TimeLeftOut(why)), 1) : [],
            .. (_most is null ? _law.Assumptions(decision.Justification.Assumptions) : _law.SoManyAssumptions(decision.Justification.Assumptions)).Select(Line),
            .. _changes.IsExact ? [] : Enumerable.Repeat(Line(_changes.NotExactAbout.IsEmpty ? _say.TooManyChanges() : _say.ChangesNotExact(_say.Commas(_changes.NotExactAbout.Select(f => (Prose)f)))), 1)];
    }

    private IEnumerable<Block> Group(Prose heading, Func<MinimalChange, bool> isIn) => _most is null
        ? List(heading, _changes.Changes.Where(isIn).Select(Change), ItemsKind.Matters)
        : List(heading, InBrief([.. _changes.Changes.Where(isIn)], _most.Value));

    /// <summary>Where there is no room for more than one of each kind, how many there are is said at the end for all kinds.</summary>
    private IEnumerable<Item> InBrief(IReadOnlyList<MinimalChange> changes, int most)
    {
        if (most > 0)
        {
            return _law.Most([.. changes.Select(InBrief)], most);
        }

        var told = changes.Take(_kinds < MostKinds ? 1 : 0).Select(InBrief).ToList();
        _kinds += told.Count;
        _untold += changes.Count - told.Count;
        return told;
    }

    private Item InBrief(MinimalChange change)
    {
        var causes = change.Grounds.IsEmpty ? change.Turned : change.Grounds;
        var said = Condition(change, _say.Amounts(change.Answers.Select(a => (Prose)a.Id)));
        return Item(causes.IsEmpty
            ? change.NoLonger.IsEmpty ? said : _say.NoLongerOn(said, Named(change.NoLonger))
            : _say.ChangeOnGrounds(said, Named(causes)));
    }

    private Prose Named(IEnumerable<Law.Provision> provisions) => _law.Most([.. provisions.Select(p => (Prose)Naming.Of(p))], 2);

    private Item Change(MinimalChange change)
    {
        var causes = change.Grounds.IsEmpty ? change.Turned : change.Grounds;
        return Item(
            Condition(change, _say.Amounts(change.Answers.Select(a => (Prose)a.Id))),
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

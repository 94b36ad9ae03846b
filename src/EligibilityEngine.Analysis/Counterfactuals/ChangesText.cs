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

    private readonly int? _most;

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
    /// <param name="most">How many changes are told, each in brief, and of every kind as many; null for all.</param>
    public static Document Of(CounterfactualAnalysis changes, Decision whole, Answer? target, string? language, int? most = null) =>
        new(new ChangesText(changes, whole.Rulebook, language, most).All(whole, target));

    /// <summary>The rulebook that tells it.</summary>
    public static Document Foot(Rulebook rulebook, string? language) => new(Line(new LawWords(Phrases.In(language, rulebook), language).Source(rulebook)));

    private IEnumerable<Block> All(Decision whole, Answer? target)
    {
        var decision = _changes.Decision;
        return [
            .. Together([
                Line(_say.ChangesOn(_law.In(decision.Question.Title), _say.On(whole.On), _say.Or(decision.Possible.Select(_law.Say)))),
                .. Headline.Cover(decision, whole.Verdict.Situation, _say, _law),
                .. _changes.Changes.IsEmpty ? [Line(target is null ? _say.NothingChanges() : _say.NothingLeadsTo(target.Id))] : Enumerable.Empty<Block>()]),
            .. _most is { } most ? InBrief(most) : Groups.SelectMany(g => List(g.Heading, g.Changes.Select(Change), ItemsKind.Matters)),
            .. _changes.WhyTimeIsLeftOut is { } why ? Enumerable.Repeat(Line(_say.TimeLeftOut(why)), 1) : [],
            .. (_most is null ? _law.Assumptions(decision.Justification.Assumptions) : _law.SoManyAssumptions(decision.Justification.Assumptions)).Select(Line),
            .. _changes.IsExact ? [] : Enumerable.Repeat(Line(_changes.NotExactAbout.IsEmpty ? _say.TooManyChanges() : _say.ChangesNotExact(_say.Commas(_changes.NotExactAbout.Select(f => (Prose)f)))), 1)];
    }

    /// <summary>The changes by what they take.</summary>
    private List<(Prose Heading, List<MinimalChange> Changes)> Groups
    {
        get
        {
            var kinds = Enum.GetValues<ChangeKind>().Select(k => (_say.ChangeKind(k), _changes.Changes.Where(c => c.Kind == k && c.Facts.Length < 2).ToList()));
            return [.. kinds.Append((_say.TwoTogether(), [.. _changes.Changes.Where(c => c.Facts.Length > 1)])).Where(g => g.Item2.Count > 0)];
        }
    }

    /// <summary>So many changes in all, in turn one of each kind; a kind for which there is no room is only counted.</summary>
    private IEnumerable<Block> InBrief(int most)
    {
        var groups = Groups;
        var told = new int[groups.Count];
        for (var (round, left) = (0, Math.Max(1, most)); left > 0 && groups.Exists(g => g.Changes.Count > round); round++)
        {
            for (var i = 0; i < told.Length && left > 0; i++)
            {
                var another = groups[i].Changes.Count > round ? 1 : 0;
                (told[i], left) = (told[i] + another, left - another);
            }
        }

        var untold = groups.Where((_, i) => told[i] == 0).Sum(g => g.Changes.Count);
        return [
            .. groups.SelectMany((g, i) => told[i] == 0 ? [] : List(g.Heading, _law.Most([.. g.Changes.Select(InBrief)], told[i]))),
            .. untold > 0 ? [Line(_say.AndMore(untold))] : Enumerable.Empty<Block>()];
    }

    private Item InBrief(MinimalChange change)
    {
        var causes = change.Grounds.IsEmpty ? change.Turned : change.Grounds;
        var said = Condition(change, _say.Amounts(change.Answers.Select(_law.Named)));
        return Item(causes.IsEmpty
            ? change.NoLonger.IsEmpty ? said : _say.NoLongerOn(said, Named(change.NoLonger))
            : _say.ChangeOnGrounds(said, Named(causes)));
    }

    private Prose Named(IEnumerable<Law.Provision> provisions) => _law.Most([.. provisions.Select(p => (Prose)Naming.Of(p))], 2);

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

using System.Collections.Immutable;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Tells who is affected: for each question each pair of answers, with the persons who get it and the provisions behind.</summary>
internal sealed class AffectedText
{
    private const int MostProvisions = 2;
    private const int MostOthers = 8;
    private const int MostCausesInBrief = 3;
    private const int MostPersonsInBrief = 2;

    private readonly ImpactAnalysis _groups;
    private readonly Phrases _say;
    private readonly LawWords _law;
    private readonly RegionWording _words;
    private readonly SideNames _names;
    private readonly CauseWords _causes;
    private readonly bool _isBrief;

    private AffectedText(ImpactAnalysis groups, string? language, bool isBrief = false)
    {
        (_groups, _isBrief) = (groups, isBrief);
        _say = Phrases.In(language, groups.First.Rulebook);
        _law = new LawWords(_say, language);
        _words = new RegionWording(_say, _law);
        _names = SideNames.Of(groups.First, groups.Second, _say, _law);
        _causes = new CauseWords(_say, _law, _names, withCitations: false);
    }

    public static Document Of(ImpactAnalysis groups, string? language) => new(new AffectedText(groups, language).All());

    /// <summary>For each pair of answers the persons told in the fewest words, and how many more there are.</summary>
    public static Document Brief(ImpactAnalysis groups, string? language) => new(new AffectedText(groups, language, isBrief: true).All());

    public static Document Summary(ImpactAnalysis groups, string? language) => new(new AffectedText(groups, language).InShort());

    /// <summary>How complete the pairs of a question are, in any language.</summary>
    public static ToldText Completeness(AffectedQuestion question) => new(language => Completeness(question, Phrases.In(language)).ToString());

    /// <summary>How complete an answer is, in a sentence or two.</summary>
    public static Prose Completeness(AffectedQuestion question, Phrases say)
    {
        var found = question.IsExact ? say.Complete() : question.IsTooLarge ? say.TooManyNodes(say.Number(question.MostNodes)) : say.NotToldApart();
        return question.FactsWithOtherValues.IsEmpty
            ? found
            : say.Sentences([found, say.ValuesLeftOut(say.Commas(question.FactsWithOtherValues.Select(f => (Prose)f)))]);
    }

    private IEnumerable<Block> All() => [
        .. Together(Headline()),
        .. _groups.Affected.Select(Question),
        .. Assumed(_groups.Affected.SelectMany(q => q.Assumed).DistinctBy(a => a.Name).ToList()),
        .. Rest()];

    /// <summary>A table of the main questions, and the names of the others; of all, where none of the main questions is affected.</summary>
    private IEnumerable<Block> InShort()
    {
        var main = _groups.Affected.Where(q => _groups.First.Rulebook.Main.Contains(q.Question)).ToList();
        var told = main.Count > 0 ? main : [.. _groups.Affected];
        var others = _groups.Affected.Except(told).ToList();
        return [
            .. Together(Headline().Take(1)),
            .. told.Count > 0 ? [new Table([.. _say.AffectedColumns().Select(c => new Column(c.Runs))], [.. told.SelectMany(Rows)])] : Enumerable.Empty<Block>(),
            .. others.Count > 0 ? [Line(_say.AlsoAffected(Few([.. others.Select(q => Naming.Of(q.Question))], MostOthers)))] : Enumerable.Empty<Block>(),
            .. told.Where(q => !q.IsExact).Select(q => Line(_say.OfQuestion(Naming.Of(q.Question), Completeness(q, _say)))),
            .. Rest()];
    }

    private IEnumerable<Block> Rest() => [
        .. Unaffected(_groups.Questions.Where(q => q.Pairs.IsEmpty).ToList()),
        .. Covers(),
        .. Only(Side.First, _groups.OnlyInFirst),
        .. Only(Side.Second, _groups.OnlyInSecond),
        .. _law.Sources(_groups.First.Rulebook, _groups.Second.Rulebook)];

    /// <summary>What of the laws is not modelled, or is as it was read before.</summary>
    private IEnumerable<Block> Covers() => Together([
        .. _groups.NotModelled.IsEmpty ? [] : Enumerable.Repeat(Line(_say.NotCompared(Few([.. _groups.NotModelled.Select(q => Naming.Of(ReferenceKind.Question, q))], MostOthers))), 1),
        .. CoverWords.AsRead(_groups.First, _groups.Questions.Select(q => q.Question.Id), _names[Side.First], _say),
        .. CoverWords.AsRead(_groups.Second, _groups.Questions.Select(q => q.Question.Id), _names[Side.Second], _say)]);

    /// <summary>A row for each pair of answers; the question stands in the first.</summary>
    private IEnumerable<ImmutableArray<ImmutableArray<Run>>> Rows(AffectedQuestion question) => Folded(question)
        .Select(f => f.Pair)
        .Select((pair, i) => Row(
            i == 0 ? Naming.Of(question.Question) : "",
            _say.AffectedPair(Short(pair, Side.First), Short(pair, Side.Second)),
            _say.Number(pair.People.Length),
            Few([.. pair.People.SelectMany(p => p.Causes).Select(c => Naming.Of(ReferenceKind.Provision, c.Provision.Id)).Distinct()], MostProvisions)));

    /// <summary>The pairs of answers, where all that gaps of a law leave open counts as one.</summary>
    private static IEnumerable<(AffectedPair Pair, bool IsSeveral)> Folded(AffectedQuestion question) => question.Pairs
        .GroupBy(p => $"{Text(p, Side.First)} -> {Text(p, Side.Second)}")
        .Select(pairs => (pairs.First() with { People = [.. pairs.SelectMany(p => p.People)] }, pairs.Count() > 1));

    private static string Text(AffectedPair pair, Side side) => IsLeftOpen(pair, side) ? "" : string.Join(' ', pair[side].Select(a => a.Id));

    private Prose Short(AffectedPair pair, Side side) => IsLeftOpen(pair, side) ? _say.LeftOpen() : _say.Short(_law, pair[side], isOpen: false);

    private static bool IsLeftOpen(AffectedPair pair, Side side) => pair.IsOpen(side) && pair[side].Length > 1;

    /// <summary>The first names, and how many more there are.</summary>
    private Prose Few(List<Run> names, int most)
    {
        var named = _say.Commas(names.Take(most).Select(n => (Prose)n));
        return names.Count > most ? _say.AndOthers(names.Count - most, named) : named;
    }

    private IEnumerable<Block> Headline()
    {
        var (first, second, day) = (_names[Side.First], _names[Side.Second], _say.On(_groups.On));
        var affected = _groups.Affected.Count();
        return _groups.Questions.IsEmpty ? [Line(_say.NothingToAffect(first, second))]
            : affected == 0 ? [Line(_say.NobodyAffected(first, second, day))]
            : [Line(_say.SomebodyAffected(_groups.Questions.Length, _say.WhoIsAffected(first, second, day), _say.Number(affected))), Line(_say.OnlyUnusual())];
    }

    private Section Question(AffectedQuestion question) => Section(
        _say.AffectedIn(_law.In(question.Question.Title), question.Question.Id),
        [
            .. List((_isBrief ? Folded(question) : question.Pairs.Select(p => (p, false))).Select(Pair)),
            Line(Completeness(question, _say).In(TextStyle.Aside))])
        with { About = new Reference(ReferenceKind.Question, question.Question.Id) };

    private Item Pair((AffectedPair Pair, bool IsSeveral) told)
    {
        Prose Answers(Side side) => told.IsSeveral ? Short(told.Pair, side) : _say.Short(_law, told.Pair[side], told.Pair.IsOpen(side));
        return Item(_say.AffectedPair(Answers(Side.First), Answers(Side.Second)), List(People(told.Pair)));
    }

    /// <summary>The persons by the provision that moves them: of several the one that moves most of them, and first one that gives the second answer. What is told in the fewest words comes first.</summary>
    private IEnumerable<Item> People(AffectedPair pair)
    {
        var moved = pair.People.SelectMany(p => p.Causes).CountBy(c => c).ToDictionary();
        var groups = pair.People.OrderBy(p => p.Size)
            .GroupBy(p => p.Causes.OrderByDescending(c => moved[c]).ThenBy(c => c.Provision.Answer is { } answer && pair.Second.Contains(answer) ? 0 : 1).FirstOrDefault())
            .ToList();
        var told = Told(groups, MostCausesInBrief).ToList();
        return [.. told.SelectMany(Caused), .. More(groups.Skip(told.Count).Sum(g => g.Count()))];
    }

    private IEnumerable<Item> Caused(IGrouping<CausingProvision?, AffectedPerson> group)
    {
        var told = Told(group, MostPersonsInBrief).Select(p => Person(p, group.Key)).ToList();
        IEnumerable<Item> items = [.. told, .. More(group.Count() - told.Count)];
        return group.Key is { } cause ? [_causes.Of(cause, List(items))] : items;
    }

    private IEnumerable<T> Told<T>(IEnumerable<T> all, int mostInBrief) => _isBrief ? all.Take(mostInBrief) : all;

    private IEnumerable<Item> More(int untold) => untold > 0 ? [Item(_say.AndMore(untold))] : [];

    private Item Person(AffectedPerson person, CausingProvision? told) => Item(
        person.Facts.IsEmpty ? _say.EverybodyOrdinary() : _say.APersonWho(_say.Semicolons(person.Facts.Select(_words.Say))),
        [
            .. person.Readings.IsEmpty ? [] : Enumerable.Repeat(Line(_say.IfReadSo(_say.Semicolons(person.Readings.Select(_words.Say)))), 1),
            .. person.HangsOn.IsEmpty ? [] : Enumerable.Repeat(Line(_say.ProvidedThat(_say.Semicolons(person.HangsOn.Select(h => HangsOnWords.Say(h, _say, _law))))), 1),
            .. List(_causes.Of(person.Causes.Where(c => c != told)))]);

    private IEnumerable<Block> Assumed(List<AddedFact> assumed) =>
        assumed.Count == 0 ? [] : _isBrief ? [Line(_say.AssumingOrdinaryOfOthers(assumed.Count))] : [Line(_say.AssumingOfOthers(_say.Semicolons(assumed.Select(_words.Say))))];

    private IEnumerable<Block> Unaffected(List<AffectedQuestion> questions) => questions.Count == 0 ? [] : [Section(
        _say.NobodyIn(_say.Commas(questions.Select(q => (Prose)Naming.Of(q.Question)))),
        questions.Where(q => !q.IsExact).Select(q => Line(_say.OfQuestion(Naming.Of(q.Question), Completeness(q, _say)))))];

    private IEnumerable<Block> Only(Side side, IReadOnlyCollection<string> questions) =>
        questions.Count == 0 ? [] : [Line(_say.OnlyIn(_names[side], _say.Commas(questions.Select(q => (Prose)Naming.Of(ReferenceKind.Question, q)))))];
}

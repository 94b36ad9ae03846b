using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>What an interview says to a person.</summary>
internal sealed class InterviewText
{
    private readonly RankedFact _asked;
    private readonly Phrases _say;
    private readonly LawWords _law;
    private readonly RegionWording _words;

    private InterviewText(RankedFact asked, Rulebook rulebook, string? language)
    {
        _asked = asked;
        _say = Phrases.In(language, rulebook);
        _law = new LawWords(_say, language);
        _words = new RegionWording(_say, _law);
    }

    public static Document Ask(RankedFact asked, Rulebook rulebook, string? language) => new(new InterviewText(asked, rulebook, language).Question());

    public static Document Why(RankedFact asked, Rulebook rulebook, string? language)
    {
        var text = new InterviewText(asked, rulebook, language);
        return new Document(Together([.. text.Provisions(), .. text.Replies()]));
    }

    private Section Question()
    {
        var fact = _asked.Fact;
        return Section(
            _say.Asked(fact.Ask is { } ask ? _law.In(ask) : _say.AskedOf(_law.In(fact.Title)), fact.Id, Expected(fact)),
            List(fact.Values.Select(v => Item(v.HeldBy is { } holder ? _say.ChoiceHeld(v.Id, _law.In(v.Says), _law.In(holder)) : _say.Choice(v.Id, _law.In(v.Says)))), ItemsKind.Numbered))
            with { About = new Reference(ReferenceKind.Fact, fact.Id) };
    }

    private Prose Expected(Fact fact) => fact switch
    {
        { Reading: not null } => _say.ExpectsAReading(),
        { Type: FactType.YesNo } => _say.ExpectsYesOrNo(),
        { Type: FactType.Choice } => _say.ExpectsOneOfThese(),
        { Type: FactType.Date } => _say.ExpectsADay(),
        { Unit: { } unit } => _say.ExpectsANumberOf(_law.In(unit)),
        _ => _say.ExpectsANumber(),
    };

    private IEnumerable<Block> Provisions() => List(_say.MattersTo(), _asked.Provisions.Select(p => Item(
        Naming.Of(p).With(_law.In(p.Title)),
        p.Cites.GroupBy(s => (s.Source, s.Published)).Select(c => Line(_say.Places(_law.Document(c.First()), _say.Commas(c.Select(s => (Prose)_law.In(s.At)))))))));

    private IEnumerable<Block> Replies()
    {
        Prose Leaves(Reply reply) => _say.Or(reply.Leaves.Select(_law.Short)).In(reply.Outcomes == 1 ? TextStyle.Answer : TextStyle.Unknown);
        return List(_say.RepliesLeave(), _asked.Replies.GroupBy(r => Leaves(r).ToString()).Select(r => Item(
            _say.ReplyLeaves(_words.Clause(_asked.Fact, ValueSet.Union(r.Select(l => l.Values))), Leaves(r.First())))));
    }
}

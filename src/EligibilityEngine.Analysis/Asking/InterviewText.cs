using EligibilityEngine.Law;
using EligibilityEngine.Reporting;
using static EligibilityEngine.Reporting.Blocks;

namespace EligibilityEngine.Analysis.Asking;

/// <summary>What an interview says to a person.</summary>
internal sealed class InterviewText
{
    /// <summary>Provisions that are named as the reason of a screen.</summary>
    private const int MostProvisions = 3;

    private readonly InterviewScreen _screen;
    private readonly Rulebook _rulebook;
    private readonly ReplyReader _reader;
    private readonly Phrases _say;
    private readonly LawWords _law;
    private readonly RegionWording _words;

    private InterviewText(InterviewScreen screen, Rulebook rulebook, Case known, string? language)
    {
        (_screen, _rulebook, _reader) = (screen, rulebook, new ReplyReader(rulebook, known));
        _say = Phrases.In(language, rulebook);
        _law = new LawWords(_say, language);
        _words = new RegionWording(_say, _law);
    }

    public static Document Ask(InterviewScreen screen, Rulebook rulebook, Case known, string? language)
    {
        var text = new InterviewText(screen, rulebook, known, language);
        return new Document(screen.Kind == ScreenKind.List
            ? [text.Lines(), .. text.Wholes()]
            : [.. screen.Facts.Select(text.Field), .. screen.Facts.Length > 1 ? [Line(text._say.ValuesInARow())] : Array.Empty<Block>(), .. text.Wholes()]);
    }

    public static Document Why(InterviewScreen screen, Rulebook rulebook, Case known, string? language)
    {
        var text = new InterviewText(screen, rulebook, known, language);
        return new Document(Together([.. text.Provisions(), .. text.Replies()]));
    }

    private Section Lines() => Section(
        _screen.Facts.Select(f => f.Several).Distinct().ToList() is [{ } several] ? _say.WhichOfSeveral(_law.In(several.Ask)) : _say.WhichAreSo(),
        List(_screen.Items.Select(i => Item(Says(i))), ItemsKind.Numbered));

    private Prose Says(ScreenItem line)
    {
        var says = _law.In(line.Says);
        return line.Value.IsKnown ? says : _say.HowMany(says.Replace("{value}", "…", StringComparison.Ordinal), _say.Number(line.Number));
    }

    private Section Field(Fact fact) => Section(
        _say.Asked(fact.Ask is { } ask ? _law.In(ask) : _say.AskedOf(_law.In(fact.Title)), fact.Id, Known(fact) is { } known ? _say.ExpectsMoreThan(Expected(fact), known) : Expected(fact)),
        List(fact.Values.Select(v => Item(v.HeldBy is { } holder ? _say.ChoiceHeld(v.Id, _law.In(v.Says), _law.In(holder)) : _say.Choice(v.Id, _law.In(v.Says)))), ItemsKind.Numbered))
        with { About = new Reference(ReferenceKind.Fact, fact.Id) };

    /// <summary>What several of the facts come to together, and can be said in their place.</summary>
    private IEnumerable<Block> Wholes()
    {
        var wholes = _rulebook.DerivedFacts
            .Where(d => d.Derivation is { IsTotal: true } whole && whole.Bases.Count(_screen.Facts.Contains) > 1)
            .Select(d => (Prose)$"{d.Id}=").ToList();
        return wholes.Count == 0 ? [] : [Line(_say.OrAsAWhole(_say.Commas(wholes)))];
    }

    /// <summary>What was said in part of a fact, or of the years since a date; null for nothing.</summary>
    private Prose? Known(Fact fact) => new[] { fact, fact.Type == FactType.Date ? _reader.YearsSince(fact) : null }.OfType<Fact>()
        .Select(f => _reader.PartOf(f) is { } left ? _law.Say(f, left) : (Prose?)null)
        .FirstOrDefault(p => p is not null);

    private Prose Expected(Fact fact) => fact switch
    {
        { Reading: not null } => _say.ExpectsAReading(),
        { Type: FactType.YesNo } => _say.ExpectsYesOrNo(),
        { Type: FactType.Choice } => _say.ExpectsOneOfThese(),
        { Never.WhenTrue: { } says } => _say.ExpectsADayOrNever(_law.In(says)),
        { Type: FactType.Date } => _reader.YearsSince(fact) is { } years ? _say.ExpectsADayOr(_law.Lower(years.Title)) : _say.ExpectsADay(),
        { Unit: { } unit } => _say.ExpectsANumberOf(_law.In(unit)),
        _ => _say.ExpectsANumber(),
    };

    private IEnumerable<Block> Provisions()
    {
        var provisions = _screen.Provisions;
        return List(_say.MattersTo(), [
            .. provisions.Take(MostProvisions).Select(p => Item(
                _say.MattersToProvision(Naming.Of(p), _law.In(p.Title), _say.Commas(p.Cites.Take(1).Select(c => (Prose)_law.In(c.At)))))),
            .. provisions.Length > MostProvisions ? [Item(_say.MattersToMore(provisions.Length - MostProvisions))] : Array.Empty<Item>()]);
    }

    private IEnumerable<Block> Replies()
    {
        Prose Leaves(ScreenReply reply) => _say.Or(reply.Leaves.Select(_law.Short)).In(reply.Settles ? TextStyle.Answer : TextStyle.Unknown);
        var isList = _screen.Kind == ScreenKind.List;
        return List(isList ? _say.EachAloneLeaves() : _say.RepliesLeave(), _screen.Replies
            .GroupBy(r => (isList ? null : r.Fact, Leaves(r).ToString(), r.Settles))
            .Select(r => Item(_say.ReplyLeaves(isList ? _say.Commas(r.Select(Named).Distinct()) : _words.Clause(r.First().Fact!, ValueSet.Union(r.Select(v => v.Values))), Leaves(r.First())))));
    }

    private Prose Named(ScreenReply reply) => reply.Fact is null ? _say.NoneOfThem() : reply.Text;
}

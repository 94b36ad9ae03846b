using System.Collections.Immutable;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>What the two sides are called: by what they differ in.</summary>
internal sealed class SideNames
{
    private readonly Both<Prose> _names;
    private readonly Both<Prose> _short;

    private SideNames(Both<Prose> names, Both<Prose> shortNames) => (_names, _short) = (names, shortNames);

    public static SideNames Of(Decision first, Decision second, Phrases say, LawWords law) => Of(
        new Both<LawVersion>(LawOf(first), LawOf(second)),
        new Both<ImmutableArray<Prose>>([.. Said(first, second, say)], [.. Said(second, first, say)]),
        say,
        law);

    public static SideNames Of(LawVersion first, LawVersion second, Phrases say, LawWords law) => Of(
        new Both<LawVersion>(first, second),
        new Both<ImmutableArray<Prose>>([.. Chosen(first, second)], [.. Chosen(second, first)]),
        say,
        law);

    /// <summary>In a sentence: "the law of 1 June 1998".</summary>
    public Prose this[Side side] => _names[side];

    /// <summary>At the head of a column.</summary>
    public Prose Short(Side side) => _short[side].Capital();

    private static SideNames Of(Both<LawVersion> laws, Both<ImmutableArray<Prose>> said, Phrases say, LawWords words)
    {
        Prose Name(Side side, LawVersion law, bool isShort)
        {
            List<Prose> differences = [.. Differences(law, laws[side.Other()], say, words, isShort), .. said[side]];
            return differences.Count > 0 ? say.Commas(differences) : say.Side(side);
        }

        return new SideNames(laws.Select((side, law) => Name(side, law, false)), laws.Select((side, law) => Name(side, law, true)));
    }

    private static IEnumerable<Prose> Differences(LawVersion law, LawVersion other, Phrases say, LawWords words, bool isShort)
    {
        var isOtherRulebook = law.Rulebook.Hash != other.Rulebook.Hash;
        if (isOtherRulebook)
        {
            yield return say.SideRulebook(words.In(law.Rulebook.Title), law.Rulebook.Version, law.Rulebook.Hash[..8]);
        }

        if (law.LawOf != other.LawOf)
        {
            yield return say.SideLaw(say.On(law.LawOf));
        }

        if (law.KnownBy != other.KnownBy)
        {
            var isAlone = !isShort && !isOtherRulebook && law.LawOf == other.LawOf;
            yield return (law.KnownBy, isAlone) switch
            {
                ({ } day, true) => say.SideLawKnownBy(say.On(day)),
                ({ } day, false) => say.SideKnownBy(say.On(day)),
                (null, true) => say.SideLawKnownNow(),
                (null, false) => say.SideKnownNow(),
            };
        }
    }

    public static LawVersion LawOf(Decision decision) => new(decision.Rulebook, decision.LawOf) { KnownBy = decision.KnownBy };

    /// <summary>What one case says and the other does not.</summary>
    private static IEnumerable<Prose> Said(Decision here, Decision there, Phrases say) => Differing(here.Case.Facts, there.Case.Facts)
        .Select(f => f.Otherwise is { } value && f.History.IsEmpty ? (Prose)$"{f.Name}={value}" : say.SideTold(f.Name))
        .Concat(here.On != there.On ? [say.SideOn(Values.OfDay(here.On))] : []);

    private static IEnumerable<Prose> Chosen(LawVersion here, LawVersion there) => Differing(here.Readings, there.Readings).Select(r => (Prose)$"{r.Name}={r.Otherwise}");

    private static IEnumerable<GivenFact> Differing(ImmutableArray<GivenFact> here, ImmutableArray<GivenFact> there) =>
        here.Where(f => there.FirstOrDefault(t => t.Name == f.Name) is not { } twin || twin.Otherwise != f.Otherwise || !twin.History.SequenceEqual(f.History));
}

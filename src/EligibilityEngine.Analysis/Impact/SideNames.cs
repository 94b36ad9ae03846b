using System.Collections.Immutable;
using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Reporting;
using EligibilityEngine.Text;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>What the two sides are called: by what they differ in.</summary>
internal sealed class SideNames
{
    private const string TheLaw = "the law ";

    private readonly Both<ImmutableArray<string>> _differences;

    private SideNames(Both<ImmutableArray<string>> differences) => _differences = differences;

    public static SideNames Of(Decision first, Decision second, string? language) => Of(
        new Both<LawVersion>(LawOf(first), LawOf(second)),
        new Both<IEnumerable<string>>(Said(first, second), Said(second, first)),
        language);

    public static SideNames Of(LawVersion first, LawVersion second, string? language) => Of(
        new Both<LawVersion>(first, second),
        new Both<IEnumerable<string>>(Chosen(first, second), Chosen(second, first)),
        language);

    /// <summary>In a sentence: "the law of 1 June 1998".</summary>
    public string this[Side side] => string.Join(", ", _differences[side]);

    /// <summary>At the head of a column.</summary>
    public string Short(Side side) => Upper(this[side].StartsWith(TheLaw + "as ", StringComparison.Ordinal) ? this[side][TheLaw.Length..] : this[side]);

    private static LawVersion LawOf(Decision decision) => new(decision.Rulebook, decision.LawOf) { KnownBy = decision.KnownBy };

    private static SideNames Of(Both<LawVersion> laws, Both<IEnumerable<string>> said, string? language) => new(laws.Select((side, law) =>
    {
        var other = laws[side.Other()];
        var names = ImmutableArray.CreateBuilder<string>();
        if (law.Rulebook.Hash != other.Rulebook.Hash)
        {
            names.Add($"{law.Rulebook.Title.In(language)} {law.Rulebook.Version} ({law.Rulebook.Hash[..8]})");
        }

        if (law.LawOf != other.LawOf)
        {
            names.Add($"the law of {Wording.Day(law.LawOf)}");
        }

        if (law.KnownBy != other.KnownBy)
        {
            var known = law.KnownBy is { } horizon ? $"as known by {Wording.Day(horizon)}" : "as known now";
            names.Add(names.Count > 0 ? known : TheLaw + known);
        }

        names.AddRange(said[side]);
        return names.Count > 0 ? names.ToImmutable() : [side == Side.First ? "the first case" : "the second case"];
    }));

    /// <summary>What one case says and the other does not.</summary>
    private static IEnumerable<string> Said(Decision here, Decision there) => Differing(here.Case.Facts, there.Case.Facts)
        .Select(f => f.Otherwise is { } value && f.History.IsEmpty ? $"{f.Name}={value}" : $"{f.Name} as told")
        .Concat(here.On != there.On ? [$"on {Values.OfDay(here.On)}"] : []);

    private static IEnumerable<string> Chosen(LawVersion here, LawVersion there) => Differing(here.Readings, there.Readings).Select(r => $"{r.Name}={r.Otherwise}");

    private static IEnumerable<GivenFact> Differing(ImmutableArray<GivenFact> here, ImmutableArray<GivenFact> there) =>
        here.Where(f => there.FirstOrDefault(t => t.Name == f.Name) is not { } twin || twin.Otherwise != f.Otherwise || !twin.History.SequenceEqual(f.History));

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

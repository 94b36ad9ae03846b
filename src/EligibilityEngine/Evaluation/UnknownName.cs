using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Text;

namespace EligibilityEngine.Evaluation;

/// <summary>What to tell whoever names what a rulebook does not have: what it is called here, where it is another word for something, or the name of a value; else the nearest name.</summary>
internal static class UnknownName
{
    /// <summary>A value that many facts have is no help.</summary>
    private const int MostMeant = 4;

    public static Diagnostic Of(Rulebook rulebook, TextPlace? at, string name)
    {
        var nearest = NearestName.Of(name, rulebook.Facts.Select(f => f.Id).Concat(rulebook.SeveralFacts.Select(f => f.Id)));
        var meant = Meant(rulebook, name);
        if (meant.Count == 0 && nearest is null && NearestName.Of(name, OtherNames(rulebook).Select(n => n.Word).Concat(Values(rulebook).Select(v => v.Value))) is { } word)
        {
            meant = Meant(rulebook, word);
        }

        return Mistake.UnknownFactOfCase(at, name, nearest, meant);
    }

    private static List<string> Meant(Rulebook rulebook, string word)
    {
        var meant = OtherNames(rulebook).Where(n => n.Is(word)).Select(n => n.Meant).Concat(Values(rulebook).Where(v => v.Value == word).Select(v => $"{v.Of}={v.Value}")).Distinct().ToList();
        return meant.Count > MostMeant ? [] : meant;
    }

    private static IEnumerable<OtherName> OtherNames(Rulebook rulebook) => rulebook.Facts.SelectMany(f => f.OtherNames).Concat(rulebook.SeveralFacts.SelectMany(f => f.OtherNames));

    private static IEnumerable<(string Of, string Value)> Values(Rulebook rulebook) =>
    [
        .. rulebook.Facts.Where(f => f.Reading is null).SelectMany(f => f.Values, (f, v) => (f.Id, v.Id)),
        .. rulebook.SeveralFacts.SelectMany(f => f.Values, (f, v) => (f.Id, f.NameOf(v))),
    ];
}

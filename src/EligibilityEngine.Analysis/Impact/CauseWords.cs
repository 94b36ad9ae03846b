using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>Provisions that make a difference, for people: what each is, how it differs, and on which side.</summary>
internal sealed class CauseWords(Explanation text, SideNames names, string? language, bool withCitations)
{
    private readonly Wording _words = new(null, language);
    private readonly HashSet<Provision> _cited = [];

    public void Write(IEnumerable<CausingProvision> causes, int indent)
    {
        foreach (var cause in causes)
        {
            text.Add(
                indent,
                2,
                new StyledText(cause.Provision.Id, TextStyle.Name),
                new StyledText($" {_words.In(cause.Provision.Title)}: ", TextStyle.Plain),
                new StyledText($"{How(cause.Kind)} {names[cause.Side]}.", TextStyle.Unknown));
            // A provision that was cited above need not be cited again.
            foreach (var statement in withCitations && _cited.Add(cause.Provision) ? cause.Provision.Cites : [])
            {
                text.Add(indent + 2, 2, new StyledText(_words.Citation(statement), TextStyle.Aside));
            }
        }
    }

    private static string How(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Exists => "only there, by",
        DifferenceKind.Answers => "gives another answer by",
        DifferenceKind.InForce => "in force under",
        DifferenceKind.Holds => "its condition is true under",
        _ => "stands under",
    };
}

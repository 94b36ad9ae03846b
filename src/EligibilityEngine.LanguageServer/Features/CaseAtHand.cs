using EligibilityEngine.LanguageServer.Workspaces;

namespace EligibilityEngine.LanguageServer.Features;

/// <summary>Which case an author has in mind.</summary>
internal static class CaseAtHand
{
    /// <summary>Of the rulebook's cases the open one that was opened or changed last; else the one that was configured; else the one that lies nearest.</summary>
    /// <param name="snapshot">The rulebook.</param>
    /// <param name="open">The paths of open cases, the last at the end.</param>
    /// <param name="configured">The path of a case, or null.</param>
    public static ParsedFile? Of(Snapshot snapshot, IReadOnlyCollection<string> open, string? configured)
    {
        var cases = snapshot.Beside.Where(f => f.CaseId is not null && !f.File.IsBroken).ToList();
        return open.Reverse().Append(configured).Select(p => cases.FirstOrDefault(c => c.Path == p)).FirstOrDefault(c => c is not null)
            ?? cases.OrderByDescending(c => Shared(c.Path, snapshot.Folder)).ThenBy(c => c.Path, StringComparer.Ordinal).FirstOrDefault();
    }

    private static int Shared(string a, string b) => a.Split('/').Zip(b.Split('/')).TakeWhile(p => p.First == p.Second).Count();
}

using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Plans.Reading;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Plans;

/// <summary>
/// Candidates of a call-up: a table of comma-separated values, whose first line names its columns: <c>id</c>, facts of the rulebook, and where they are known <c>specialities</c> (several parted by
/// semicolons) and <c>region</c>. An empty cell is not known.
/// </summary>
public sealed class CandidateTable
{
    /// <summary>The most bytes that a table may have.</summary>
    private const int MostBytes = 256 * 1024 * 1024;

    internal CandidateTable(CallUpPlan plan, ImmutableArray<Candidate> candidates) => (Plan, Candidates) = (plan, candidates);

    /// <summary>The plan for which it was read.</summary>
    public CallUpPlan Plan { get; }

    /// <summary>How many candidates there are.</summary>
    public int Count => Candidates.Length;

    internal ImmutableArray<Candidate> Candidates { get; }

    /// <summary>Reads a table from disk.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">Where the file lies.</param>
    /// <returns>The candidates, or every mistake in the table with line and column, or why it cannot be read.</returns>
    public static Result<CandidateTable> Load(CallUpPlan plan, string path)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > MostBytes } large
                ? new Result<CandidateTable>(null, [Mistake.FileTooLarge(Utf8Text.Unread(path), large.Length)])
                : Parse(plan, path, File.ReadAllBytes(path));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return new Result<CandidateTable>(null, [Mistake.CannotBeRead(Utf8Text.Unread(path), refused.Message.TrimEnd('.'))]);
        }
    }

    /// <summary>Reads a table.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="path">The path that diagnostics show.</param>
    /// <param name="content">The bytes of the table, UTF-8.</param>
    /// <returns>The candidates, or every mistake in the table with line and column.</returns>
    public static Result<CandidateTable> Parse(CallUpPlan plan, string path, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(path);
        var bag = new DiagnosticBag();
        var table = Utf8Text.Decode(path, content, bag) is { } source ? new CandidateReader(plan, bag).Read(source) : null;
        return new Result<CandidateTable>(table, bag.Sorted());
    }
}

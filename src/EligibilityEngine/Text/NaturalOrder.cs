namespace EligibilityEngine.Text;

/// <summary>Ids in the order in which a lawyer lists them: runs of digits by their number, so that art-9 comes before art-10.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Comparer = new();

    public int Compare(string? x, string? y)
    {
        var a = x.AsSpan();
        var b = y.AsSpan();
        while (!a.IsEmpty && !b.IsEmpty)
        {
            var (runA, runB) = (DigitRun(a), DigitRun(b));
            var order = runA > 0 && runB > 0 ? CompareDigits(a[..runA], b[..runB]) : a[0].CompareTo(b[0]);
            if (order != 0)
            {
                return order;
            }

            var areRuns = runA > 0 && runB > 0;
            a = a[(areRuns ? runA : 1)..];
            b = b[(areRuns ? runB : 1)..];
        }

        var byLength = a.Length.CompareTo(b.Length);
        return byLength != 0 ? byLength : string.CompareOrdinal(x, y);
    }

    private static int DigitRun(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static int CompareDigits(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a.TrimStart('0');
        b = b.TrimStart('0');
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);
    }
}

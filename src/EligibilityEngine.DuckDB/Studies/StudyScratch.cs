namespace EligibilityEngine.DuckDB.Studies;

/// <summary>A folder for what a study has to lay aside, of which nothing is left afterwards. What an earlier study left that was killed is removed: whoever lives holds a file in its folder.</summary>
internal sealed class StudyScratch : IDisposable
{
    private const string Beginning = "eligibility-study-";
    private const string Held = "held";

    private readonly FileStream _held;

    public StudyScratch()
    {
        foreach (var left in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), Beginning + "*").Where(IsLeft))
        {
            TryDelete(left);
        }

        Path = Directory.CreateTempSubdirectory(Beginning).FullName;
        _held = new FileStream(At(Held), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
    }

    public string Path { get; }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        _held.Dispose();
        Directory.Delete(Path, recursive: true);
    }

    private static bool IsLeft(string folder)
    {
        try
        {
            // Without that file it is the folder of a study that begins.
            using var free = new FileStream(System.IO.Path.Combine(folder, Held), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void TryDelete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception kept) when (kept is IOException or UnauthorizedAccessException)
        {
            // Somebody else's, or being removed by another study.
        }
    }
}

namespace EligibilityEngine.DuckDB.Studies;

/// <summary>Files written aside, beside their places, and moved there together when all are done. What an earlier run left that was killed is removed.</summary>
internal sealed class AsideFiles : IDisposable
{
    private const string Ending = ".unfinished";

    private readonly List<(string Aside, string Place)> _files = [];
    private readonly string _id = $"{Guid.NewGuid():N}"[..8] + "." + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Where to write what is to be in a place.</summary>
    public string For(string place)
    {
        var full = Path.GetFullPath(place);
        var folder = Path.GetDirectoryName(full)!;
        foreach (var left in Directory.EnumerateFiles(folder, $".{Path.GetFileName(full)}.*{Ending}").Where(IsLeft))
        {
            File.Delete(left);
        }

        var aside = Path.Combine(folder, $".{Path.GetFileName(full)}.{_id}{Ending}");
        _files.Add((aside, full));
        return aside;
    }

    /// <summary>Puts all files in their places.</summary>
    public void Place()
    {
        foreach (var (aside, place) in _files)
        {
            if (!OperatingSystem.IsWindows() && File.Exists(place))
            {
                File.SetUnixFileMode(aside, File.GetUnixFileMode(place));
            }

            File.Move(aside, place, overwrite: true);
        }

        _files.Clear();
    }

    public void Dispose()
    {
        foreach (var (aside, _) in _files)
        {
            File.Delete(aside);
        }
    }

    /// <summary>Whether the process that wrote it is gone: its number stands in the name.</summary>
    private static bool IsLeft(string path)
    {
        var parts = Path.GetFileName(path).Split('.');
        return parts.Length > 2 && int.TryParse(parts[^2], out var process) && process != Environment.ProcessId && !IsAlive(process);
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

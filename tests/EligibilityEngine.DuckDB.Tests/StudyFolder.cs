using EligibilityEngine.DuckDB.Studies;

namespace EligibilityEngine.DuckDB.Tests;

/// <summary>A folder of files of persons, and studies of them under the law of Kazakhstan.</summary>
internal sealed class StudyFolder : IDisposable
{
    public static DateOnly Day { get; } = new(2026, 3, 1);

    public string Path { get; } = Directory.CreateTempSubdirectory("study-tests-").FullName;

    public string this[string file] => System.IO.Path.Combine(Path, file);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string file, string text)
    {
        File.WriteAllText(this[file], text);
        return this[file];
    }

    /// <summary>A study of a file, which writes decisions and rejects as CSV.</summary>
    public StudyRequest Request(string? file) => new()
    {
        Input = file is null ? null : this[file],
        Law = new StudiedLaw(Kazakhstan.Rulebook, new Case(Day).AssumingOrdinary()),
        Questions = [Kazakhstan.Rulebook.FindQuestion("conscription")!],
        Out = this["decisions.csv"],
        Rejects = this["rejects.csv"],
    };

    /// <summary>The rows of a file of CSV that has no quotes to speak of, by the names of its columns.</summary>
    public List<Dictionary<string, string>> Rows(string file)
    {
        using var connection = Persons.Open();
        return connection.Rows($"SELECT * FROM read_csv({Sql.Text(this[file])}, all_varchar = true, header = true)", r =>
            Enumerable.Range(0, r.FieldCount).ToDictionary(r.GetName, i => r.Text(i) ?? ""));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

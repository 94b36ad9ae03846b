namespace EligibilityEngine.AspNetCore.Tests.Hosting;

/// <summary>A folder with the rulebook that the tool begins with, three scenarios among it; changed by tests and gone afterwards.</summary>
internal sealed class Library : IDisposable
{
    /// <summary>A file that is no rulebook, with a mistake in its third line.</summary>
    public const string Nonsense = "facts:\n  - fact: resident\n    tpye: yes-no\n";

    public Library()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("src", "EligibilityEngine.Cli", "Starter"), "*.yaml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Folder, Path.GetRelativePath(Repository.PathTo("src", "EligibilityEngine.Cli", "Starter"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("library").FullName;

    /// <summary>A resident of 20.</summary>
    public static Case Resident => new(new DateOnly(2024, 5, 1)) { ["born"] = new DateOnly(2003, 11, 5), ["resident"] = true, ["book-overdue"] = false };

    /// <summary>Writes a file anew.</summary>
    public void Write(string file, string content) => File.WriteAllText(Path.Combine(Folder, file), content);

    /// <summary>Replaces a text in a file, which has it.</summary>
    public void Replace(string file, string old, string by)
    {
        var content = File.ReadAllText(Path.Combine(Folder, file));
        content.Should().Contain(old);
        Write(file, content.Replace(old, by, StringComparison.Ordinal));
    }

    /// <summary>Says in the law that residents borrow from 30 on, and in the scenario what is expected then.</summary>
    public void RaiseTheAge(bool withScenario)
    {
        Replace("rules.yaml", "age: { from: 6 }", "age: { from: 30 }");
        if (withScenario)
        {
            Replace("scenarios/borrowing.yaml", "borrowing: { answer: granted, grounds: residents }", "borrowing: none");
            Replace("scenarios/borrowing.yaml", "borrowing: { answer: suspended, grounds: overdue }", "borrowing: none");
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}

namespace EligibilityEngine.Tests.Support;

/// <summary>Files that people review, kept equal to what the code makes. <c>UPDATE_GOLDEN=1</c> rewrites them.</summary>
internal static class Golden
{
    private static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>The file, which lies at a path below the root of the repository, holds this text.</summary>
    public static void ShouldHold(string path, string text)
    {
        var full = Repository.PathTo(path.Split('/'));
        if (IsUpdating)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
            return;
        }

        File.Exists(full).Should().BeTrue("{0} should lie in the repository; UPDATE_GOLDEN=1 writes it", path);
        text.ShouldBeTheSameTextAs(File.ReadAllText(full), $"{path} is out of date; UPDATE_GOLDEN=1 rewrites it");
    }
}

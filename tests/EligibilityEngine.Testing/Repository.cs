
namespace EligibilityEngine.Testing;

/// <summary>The files of this repository, found by walking up from the running test to the solution.</summary>
public static class Repository
{
    /// <summary>The folder of <c>EligibilityEngine.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the repository.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EligibilityEngine.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"no EligibilityEngine.sln above {AppContext.BaseDirectory}");
    }
}

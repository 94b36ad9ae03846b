using FluentAssertions;

namespace EligibilityEngine.Cli.Tests;

/// <summary>What people read, kept in files. <c>UPDATE_GOLDEN=1</c> rewrites them; the change is then reviewed.</summary>
internal static class Golden
{
    public static void ShouldBeGolden(this string text, string name)
    {
        var path = Path.Combine(Tool.Root, "tests", "EligibilityEngine.Cli.Tests", "Golden", name + ".txt");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, text);
        }

        text.Should().Be(File.ReadAllText(path), "that is what {0}.txt holds; UPDATE_GOLDEN=1 rewrites it", name);
    }
}

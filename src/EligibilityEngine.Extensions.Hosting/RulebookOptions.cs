using EligibilityEngine.Syntax;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>Where one rulebook comes from, what it has to pass, and how often it is looked whether it has changed. It has a folder, an assembly or files: one of the three.</summary>
public sealed class RulebookOptions
{
    /// <summary>The folder of its <c>rulebook.yaml</c>, below the content root of the application where it is relative; or null.</summary>
    public string? Folder { get; set; }

    /// <summary>The name of an assembly in which its files are embedded, such as <c>EligibilityEngine.Kazakhstan</c>; or null.</summary>
    public string? Assembly { get; set; }

    /// <summary>
    /// Files and folders of scenarios that it has to pass, below the content root where they are relative. Where there are none, the scenarios that lie in the folder or among the files
    /// of the rulebook itself.
    /// </summary>
    public IList<string> Scenarios { get; } = [];

    /// <summary>How often it is looked whether files of the folder, or of scenarios, have changed; zero for never. Two seconds, unless something else is said.</summary>
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether a warning of lint is as bad as an error.</summary>
    public bool RefuseWarnings { get; set; }

    /// <summary>Its files in memory; or null. They are no part of a configuration.</summary>
    internal IEnumerable<RulebookFile>? Files { get; init; }
}

using System.Reflection;
using EligibilityEngine.Syntax;

namespace EligibilityEngine.Extensions.Hosting;

/// <summary>Which rulebooks an application serves, and where they come from.</summary>
public sealed class EligibilityOptions
{
    /// <summary>The rulebook that is meant where none is named; null for the only one there is.</summary>
    public string? Default { get; set; }

    /// <summary>The rulebooks by the names under which they are served. A name has small letters, digits, hyphens and full stops.</summary>
    public IDictionary<string, RulebookOptions> Rulebooks { get; } = new Dictionary<string, RulebookOptions>(StringComparer.Ordinal);

    /// <summary>Serves a rulebook from a folder, and looks whether its files change.</summary>
    /// <param name="name">The name under which it is served.</param>
    /// <param name="folder">The folder of its <c>rulebook.yaml</c>; below the content root of the application where it is relative.</param>
    /// <param name="scenarios">Files and folders of scenarios that it has to pass; without any, the scenarios in its own folder.</param>
    /// <returns>What else may be said of it.</returns>
    public RulebookOptions AddFolder(string name, string folder, params string[] scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        var options = new RulebookOptions { Folder = folder };
        Array.ForEach(scenarios, options.Scenarios.Add);
        return Add(name, options);
    }

    /// <summary>Serves a rulebook whose files are embedded in an assembly, such as that of the package EligibilityEngine.Kazakhstan.</summary>
    /// <param name="name">The name under which it is served.</param>
    /// <param name="assembly">The assembly; all its resources that end with <c>.yaml</c> are read.</param>
    /// <returns>What else may be said of it.</returns>
    public RulebookOptions AddEmbedded(string name, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return AddFiles(name, EmbeddedFiles.Of(assembly));
    }

    /// <summary>Serves a rulebook from files in memory.</summary>
    /// <param name="name">The name under which it is served.</param>
    /// <param name="files">The files of the rulebook and its sources, and of scenarios that it has to pass. They are gone through again at each reload.</param>
    /// <returns>What else may be said of it.</returns>
    public RulebookOptions AddFiles(string name, IEnumerable<RulebookFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Add(name, new RulebookOptions { Files = files });
    }

    private RulebookOptions Add(string name, RulebookOptions options)
    {
        ArgumentNullException.ThrowIfNull(name);
        Rulebooks.Add(name, options);
        return options;
    }
}

using EligibilityEngine.Diagnostics;

namespace EligibilityEngine.Syntax;

/// <summary>The files of a rulebook as the disk has them; an editor has some of them otherwise.</summary>
internal class FilesOnDisk
{
    public virtual bool HasFolder(string folder) => Directory.Exists(folder);

    /// <summary>The YAML files in a folder and its sub-folders, in no order.</summary>
    public virtual IEnumerable<string> YamlBelow(string folder)
    {
        // Links are not followed, so that a folder cannot contain itself.
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(folder, "*", options).Where(IsYaml);
    }

    /// <summary>A file after the syntax pass, with its size; or null where it cannot be read, which is reported.</summary>
    public virtual (YamlFile File, long Bytes)? Read(string path, string shownPath, DiagnosticBag bag) =>
        BoundedFile.Read(path, shownPath, bag) is { } bytes ? (YamlFiles.Parse(shownPath, bytes, bag), bytes.Length) : null;

    public static bool IsYaml(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
}

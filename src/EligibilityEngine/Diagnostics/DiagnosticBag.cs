using EligibilityEngine.Text;

namespace EligibilityEngine.Diagnostics;

/// <summary>Collects the diagnostics of the passes over one set of files.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<string, int> _perFile = [];

    public bool HasErrors { get; private set; }

    /// <summary>Whether further mistakes of a file would not be shown.</summary>
    public bool IsFull(string path) => HasErrors && _perFile.GetValueOrDefault(path) > Limits.DiagnosticsPerFile;

    public void Add(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == Severity.Error;
        var path = diagnostic.Place?.Path ?? "";
        var count = _perFile.GetValueOrDefault(path) + 1;
        _perFile[path] = count;
        if (count <= Limits.DiagnosticsPerFile)
        {
            _diagnostics.Add(diagnostic);
        }
        else if (count == Limits.DiagnosticsPerFile + 1)
        {
            _diagnostics.Add(Mistake.TooManyMistakes(diagnostic.Place));
        }
    }

    /// <summary>By path and place, so that the order in which files and passes ran does not show.</summary>
    public IEnumerable<Diagnostic> Sorted() => _diagnostics
        .OrderBy(d => d.Place?.Path, StringComparer.Ordinal)
        .ThenBy(d => d.Place?.Start)
        .ThenBy(d => d.Code, StringComparer.Ordinal)
        .ThenBy(d => d.Message, StringComparer.Ordinal);
}

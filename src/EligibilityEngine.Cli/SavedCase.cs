using EligibilityEngine.Analysis;
using EligibilityEngine.Cases;

namespace EligibilityEngine.Cli;

/// <summary>The file in which the case of an interview is kept.</summary>
internal sealed class SavedCase(string path)
{
    public string Path => path;

    /// <summary>Writes the case with all replies so far; or says why it cannot be written.</summary>
    public string? Write(Interview interview) => OutputFile.Write(path, CaseFile.Write(interview.Case, interview.Decision.Rulebook));
}

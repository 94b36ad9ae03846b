using EligibilityEngine.Diagnostics;

namespace EligibilityEngine.Building;

/// <summary>A diagnostic as compilers write it, by which a build knows where it is: <c>rules/kz/facts.yaml(14,11): error EE2001: no fact named `agee` is declared</c>.</summary>
internal static class CompilerLine
{
    /// <summary>One line.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="paths">Where the files are, by what they are called.</param>
    public static string Of(Diagnostic diagnostic, IReadOnlyDictionary<string, string> paths)
    {
        var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
        var place = diagnostic.Place is { } at && paths.TryGetValue(at.Path, out var path) ? $"{path}({at.Line},{at.Column})" : "eligibility";
        return $"{place}: {severity} {diagnostic.Code}: {OneLine(diagnostic.Message)}{(diagnostic.Hint is { } hint ? $" ({OneLine(hint)})" : "")}\n";
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

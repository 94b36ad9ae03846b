using System.Collections.Immutable;

namespace EligibilityEngine.Shapes;

/// <summary>Which keys of a fact go with its type.</summary>
internal static class FactKeys
{
    /// <summary>The keys that a fact of a type needs; <c>derived</c> is a type of its own here.</summary>
    public static ImmutableArray<string> NeededBy(string type) => type switch
    {
        "derived" => [],
        "yes-no" => ["ask", "changes", "when-true", "when-false"],
        "choice" => ["ask", "changes", "values"],
        _ => ["ask", "changes"],
    };

    /// <summary>Whether a key goes with a type of facts.</summary>
    public static bool GoesWith(string type, string key) => key switch
    {
        "values" => type is "choice",
        "unit" or "minimum" or "maximum" => type is "number" or "derived",
        "when-true" or "when-false" => type is "yes-no",
        "says" => type is "number" or "date" or "derived",
        "ordinarily" or "changes" => type is not "derived",
        _ => true,
    };
}

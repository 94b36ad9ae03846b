using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Binding;

/// <summary>Titles of rows: that of the table, with what is particular of the row in brackets.</summary>
internal static class RowTitle
{
    /// <param name="table">The title of the table.</param>
    /// <param name="used">Texts of which the rest is made: it is told in every language in which all of them are.</param>
    /// <param name="rest">What is particular of the row, in a language.</param>
    public static LocalText Of(LocalText table, IReadOnlyCollection<LocalText> used, Func<string?, string> rest)
    {
        var languages = table.OtherLanguages.Where(l => used.All(u => u.IsIn(l))).ToImmutableSortedDictionary(l => l, l => Told(l), StringComparer.Ordinal);
        NumberedText Told(string? language) => new($"{table.In(language)} ({rest(language)})", null);
        return new LocalText(Told(null), table.MainLanguage, languages);
    }
}

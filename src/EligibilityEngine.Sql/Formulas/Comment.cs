namespace EligibilityEngine.Sql.Formulas;

/// <summary>Comments in a query. Programs that part queries at semicolons and quotes do not all know a comment: there are none in it.</summary>
internal static class Comment
{
    /// <summary>A text as a comment, on one line.</summary>
    public static string Of(string text) => $"-- {string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(';', ',').Replace('\'', '’').Replace('"', '”')}".TrimEnd();

    /// <summary>The same, further in.</summary>
    public static string Indented(string text) => Of(text).Insert(3, "  ");
}

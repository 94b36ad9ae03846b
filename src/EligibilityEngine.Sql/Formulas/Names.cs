using System.Globalization;
using System.Text;
using EligibilityEngine.Sql.Dialects;

namespace EligibilityEngine.Sql.Formulas;

/// <summary>Names in a query: of small letters, digits and underscores, each different, and no longer than every engine lets them be.</summary>
internal sealed class Names(Dialect dialect)
{
    private const int Longest = 60;

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "all", "alter", "analyse", "analyze", "and", "any", "array", "as", "asc", "at", "authorization", "between", "binary", "both", "by", "case", "cast", "check", "collate", "column", "constraint",
        "create", "cross", "cube", "current", "current_date", "current_time", "current_timestamp", "current_user", "date", "day", "deallocate", "default", "deferrable", "delete", "desc", "describe", "distinct",
        "do", "drop", "else", "end", "escape", "except", "execute", "exists", "extract", "false", "fetch", "filter", "for", "foreign", "from", "full", "function", "global", "grant", "group", "grouping", "having", "hour",
        "in", "index", "initially", "inner", "insert", "intersect", "interval", "into", "is", "join", "key", "lateral", "leading", "left", "like", "limit", "local", "localtime", "localtimestamp", "minute", "month",
        "natural", "no", "normalize", "not", "null", "of", "offset", "on", "only", "or", "order", "outer", "overlaps", "partition", "pivot", "placing", "position", "prepare", "primary", "qualify", "range", "recursive",
        "references", "returning", "right", "rollup", "row", "rows", "second", "select", "session_user", "set", "some", "start", "summarize", "symmetric", "table", "then", "time", "to", "trailing", "transaction", "true", "unbounded", "uescape",
        "union", "unique", "unknown", "unnest", "unpivot", "update", "user", "using", "value", "values", "variadic", "view", "when", "where", "window", "with", "year",
    };

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A name of the law as a name of columns.</summary>
    public static string Plain(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name)
        {
            plain.Append(char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '_');
        }

        return plain is [>= '0' and <= '9', ..] || plain.Length == 0 ? $"n_{plain}" : plain.ToString();
    }

    /// <summary>Takes a name that the user gave.</summary>
    public void Reserve(string name) => _taken.Add(name);

    /// <summary>A name that nothing else has, as it stands in the query.</summary>
    /// <param name="name">What it is a name of.</param>
    /// <param name="ending">What it ends in: an underscore and a word, or nothing.</param>
    public string New(string name, string ending = "")
    {
        var plain = Plain(name);
        for (var number = 1; ; number++)
        {
            var last = number == 1 ? ending : string.Create(CultureInfo.InvariantCulture, $"_{number}{ending}");
            var tried = plain[..Math.Min(plain.Length, Longest - last.Length)] + last;
            if (_taken.Add(tried))
            {
                return InQuery(tried);
            }
        }
    }

    /// <summary>A name of a column of the table as it stands in the query.</summary>
    public string InQuery(string name) => IsPlain(name) && !Reserved.Contains(name) ? name : dialect.Quoted(name);

    private static bool IsPlain(string name) => name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}

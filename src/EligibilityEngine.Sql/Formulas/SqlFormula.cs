using System.Collections.Immutable;
using System.Text;

namespace EligibilityEngine.Sql.Formulas;

/// <summary>An expression of SQL, laid out so that people can read it. A closed family.</summary>
internal abstract record SqlFormula
{
    private const int Width = 120;

    /// <summary>Engines bound how deep expressions may be within each other, and a long row of parts counts as deep as it is long.</summary>
    private const int LongestRow = 200;

    private const int PartsOfGroup = 50;

    public static SqlFormula Of(string text) => new Words(text);

    /// <summary>All of them, or any of them.</summary>
    public static SqlFormula Of(bool isAll, IEnumerable<SqlFormula> parts)
    {
        var all = parts.ToImmutableArray();
        return all is [var only] ? only
            : all.Length > LongestRow ? new Joined(isAll, [.. all.Chunk(PartsOfGroup).Select(p => Of(isAll, p))])
            : new Joined(isAll, all);
    }

    /// <summary>On one line.</summary>
    public abstract string Line { get; }

    /// <summary>Over several lines where one is not enough, each of them but the first with an indent.</summary>
    /// <param name="indent">How many blanks.</param>
    public string Laid(int indent)
    {
        var text = new StringBuilder();
        Lay(text, indent);
        return text.ToString();
    }

    private protected abstract void Lay(StringBuilder text, int indent);

    private sealed record Words(string Text) : SqlFormula
    {
        public override string Line => Text;

        private protected override void Lay(StringBuilder text, int indent) => text.Append(Text);
    }

    private sealed record Joined(bool IsAll, ImmutableArray<SqlFormula> Parts) : SqlFormula
    {
        private readonly Lazy<string> _line = new(() => string.Join(IsAll ? " AND " : " OR ", Parts.Select(p => p is Joined ? $"({p.Line})" : p.Line)));

        public override string Line => _line.Value;

        private protected override void Lay(StringBuilder text, int indent)
        {
            if (Line.Length + indent <= Width)
            {
                text.Append(Line);
                return;
            }

            for (var i = 0; i < Parts.Length; i++)
            {
                var word = i == 0 ? "" : IsAll ? "AND " : "OR ";
                if (i > 0)
                {
                    text.Append('\n').Append(' ', indent).Append(word);
                }

                if (Parts[i] is Joined)
                {
                    text.Append('(');
                    Parts[i].Lay(text, indent + word.Length + 1);
                    text.Append(')');
                }
                else
                {
                    Parts[i].Lay(text, indent + word.Length);
                }
            }
        }
    }
}

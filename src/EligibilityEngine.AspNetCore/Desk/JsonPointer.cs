using System.Text;

namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The pointer of a path as the serializer tells it: <c>$.questions[0]</c>, <c>$['a b']</c>.</summary>
    public static string Of(string? path)
    {
        if (path is null)
        {
            return "";
        }

        var pointer = new StringBuilder();
        var i = 1;
        while (i < path.Length)
        {
            var isQuoted = path.AsSpan(i).StartsWith("['");
            var end = isQuoted ? path.IndexOf("']", i, StringComparison.Ordinal) : path[i] == '[' ? path.IndexOf(']', i) : path.IndexOfAny(['.', '['], i + 1);
            var from = i + (isQuoted ? 2 : 1);
            end = end < from ? path.Length : end;
            pointer.Append('/').Append(Escape(path[from..end]));
            i = end + (isQuoted ? 2 : path[i] == '[' ? 1 : 0);
        }

        return pointer.ToString();
    }
}
